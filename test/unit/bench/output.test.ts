import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { CSV_HEADER, createCsvFile, csvRow } from '../../bench/csv.ts';
import type { Measurement } from '../../bench/measurement.ts';
import { tableFoot, tableHead, tableRow } from '../../bench/table.ts';

const R101: Measurement = {
  set: 'solomon',
  instance: 'R101',
  sense: 'min',
  seconds: 10.004,
  threads: 1,
  seed: 1,
  value: 1_654.1,
  decimals: 1,
  bestKnown: 1_637.7,
  // 16.4 / 1637.7
  gap: 1.001_404,
  iterations: 1_250_500,
  isFeasible: true,
};
const R102: Measurement = {
  ...R101,
  instance: 'R102',
  value: 1_466.6,
  bestKnown: 1_466.6,
  gap: 0,
  seconds: 10,
};
const C101: Measurement = { ...R101, instance: 'C101', value: 700, gap: null, isFeasible: false };

describe('table', () => {
  it('prints head and rows in columns', () => {
    expect(tableHead('solomon', 'min', 1)).toEqual([
      'solomon, 1 thread; gap % above best known: 0 is best, + is worse',
      'instance         seconds seed       value  best known   gap %  iterations     it/s feasible',
    ]);
    expect([R101, R102, C101].map(tableRow)).toEqual([
      'R101               10.00    1      1654.1      1637.7  +1.001     1250500   125000      yes',
      'R102               10.00    1      1466.6      1466.6   0.000     1250500   125050      yes',
      'C101               10.00    1       700.0      1637.7       –     1250500   125000       NO',
    ]);
  });

  it('says for maximised sets that more is better', () => {
    expect(tableHead('toptw', 'max', 2)[0]).toBe(
      'toptw, 2 threads; gap % over the reference: the more the better, - is worse than the reference',
    );
  });

  it('sums up a set; what is not feasible has no gap', () => {
    // (1.001404 + 0) / 2
    expect(tableFoot('solomon', [R101, R102, C101])).toBe(
      'solomon: 3 instances, mean gap +0.501 %, worst +1.001 % (R101), 1 of 2 at the reference or better, ' +
        'mean it/s 125017, not feasible 1',
    );
    const worse = { ...R101, sense: 'max', instance: 'c101-m1', gap: -2 } as const;
    const better = { ...worse, instance: 'c102-m1', gap: 3 };
    expect(tableFoot('toptw', [worse, better])).toBe(
      'toptw: 2 instances, mean gap +0.500 %, worst -2.000 % (c101-m1), 1 of 2 at the reference or better, ' +
        'mean it/s 125000, not feasible 0',
    );
    expect(tableFoot('solomon', [])).toBe('solomon: 0 instances');
  });
});

describe('CSV', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kexun-bench-csv-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('has the columns of the agreement', () => {
    expect(CSV_HEADER).toBe('set,instance,seconds,threads,seed,value,best_known,gap_pct,iterations,feasible');
    expect(csvRow(R101)).toBe('solomon,R101,10.00,1,1,1654.1,1637.7,1.0014,1250500,true');
    expect(csvRow({ ...C101, bestKnown: null, set: 'a,b' })).toBe(
      '"a,b",C101,10.00,1,1,700.0,,,1250500,false',
    );
  });

  it('is on disk after every row', () => {
    const path = join(folder, 'out.csv');
    const csv = createCsvFile(path);
    csv.add(R101);
    expect(readFileSync(path, 'utf8')).toBe(`${CSV_HEADER}\n${csvRow(R101)}\n`);
  });

  it('says that it cannot be written', () => {
    expect(() => createCsvFile(join(folder, 'none', 'out.csv'))).toThrow('cannot be written');
  });
});
