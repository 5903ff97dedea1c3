import type { FieldValue } from '@domain/registry/field.ts';
import { REQUEST } from '@domain/registry/registers/demand.ts';
import { requestRow, searchRequests } from '@renderer/features/requests/request-rows.ts';
import { describe, expect, it } from 'vitest';

const row = (values: Readonly<Record<string, FieldValue>>, id = 'r') =>
  requestRow({ id, isSample: false, values: REQUEST.fields.map((field) => values[field.id] ?? null) });

describe('a row of the list of requests', () => {
  it('takes each value from the place of its field', () => {
    expect(
      row({
        number: '需2026-001',
        requester: '县科协',
        countyCode: '500229',
        siteId: 'site-1',
        fate: 'planned',
        decision: 'accepted',
        receivedOn: '2026-11-01',
        waitedDays: 22,
        wantedTo: '2026-12-31',
        themes: ['光学'],
        attendance: 300,
      }),
    ).toMatchObject({
      number: '需2026-001',
      siteId: 'site-1',
      fate: 'planned',
      decision: 'accepted',
      waitedDays: 22,
      wantedFrom: null,
      wantedTo: '2026-12-31',
      themes: ['光学'],
      attendance: 300,
    });
  });

  it('counts as received when its state is none that is known', () => {
    expect(row({ fate: 'lost', decision: 7 })).toMatchObject({ fate: 'received', decision: 'received' });
  });
});

describe('looking for requests', () => {
  const names = { '500229': '城口县', 'site-1': '巴山中心校' };
  const rows = [
    row({ number: '需2026-001', requester: '县科协', countyCode: '500229', themes: ['光学'] }, 'a'),
    row({ number: '需2026-002', requester: '中学', countyCode: '500101', siteId: 'site-1' }, 'b'),
  ];
  const found = (query: string) => searchRequests(rows, names, query).map(({ id }) => id);

  it('finds by number, place, county and theme; all words must fit', () => {
    expect(found('002')).toEqual(['b']);
    expect(found('城口')).toEqual(['a']);
    expect(found('巴山 中学')).toEqual(['b']);
    expect(found('光学 中学')).toEqual([]);
    expect(found('  ')).toEqual(['a', 'b']);
  });
});
