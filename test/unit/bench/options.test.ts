import { describe, expect, it } from 'vitest';
import { isMatch, parseOptions } from '../../bench/options.ts';

describe('options of the benchmark', () => {
  it('has defaults for everything but the set', () => {
    expect(parseOptions(['--set', 'solomon'])).toEqual({
      set: 'solomon',
      instances: 'test/bench/instances',
      only: null,
      seconds: 10,
      iterations: null,
      threads: 1,
      searches: null,
      seed: 1,
      csv: null,
      province: { visits: 1_000, caravans: 20, days: 60, counties: 38, mountainPercent: 40 },
    });
  });

  it('takes every option', () => {
    const args =
      '--set all --instances d --only R1* --seconds 2.5 --threads 4 --searches 3 --seed 7 --csv f.csv';
    expect(parseOptions(args.split(' '))).toMatchObject({
      set: 'all',
      instances: 'd',
      only: 'R1*',
      seconds: 2.5,
      threads: 4,
      searches: 3,
      seed: 7,
      csv: 'f.csv',
    });
  });

  it('limits time beside iterations only when asked to', () => {
    expect(parseOptions(['--set', 's', '--iterations', '500'])).toMatchObject({
      seconds: null,
      iterations: 500,
    });
    expect(parseOptions(['--set', 's', '--iterations', '500', '--seconds', '3'])).toMatchObject({
      seconds: 3,
      iterations: 500,
    });
  });

  it.each([
    [[], '--set is missing'],
    [['--set', 's', '--seconds', 'ten'], '--seconds must be a number from 0.01 to 86400, not "ten"'],
    [['--set', 's', '--threads', '1.5'], '--threads must be a whole number from 1 to 256, not "1.5"'],
    [['--set', 's', '--seed', '-1'], "Option '--seed' argument is ambiguous"],
    [['--set', 's', '--seed', ''], '--seed must be a whole number from 0 to 4294967295, not ""'],
    [['--set', 's', '--fast'], "Unknown option '--fast'"],
    [['solomon'], "Unexpected argument 'solomon'"],
  ])('refuses %j in one line', (args, message) => {
    expect(() => parseOptions(args)).toThrow(message);
    expect(() => parseOptions(args)).toThrow(/^[^\n]+$/);
  });

  it('matches names by * and ?', () => {
    expect(isMatch('R101', null)).toBe(true);
    expect(isMatch('R101', 'R1*')).toBe(true);
    expect(isMatch('r101', 'R1?1')).toBe(true);
    expect(isMatch('RC101', 'R1*')).toBe(false);
    expect(isMatch('X-n101-k25', 'x-n1*')).toBe(true);
    expect(isMatch('R1x', 'R1.')).toBe(false);
  });
});
