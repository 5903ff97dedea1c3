/**
 * npm test: sets up, runs every suite, goes on after a failing one, and ends
 * with the line "N passed, N failed", the sum over all suites. With names of
 * suites as arguments it runs only these.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setUp } from './setup/all.mjs';
import { root } from './setup/paths.mjs';
import { main, oneLine, Problem, say } from './setup/problem.mjs';
import { npmCommand, show } from './setup/run.mjs';
import { judge, lostItsProcess, summary, table } from './suites/count.mjs';
import { reporting, suites } from './suites/list.mjs';

const suiteTimeoutMs = 40 * 60 * 1000;
const minimumFile = join('test', 'minimum-counts.json');

function chosenSuites(names) {
  const unknown = names.filter((name) => !suites.some((suite) => suite.name === name));
  if (unknown.length > 0) {
    throw new Problem(
      `No such suite: ${unknown.join(' ')}. There are: ${suites.map((suite) => suite.name).join(' ')}`,
    );
  }
  return names.length === 0 ? suites : suites.filter((suite) => names.includes(suite.name));
}

function readMinimums() {
  try {
    return JSON.parse(readFileSync(join(root, minimumFile), 'utf8'));
  } catch {
    throw new Problem(`${minimumFile} cannot be read. Restore it: git checkout -- ${minimumFile}`);
  }
}

async function runSuite(suite, environment, reports, minimum) {
  const outcome = await carryOut(suite, environment, reports);
  if (!lostItsProcess(suite, outcome)) return judge(suite, outcome, minimum);
  say('test', `a process of the suite ${suite.name} was lost in mid-test; the suite is run once more`);
  const again = await carryOut(suite, environment, reports);
  return judge(suite, { ...again, seconds: outcome.seconds + again.seconds }, minimum);
}

async function carryOut(suite, environment, reports) {
  const reportFile = join(reports, `${suite.name}.json`);
  const { args, environment: own } = reporting(suite, reportFile);
  process.stdout.write(`\n===== ${suite.name} =====\n`);
  const start = Date.now();
  const [command, commandArgs] = npmCommand(['run', '--silent', suite.script, '--', ...args]);
  const outcome = await show(command, commandArgs, {
    cwd: root,
    env: { ...environment, ...suite.environment, ...own },
    ownGroup: true,
    timeoutMs: suiteTimeoutMs,
  });
  if (outcome.stoppedBy) throw new Problem(`stopped by ${outcome.stoppedBy} in the suite ${suite.name}`);
  const seconds = (Date.now() - start) / 1000;
  const report = existsSync(reportFile) ? readFileSync(reportFile, 'utf8') : null;
  rmSync(reportFile, { force: true });
  return { ...outcome, report, seconds };
}

async function runAll() {
  const chosen = chosenSuites(process.argv.slice(2));
  const minimums = readMinimums();
  const { environment } = await setUp({ headless: true });
  const reports = mkdtempSync(join(tmpdir(), 'kexun-reports-'));
  const results = [];
  try {
    for (const suite of chosen) {
      results.push(await runSuite(suite, environment, reports, minimums[suite.name]));
    }
  } finally {
    rmSync(reports, { recursive: true, force: true });
  }
  return results;
}

await main(async () => {
  let results;
  try {
    results = await runAll();
  } catch (error) {
    // What stops everything counts as one failed suite, so that the last line is true.
    const problems = [oneLine(error?.message ?? error)];
    results = [{ name: 'set-up', passed: 0, failed: 1, seconds: 0, problems }];
    process.stderr.write(`ERROR: ${problems[0]}\n`);
  }
  const { line, ok } = summary(results);
  process.stdout.write(`\n${table(results)}\n`);
  if (process.argv.length > 2) say('test', 'only the named suites were run');
  process.stdout.write(`\n${line}\n`);
  return ok ? 0 : 1;
});
