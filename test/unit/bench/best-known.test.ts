import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bestKnown, gapPercent, parseReferences, readReferences } from '../../bench/best-known.ts';
import { chosenSets, sourcesOf } from '../../bench/catalogue.ts';
import { readInstance } from './read-instance.ts';

const FOLDER = join(import.meta.dirname, '..', '..', 'bench', 'instances');
const references = readReferences(FOLDER);

describe('best known values', () => {
  it.each([
    ['solomon', 'R109.txt', 1_146.9], // not the wrong 1101.37
    ['gh-200', 'c1_2_1.txt', 2_698.6],
    ['gh-1000', 'r1_10_1.txt', 53_026.1],
    ['cvrp-X', 'X-n101-k25.vrp', 27_591],
    ['mdvrp-cordeau', 'p01.txt', 576.87],
    ['mdvrptw', 'PR11A.vrp', 6_655_548],
    ['pcvrptw', 'C1_10_1.vrp', 245_391],
    ['pvrp-cordeau', 'p02', 1_322.87],
    ['mdpvrp-vidal', 'pr01', 2_019.07],
    ['toptw', 'c101.txt', 320],
  ])('of %s/%s is %d', (set, file, value) => {
    expect(bestKnown(references, set, readInstance(set, file))).toBe(value);
  });

  it('exists for every instance that ships with the benchmark', () => {
    const missing = chosenSets(FOLDER, 'all').flatMap((set) =>
      sourcesOf(FOLDER, set, references)
        .filter((source) => bestKnown(references, set, source.load()) === null)
        .map(({ name }) => `${set}/${name}`),
    );
    expect(missing).toEqual([]);
  });

  it('is not taken from another set or objective, nor from a row marked as wrong', () => {
    const table = parseReferences(
      'set,name,customers,vehicles,cost,objective,rounding,optimal,source\n' +
        's,a,1,1,10,distance,double,,x\n' +
        's,b,1,1,11,distance,,,x WRONG: do not use\n' +
        't,c,1,1,12,distance,,,x\n',
    );
    const of = (name: string, rounding?: string) =>
      bestKnown(table, 's', {
        name,
        sense: 'min',
        references: [{ objective: 'distance', ...(rounding !== undefined && { rounding }) }],
      });
    expect([of('A'), of('a', 'DIMACS'), of('b'), of('c')]).toEqual([10, null, null, null]);
  });

  it('must be numbers', () => {
    expect(() => parseReferences('set,name,cost,objective,rounding,source\ns,a,x,distance,,\n')).toThrow(
      'bks.csv: s a has no number as cost',
    );
    expect(() => parseReferences('set,name\ns,a\n')).toThrow(
      'bks.csv lacks the columns cost, objective, rounding, source',
    );
  });
});

describe('gap', () => {
  it('is positive when the value is above the reference, whichever way is better', () => {
    expect(gapPercent(101, 100)).toBe(1);
    expect(gapPercent(98, 100)).toBe(-2);
    expect(gapPercent(98, null)).toBeNull();
  });
});

describe('sets', () => {
  it('are the folders', () => {
    expect(chosenSets(FOLDER, 'all')).toEqual([
      'cvrp-X',
      'gh-200',
      'gh-1000',
      'mdpvrp-vidal',
      'mdvrp-cordeau',
      'mdvrptw',
      'pcvrptw',
      'pvrp-cordeau',
      'solomon',
      'toptw',
    ]);
    expect(() => chosenSets(FOLDER, 'none')).toThrow(`no set "none" in ${FOLDER}; there are cvrp-X, gh-200,`);
    expect(() => chosenSets(join(FOLDER, 'none'), 'all')).toThrow('does not exist');
  });

  it('of team orienteering hold every file once per size of team', () => {
    const names = sourcesOf(FOLDER, 'toptw', references).map(({ name }) => name);
    // 39 files, one to four vehicles.
    expect(names).toHaveLength(156);
    expect(names.slice(0, 4)).toEqual(['c101-m1', 'c101-m2', 'c101-m3', 'c101-m4']);
  });
});
