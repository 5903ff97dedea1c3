import { sortRows } from '@renderer/ui/sort-rows.ts';
import { sortByText } from '@renderer/ui/text-order.ts';
import { describe, expect, it } from 'vitest';

const sorted = (values: readonly (string | number | null)[], isDescending = false) =>
  sortRows(values, (value) => value, isDescending);

describe('the order of rows', () => {
  it('is by number for numbers and by pinyin for Chinese', () => {
    expect(sorted([10, 9, 100])).toEqual([9, 10, 100]);
    expect(sorted(['巫溪县', '城口县', '奉节县'])).toEqual(['城口县', '奉节县', '巫溪县']);
    expect(sorted(['巫溪县', '城口县', '奉节县'], true)).toEqual(['巫溪县', '奉节县', '城口县']);
  });

  it('counts numbers inside names as numbers', () => {
    expect(sorted(['大篷车 10 号', '大篷车 2 号'])).toEqual(['大篷车 2 号', '大篷车 10 号']);
  });

  it('puts what has no value last, in both directions', () => {
    expect(sorted([null, 0, null, 7])).toEqual([0, 7, null, null]);
    expect(sorted([null, 0, 7], true)).toEqual([7, 0, null]);
    expect(sorted(['b', null, 'a'], true)).toEqual(['b', 'a', null]);
  });

  it('leaves rows with the same value as they stand, in both directions', () => {
    const rows = [
      { id: '1', name: '丰都' },
      { id: '2', name: '城口' },
      { id: '3', name: '丰都' },
    ];
    const ids = (isDescending: boolean) =>
      sortRows(rows, ({ name }) => name, isDescending).map(({ id }) => id);
    expect(ids(false)).toEqual(['2', '1', '3']);
    expect(ids(true)).toEqual(['1', '3', '2']);
  });

  it('takes the smallest differences last: case, leading zeros, width', () => {
    const names = ['b2', 'B1', 'a01', 'a1', 'A1', '（甲）', '(甲)', 'a'];
    const collator = new Intl.Collator('zh-CN', { numeric: true });
    expect(sortByText(names, (name) => name)).toEqual(names.toSorted(collator.compare));
  });
});
