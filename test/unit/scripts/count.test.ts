import { describe, expect, it } from 'vitest';
import {
  judge,
  lostItsProcess,
  type Outcome,
  type Suite,
  summary,
  table,
} from '../../../scripts/suites/count.mjs';

const unit: Suite = { name: 'unit', kind: 'vitest' };
const e2e: Suite = { name: 'e2e', kind: 'playwright' };
const lint: Suite = { name: 'lint', kind: 'check' };

const vitest = (statuses: string[], file = 'passed') =>
  JSON.stringify({
    testResults: [{ status: file, assertionResults: statuses.map((status) => ({ status })) }],
  });
const playwright = (expected: number, unexpected = 0, flaky = 0, skipped = 0, errors: unknown[] = []) =>
  JSON.stringify({ stats: { expected, unexpected, flaky, skipped }, errors });
const ended = (report: string | null, code: number | null = 0): Outcome => ({ code, report, seconds: 1 });

describe('a suite that is run once more', () => {
  it('is one whose process was lost in mid-test', () => {
    expect(lostItsProcess(unit, ended(vitest(['passed', 'pending']), 1))).toBe(true);
  });

  it.each([
    ['a test failed', unit, ended(vitest(['passed', 'failed', 'pending'], 'failed'), 1)],
    ['a file did not load', unit, ended(vitest([], 'failed'), 1)],
    ['a test is skipped', unit, ended(vitest(['passed', 'skipped']))],
    ['all tests came to their end', unit, ended(vitest(['passed']), 1)],
    ['there is no report', unit, ended(null, 1)],
    ['it is not of vitest', e2e, ended(playwright(1, 0, 0, 1), 1)],
    ['it is a check', lint, ended(null, 1)],
  ])('is not one where %s', (_, suite, outcome) => {
    expect(lostItsProcess(suite, outcome)).toBe(false);
  });
});

describe('a suite of tests', () => {
  it('is good when every test passed and the minimum is reached', () => {
    const result = judge(unit, ended(vitest(['passed', 'passed'])), 2);
    expect(result).toMatchObject({ passed: 2, failed: 0, problems: [] });
  });

  it('fails below the recorded minimum', () => {
    const result = judge(unit, ended(vitest(['passed', 'passed'])), 3);
    expect(result).toMatchObject({ passed: 2, failed: 1 });
    expect(result.problems).toEqual(['2 tests, at least 3 are recorded']);
  });

  it('fails when no minimum is recorded', () => {
    expect(judge(unit, ended(vitest(['passed'])), undefined).failed).toBe(1);
  });

  it.each(['skipped', 'pending', 'todo', 'disabled'])('fails for a test that is %s', (status) => {
    const result = judge(unit, ended(vitest(['passed', status])), 1);
    expect(result).toMatchObject({ passed: 1, failed: 1, problems: ['1 skipped'] });
  });

  it('counts a crash without a report as one failure', () => {
    expect(judge(unit, ended(null, 1), 0)).toMatchObject({ passed: 0, failed: 1 });
    expect(judge(e2e, ended(null, 0), 0)).toMatchObject({ passed: 0, failed: 1 });
    expect(judge(unit, { code: null, signal: 'SIGSEGV', report: '', seconds: 1 }, 0).problems[0]).toContain(
      'SIGSEGV',
    );
  });

  it('counts a report that cannot be read as a crash', () => {
    expect(judge(unit, ended('{"testRes', 1), 0)).toMatchObject({ passed: 0, failed: 1 });
    expect(judge(e2e, ended('{}'), 0)).toMatchObject({ passed: 0, failed: 1 });
  });

  it('counts a file that failed to load', () => {
    expect(judge(unit, ended(vitest([], 'failed'), 1), 0)).toMatchObject({ passed: 0, failed: 1 });
  });

  it('counts every failed test once', () => {
    const result = judge(unit, ended(vitest(['passed', 'failed', 'failed'], 'failed'), 1), 1);
    expect(result).toMatchObject({ passed: 1, failed: 2, problems: ['2 failed'] });
  });

  it('fails when all tests passed but the runner did not end well', () => {
    expect(judge(unit, ended(vitest(['passed']), 1), 1)).toMatchObject({ passed: 1, failed: 1 });
    expect(judge(e2e, { ...ended(playwright(3), null), signal: 'SIGKILL' }, 1)).toMatchObject({
      passed: 3,
      failed: 1,
    });
  });

  it('counts skipped tests of Playwright and errors outside of its tests as failures', () => {
    expect(judge(e2e, ended(playwright(4, 1, 0, 1, ['boom']), 1), 4)).toMatchObject({ passed: 4, failed: 3 });
  });

  it('names two tests of the program that passed at their second try, and fails three', () => {
    const two = judge(e2e, ended(playwright(4, 0, 2)), 6);
    expect(two).toMatchObject({ passed: 6, failed: 0, problems: ['2 only at the second try'] });
    expect(judge(e2e, ended(playwright(4, 0, 3)), 7)).toMatchObject({ passed: 4, failed: 3 });
  });
});

describe('a check', () => {
  it('counts as one test', () => {
    expect(judge(lint, ended(null), 1)).toMatchObject({ passed: 1, failed: 0 });
    expect(judge(lint, ended(null, 2), 1)).toMatchObject({ passed: 0, failed: 1 });
    expect(judge(lint, { code: null, signal: 'SIGKILL', seconds: 1 }, 1)).toMatchObject({
      passed: 0,
      failed: 1,
    });
  });
});

describe('the end of a run', () => {
  const good = judge(unit, ended(vitest(['passed', 'passed'])), 1);
  const bad = judge(lint, ended(null, 1), 1);

  it('is the true sum of all suites', () => {
    expect(summary([good, bad, good])).toEqual({ line: '4 passed, 1 failed', ok: false });
    expect(summary([good])).toEqual({ line: '2 passed, 0 failed', ok: true });
  });

  it('is not good when nothing ran', () => {
    expect(summary([]).ok).toBe(false);
  });

  it('names the problems in the table', () => {
    expect(table([good, bad]).split('\n')).toEqual([
      expect.stringMatching(/^suite +passed +failed +seconds$/),
      expect.stringMatching(/^unit +2 +0 +1\.0$/),
      expect.stringMatching(/^lint +0 +1 +1\.0 +exit code 1$/),
    ]);
  });
});
