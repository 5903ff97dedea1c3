import { type PackedRows, unpackRows } from '@contract/packed-rows.ts';
import { describe, expect, it } from 'vitest';

const packed: PackedRows = {
  ids: ['a', 'b', 'c'],
  retired: [0, 1, 0],
  sample: null,
  columns: [
    { values: ['城口', '', null] },
    { flags: [1, 0, 1] },
    {
      pairs: [
        [108.25, null, 0],
        [31.5, null, 0],
      ],
    },
    { different: [[], ['寄宿制']], at: [1, 0, 1] },
    { values: [] },
  ],
  names: { '500229': '城口县' },
};

describe('a packed list', () => {
  it('becomes rows with their values in the order of the columns', () => {
    expect(unpackRows(JSON.stringify(packed))).toEqual({
      rows: [
        {
          id: 'a',
          isRetired: false,
          isSample: false,
          values: ['城口', true, [108.25, 31.5], ['寄宿制'], null],
        },
        { id: 'b', isRetired: true, isSample: false, values: ['', false, null, [], null] },
        { id: 'c', isRetired: false, isSample: false, values: [null, true, [0, 0], ['寄宿制'], null] },
      ],
      names: { '500229': '城口县' },
    });
  });

  it('of nothing has no rows', () => {
    const none = { ids: [], retired: null, sample: null, columns: [{ values: [] }], names: {} };
    expect(unpackRows(JSON.stringify(none))).toEqual({ rows: [], names: {} });
  });
});
