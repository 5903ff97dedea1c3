import {
  fieldOfColumn,
  isShownField,
  type NameLookup,
  printFieldValue,
} from '@renderer/features/history/field-values.ts';
import { createFormat } from '@renderer/lib/format.ts';
import { describe, expect, it } from 'vitest';

const zh = createFormat('zh-CN');
const names: NameLookup = {
  county: (code) => (code === '500229' ? '城口县' : undefined),
  base: () => undefined,
  exhibitSet: () => undefined,
  option: (column, value) => (column === 'kind' && value === 'school' ? '学校' : undefined),
  planState: () => undefined,
};
const print = (field: string, value: string | number | null) =>
  printFieldValue(field, value, zh, names).replace(/[\u00a0\u202f]/g, ' ');

describe('a value in the history of a record', () => {
  it('is printed as the screens print it', () => {
    expect(print('service_s', 5_400)).toBe('1 时 30 分');
    expect(print('county_code', '500229')).toBe('城口县');
    expect(print('kind', 'school')).toBe('学校');
    expect(print('openings', '[{"weekday":3,"start_s":32400,"end_s":41400}]')).toBe('周三 09:00–11:30');
    expect(print('unavailabilities', '[{"start":"2026-12-09","end":"2026-12-10","reason":"年检"}]')).toBe(
      '12月9日–10日 年检',
    );
  });

  it('belongs to the field that its column is made of, units as they are', () => {
    expect(fieldOfColumn('county_code')).toBe('countyCode');
    expect(fieldOfColumn('cost_per_night_yuan')).toBe('costPerNight_yuan');
    expect(fieldOfColumn('door_width_cm')).toBe('doorWidth_cm');
    expect(fieldOfColumn('service_s')).toBe('service_s');
  });

  it('stays as stored when its name is not known', () => {
    expect(print('base_id', 'b7')).toBe('b7');
    expect(print('something', 'x')).toBe('x');
  });

  it('is a dash when there was none', () => {
    expect(print('pupils', null)).toBe('-');
    expect(print('note', '')).toBe('-');
    expect(print('pupils', 0)).toBe('0');
  });

  it('is left out for keys that nobody reads', () => {
    expect(isShownField('id')).toBe(false);
    expect(isShownField('priority')).toBe(true);
  });
});
