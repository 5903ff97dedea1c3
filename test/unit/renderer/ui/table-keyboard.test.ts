import { columnAfterKey, rowIndexAfterKey } from '@renderer/ui/table-keyboard.ts';
import { describe, expect, it } from 'vitest';

const after = (key: string, current: number | null, rows = 5_000) => rowIndexAfterKey(key, current, rows, 20);

describe('keys in a table', () => {
  it('move one row up and down and stop at the ends', () => {
    expect(after('ArrowDown', 3)).toBe(4);
    expect(after('ArrowUp', 3)).toBe(2);
    expect(after('ArrowDown', 4_999)).toBe(4_999);
    expect(after('ArrowUp', 0)).toBe(0);
  });

  it('begin at the near end without a selection', () => {
    expect(after('ArrowDown', null)).toBe(0);
    expect(after('ArrowUp', null)).toBe(4_999);
  });

  it('move a page and stop at the ends', () => {
    expect(after('PageDown', 3)).toBe(23);
    expect(after('PageUp', 3)).toBe(0);
    expect(after('PageDown', 4_990)).toBe(4_999);
  });

  it('jump to the first and the last row', () => {
    expect(after('Home', 77)).toBe(0);
    expect(after('End', 77)).toBe(4_999);
  });

  it('move nothing in an empty table and on other keys', () => {
    expect(after('ArrowDown', null, 0)).toBeNull();
    expect(after('a', 3)).toBeNull();
    expect(after('Enter', 3)).toBeNull();
  });

  it('stay on the only row', () => {
    expect(after('ArrowDown', 0, 1)).toBe(0);
    expect(after('End', null, 1)).toBe(0);
  });
});

describe('keys to the sides in a table', () => {
  const columns = [
    { id: 'name' },
    { id: 'a', isChoosable: true },
    { id: 'b', isChoosable: true },
    { id: 'note' },
  ];

  it('lead over the cells that can be chosen and stop at the ends', () => {
    expect(columnAfterKey('ArrowRight', 'a', columns)).toBe('b');
    expect(columnAfterKey('ArrowRight', 'b', columns)).toBe('b');
    expect(columnAfterKey('ArrowLeft', 'b', columns)).toBe('a');
    expect(columnAfterKey('ArrowLeft', 'a', columns)).toBe('a');
  });

  it('begin with the first cell of the row', () => {
    expect(columnAfterKey('ArrowRight', null, columns)).toBe('a');
    expect(columnAfterKey('ArrowLeft', 'gone', columns)).toBe('a');
  });

  it('move nothing where rows are chosen, or no cell can be', () => {
    expect(columnAfterKey('ArrowRight', undefined, columns)).toBeNull();
    expect(columnAfterKey('ArrowRight', null, [{ id: 'name' }])).toBeNull();
    expect(columnAfterKey('ArrowDown', 'a', columns)).toBeNull();
  });
});
