/**
 * Counts what the suites of `npm test` did. It must not be possible to end
 * green with fewer tests than recorded, with skipped ones, or after a crash.
 * Pure, so that test/unit/scripts/count.test.ts can prove it.
 */

/** Counts of a vitest JSON report. A file that failed to load counts as one failure. */
function countVitest(report) {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for (const file of report.testResults) {
    let failedHere = 0;
    for (const { status } of file.assertionResults) {
      if (status === 'passed') counts.passed += 1;
      else if (status === 'failed') failedHere += 1;
      else counts.skipped += 1;
    }
    if (file.status === 'failed' && failedHere === 0) failedHere = 1;
    counts.failed += failedHere;
  }
  return counts;
}

/**
 * Tests of the real program that may pass only at their second try, in one run. The screen of a machine that does
 * something else besides stumbles now and then; a fault of the program fails twice, and one that comes often fails
 * more tests than these.
 */
const MOST_SECOND_TRIES = 2;

/** Counts of a Playwright JSON report. */
function countPlaywright(report) {
  const { expected, unexpected, flaky, skipped } = report.stats;
  const forgiven = flaky <= MOST_SECOND_TRIES ? flaky : 0;
  return {
    passed: expected + forgiven,
    failed: unexpected + flaky - forgiven + report.errors.length,
    skipped,
    secondTries: forgiven,
  };
}

const readers = { vitest: countVitest, playwright: countPlaywright };

/**
 * True when a vitest process was lost in the middle of its tests: it ended badly, no test failed, and tests did not
 * come to their end. Node 20's V8 aborts now and then under the property tests (docs/TESTING.md); that says nothing
 * about the tests, so the suite is run once more.
 */
export function lostItsProcess(suite, outcome) {
  if (suite.kind !== 'vitest' || outcome.code === 0) return false;
  const counts = readReport(suite.kind, outcome.report);
  return counts !== null && counts.failed === 0 && counts.skipped > 0;
}

/**
 * The verdict on one suite.
 * @param {{ name: string, kind: 'check' | 'vitest' | 'playwright' }} suite a check counts as one test
 * @param {{ code: number | null, signal?: string | null, report?: string | null, seconds: number }} outcome `report`: the text of the report file, null when there is none
 * @param {number | undefined} minimum the recorded number of tests
 */
export function judge(suite, outcome, minimum) {
  const problems = [];
  let counts = { passed: 0, failed: 0, skipped: 0 };
  const end = outcome.signal ? `killed by ${outcome.signal}` : `exit code ${outcome.code}`;
  if (suite.kind === 'check') {
    counts[outcome.code === 0 ? 'passed' : 'failed'] = 1;
    if (outcome.code !== 0) problems.push(end);
  } else {
    const read = readReport(suite.kind, outcome.report);
    if (read) counts = read;
    const shown = counts.failed;
    if (!read) problems.push(`crashed without a report (${end})`);
    else if (outcome.code !== 0 && shown === 0) problems.push(`no test failed but it ended with ${end}`);
    counts.failed += problems.length;
    if (shown > 0) problems.push(`${shown} failed`);
    if (read?.secondTries > 0) problems.push(`${read.secondTries} only at the second try`);
  }
  const ran = counts.passed + counts.failed;
  if (minimum === undefined) {
    counts.failed += 1;
    problems.push('no minimum is recorded in test/minimum-counts.json');
  } else if (counts.passed + counts.failed < minimum) {
    counts.failed += 1;
    problems.push(`${ran} tests, at least ${minimum} are recorded`);
  }
  if (counts.skipped > 0) {
    problems.push(`${counts.skipped} skipped`);
    counts.failed += counts.skipped;
  }
  return {
    name: suite.name,
    passed: counts.passed,
    failed: counts.failed,
    seconds: outcome.seconds,
    problems,
  };
}

function readReport(kind, text) {
  if (!text) return null;
  try {
    return readers[kind](JSON.parse(text));
  } catch {
    return null;
  }
}

/** The table at the end of a run. */
export function table(results) {
  const width = Math.max(5, ...results.map((result) => result.name.length));
  const line = (name, passed, failed, seconds, note) =>
    `${name.padEnd(width)}  ${String(passed).padStart(7)}  ${String(failed).padStart(7)}  ${String(seconds).padStart(8)}  ${note}`.trimEnd();
  const rows = results.map((result) =>
    line(result.name, result.passed, result.failed, result.seconds.toFixed(1), result.problems.join('; ')),
  );
  return [line('suite', 'passed', 'failed', 'seconds', ''), ...rows].join('\n');
}

/** The last line of a run, and whether the run is good. */
export function summary(results) {
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  const failed = sum('failed');
  return { line: `${sum('passed')} passed, ${failed} failed`, ok: failed === 0 && results.length > 0 };
}
