import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { solve } from '@engine';
import { bench } from '../../bench/main.ts';
import { parseOptions } from '../../bench/options.ts';
import { runSets } from '../../bench/run.ts';
import type { Solver } from '../../bench/solve-with.ts';

/** Two customers, 30 and 40 away from the depot at right angles, 50 from each other: one round of 120. */
const TINY = `TINY

VEHICLE
NUMBER CAPACITY
2 10

CUSTOMER
CUST NO. XCOORD. YCOORD. DEMAND READY TIME DUE DATE SERVICE TIME

0 0 0 0 0 1000 0
1 30 0 5 0 900 10
2 0 40 5 0 900 10
`;

const inProcess: Solver = {
  solve: async (problem, { seed, iterations }) => {
    const { solution, provenance } = solve(
      problem,
      { seed, iterationLimit: iterations ?? 0 },
      { onProgress: () => undefined, shouldStop: () => false },
    );
    return { solution, iterations: provenance.iterations, seconds: 0.5, firstPlan_s: 0.1 };
  },
  stop: () => undefined,
  close: async () => undefined,
};

describe('benchmark of a folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kexun-bench-run-'));
  const csv = join(folder, 'out.csv');

  beforeAll(() => {
    mkdirSync(join(folder, 'mine'));
    mkdirSync(join(folder, 'broken'));
    writeFileSync(join(folder, 'mine', 'tiny.txt'), TINY);
    writeFileSync(join(folder, 'mine', 'README.md'), 'not an instance');
    writeFileSync(join(folder, 'broken', 'x.txt'), 'hello');
    writeFileSync(
      join(folder, 'bks.csv'),
      'set,name,customers,vehicles,cost,objective,rounding,optimal,source\n' +
        'mine,TINY,2,1,100,distance-dimacs,,,made up\n',
    );
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const optionsOf = (...args: string[]) =>
    parseOptions(['--instances', folder, '--iterations', '100', ...args]);

  async function linesOf(isStopped: () => boolean, ...args: string[]): Promise<string[]> {
    const lines: string[] = [];
    const print = (line: string) => void lines.push(line);
    await runSets(optionsOf(...args), { solver: inProcess, print, isStopped });
    return lines;
  }

  it('prints a table and writes a CSV', async () => {
    const lines = await linesOf(() => false, '--set', 'mine', '--csv', csv);
    // 120 against 100 made up; 100 iterations in half a second.
    expect(lines).toEqual([
      'mine, 1 thread; gap % above best known: 0 is best, + is worse',
      'instance         seconds seed       value  best known   gap %  iterations     it/s feasible',
      'tiny                0.50    1       120.0       100.0 +20.000         100      200      yes',
      'mine: 1 instance, mean gap +20.000 %, worst +20.000 % (tiny), 0 of 1 at the reference or better, ' +
        'mean it/s 200, not feasible 0',
      '',
    ]);
    expect(readFileSync(csv, 'utf8').split('\n')[1]).toBe('mine,tiny,0.50,1,1,120.0,100,20.0000,100,true');
  });

  it('leaves out what was running when it was broken off', async () => {
    expect((await linesOf(() => true, '--set', 'mine')).join()).not.toContain('tiny');
  });

  it.each([
    [['--set', 'none'], 'no set "none" in'],
    [['--set', 'mine', '--only', 'z*'], 'no instance of mine in'],
    [['--set', 'broken'], 'broken/x: format not recognised'],
    [['--set', 'all'], 'broken/x: format not recognised'],
    [['--set', 'mine', '--seconds', '0'], '--seconds must be'],
    [['--set', 'mine', '--csv', join('no', 'such', 'folder', 'x.csv')], 'cannot be written'],
  ])('answers %j with one line and exit code 2', async (args, message) => {
    const errors: string[] = [];
    const code = await bench(['--instances', folder, ...args], {
      print: () => undefined,
      printError: (line) => void errors.push(line),
    });
    expect(code).toBe(2);
    expect(errors).toHaveLength(1);
    expect(errors[0]).toContain(message);
    expect(errors[0]).not.toContain('\n');
  });
});
