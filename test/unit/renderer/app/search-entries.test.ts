import { findEntries, type SearchEntry, type SearchGroup } from '@renderer/app/search-entries.ts';
import { describe, expect, it } from 'vitest';

const entry = (group: SearchGroup, label: string): SearchEntry => ({
  key: `${group}-${label}`,
  group,
  label,
  detail: '',
  choose: () => undefined,
});
const labels = (entries: readonly SearchEntry[], query: string) =>
  findEntries(entries, query).map((found) => found.label);

describe('the search palette', () => {
  const entries = [
    entry('sites', '新城口小学'),
    entry('sites', '城口县中学'),
    entry('counties', '城口县'),
    entry('pages', '车辆'),
    entry('commands', '撤销'),
  ];

  it('offers pages and commands before anything is typed', () => {
    expect(labels(entries, ' ')).toEqual(['车辆', '撤销']);
  });

  it('lists counties before sites, and the better fit first', () => {
    expect(labels(entries, '城口')).toEqual(['城口县', '城口县中学', '新城口小学']);
  });

  it('finds by initials in every group', () => {
    expect(labels(entries, 'cl')).toEqual(['车辆']);
    expect(labels(entries, 'cx')).toEqual(['撤销']);
    expect(labels(entries, 'ckx')).toEqual(['城口县', '城口县中学', '新城口小学']);
  });

  it('shows at most eight of a group', () => {
    const many = Array.from({ length: 30 }, (_, index) => entry('sites', `中心校 ${index}`));
    expect(findEntries(many, '中心')).toHaveLength(8);
  });

  it('is quick enough for 5,000 sites', () => {
    const many = Array.from({ length: 5_000 }, (_, index) => entry('sites', `第${index}中心小学`));
    findEntries(many, 'zxx');
    const start = performance.now();
    findEntries(many, 'zxxx');
    expect(performance.now() - start).toBeLessThan(200);
  });
});
