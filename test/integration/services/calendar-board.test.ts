import { CallError } from '@contract/define.ts';
import type { RecordValues } from '@domain/registry/field.ts';
import type { RegisterId } from '@domain/registry/register-id.ts';
import { describe, expect, it } from 'vitest';
import { testContainer } from '../../helpers/container.ts';

function office() {
  const program = testContainer();
  program.container.opener.openStandardSample('500000');
  const { client } = program;
  const create = async (register: RegisterId, values: RecordValues) =>
    (await client.registry.create({ register, values })).id;
  const change = async (register: RegisterId, id: string, changes: RecordValues) => {
    const { version } = await client.registry.get({ register, id });
    await client.registry.update({ register, id, version, changes });
  };
  const board = (from: string, to: string, countyCode: string | null = null) =>
    client.calendar.board({ from, to, countyCode, townshipCode: null });
  return { ...program, client, create, change, board };
}

const refusal = async (call: Promise<unknown>): Promise<CallError> => {
  const error: unknown = await call.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error instanceof CallError) return error;
  throw new Error('the call was not refused');
};

describe('calendar.board', () => {
  it('has holidays, terms and periods of everyone, cut to the days asked for', async () => {
    const { board, create } = office();
    const id = await create('calendar-period', {
      kind: 'seal',
      name: '国庆封车',
      startDate: '2026-09-28',
      endDate: '2026-10-03',
    });
    const { rows, unpublishedYears } = await board('2026-10-01', '2026-10-31');
    const spansOf = (row: string) => rows.find((each) => each.id === row)?.spans;
    expect(spansOf('holidays')?.map(({ kind, start, end }) => `${kind} ${start} ${end}`)).toEqual([
      'holiday 2026-10-01 2026-10-07',
      'exchanged-workday 2026-10-10 2026-10-10',
    ]);
    expect(spansOf('terms')).toMatchObject([{ kind: 'term', start: '2026-10-01', end: '2026-10-31' }]);
    expect(spansOf('periods')).toEqual([
      {
        kind: 'seal',
        start: '2026-10-01',
        end: '2026-10-03',
        label: '国庆封车',
        link: { kind: 'record', register: 'calendar-period', record: id },
      },
    ]);
    expect(unpublishedYears).toEqual([]);
    expect((await board('2026-12-01', '2027-01-31')).unpublishedYears).toEqual([2027]);
  });

  it('has counties with days of their own, caravans and people with the reason', async () => {
    const { board, create, change } = office();
    await create('school-term', {
      name: '万州区秋季学期',
      startDate: '2026-09-07',
      endDate: '2027-01-15',
      countyCode: '500101',
    });
    await change('caravan', 'caravan-1', { inspectionUntil: '2026-10-20' });
    await change('crew-member', 'crew-1-1', { caravanId: null });
    await create('crew-member', {
      name: '司机甲',
      roles: ['driver'],
      caravanId: 'caravan-1',
      unavailabilities: [{ start: '2026-10-12', end: '2026-10-13', reason: '培训' }],
    });
    const { rows } = await board('2026-10-01', '2026-10-31');
    const spans = (name: string) =>
      rows.filter((row) => row.name === name || row.id === name).flatMap((row) => row.spans);
    expect(spans('500101').map(({ label }) => label)).toEqual(['万州区秋季学期']);
    expect(spans('caravan-1').map(({ kind, start }) => `${kind} ${start}`)).toEqual(
      expect.arrayContaining(['no-driver 2026-10-12', 'paper 2026-10-20']),
    );
    expect(spans('司机甲')).toMatchObject([{ kind: 'unavailable', label: '培训', end: '2026-10-13' }]);
  });

  it('has the market days of the sites of a county', async () => {
    const { board, client, change } = office();
    const village = (await client.sites.list({})).find(({ kind }) => kind === 'village')!;
    await change('site', village.id, { market: { kind: 'lunar-tail', digits: [4, 9] } });
    // 2026-02-17 is 正月初一.
    const { rows, siteCount } = await board('2026-02-17', '2026-02-28', village.countyCode);
    const row = rows.find(({ id }) => id === village.id);
    expect(row).toMatchObject({ group: 'sites', markets: [3, 8], name: village.name });
    expect(row?.detail).toContain('农历逢四、九');
    expect(siteCount).toBeGreaterThanOrEqual(1);
    expect((await board('2026-02-17', '2026-02-28')).rows.filter(({ group }) => group === 'sites')).toEqual(
      [],
    );
  });
});

describe('usual terms', () => {
  it('are proposed, taken over as assumptions in one step, and undone', async () => {
    const { client } = office();
    const terms = await client.calendar.typicalTerms({ schoolYear: 2027 });
    // The lunar new year of 2028 is 26 January.
    expect(terms).toEqual([
      { name: '2027 秋季学期', startDate: '2027-09-01', endDate: '2028-01-07' },
      { name: '2028 春季学期', startDate: '2028-02-07', endDate: '2028-07-07' },
    ]);
    await client.calendar.proposeTerms({ countyCode: '500101', terms });
    const { rows } = await client.registry.list({ register: 'school-term' });
    const made = rows.filter(({ values }) => values.includes('500101'));
    expect(made).toHaveLength(2);
    expect(
      made.every(({ values }) =>
        values.some((value) => typeof value === 'string' && value.startsWith('假定')),
      ),
    ).toBe(true);
    await client.history.undo({});
    expect((await client.registry.list({ register: 'school-term' })).rows).toHaveLength(rows.length - 2);
  });

  it('are refused where they overlap a term of the same county, or end before they begin', async () => {
    const { client } = office();
    const terms = await client.calendar.typicalTerms({ schoolYear: 2026 });
    const overlapping = await refusal(client.calendar.proposeTerms({ countyCode: null, terms }));
    expect(overlapping).toMatchObject({
      code: 'E1104',
      params: { issues: ['startDate|overlap|2026 秋季学期'] },
    });
    const reversed = [{ name: '学期', startDate: '2028-02-01', endDate: '2028-01-01' }];
    expect((await refusal(client.calendar.proposeTerms({ countyCode: null, terms: reversed }))).code).toBe(
      'E1104',
    );
  });
});

describe('planning.outlook', () => {
  it('names requests, records out of use, papers and drivers', async () => {
    const { client, create, change } = office();
    const [first, second] = await client.sites.list({});
    await create('request', {
      number: 'X-1',
      receivedOn: '2026-11-02',
      requester: '县科协',
      countyCode: first!.countyCode,
      siteId: first!.id,
      weight: 'must',
      decision: 'accepted',
    });
    await client.registry.setRetired({ register: 'site', ids: [second!.id], isRetired: true });
    await change('caravan', 'caravan-1', { inspectionUntil: '2026-12-10', insuranceUntil: '2027-01-31' });
    await change('crew-member', 'crew-2-1', { caravanId: null });
    await create('crew-member', { name: '讲解员', roles: ['lecturer'], caravanId: 'caravan-2' });
    const outlook = await client.planning.outlook({ from: '2026-12-01', to: '2026-12-31' });
    expect(outlook.retiredSiteIds).toContain(second!.id);
    expect(outlook.demands).toContainEqual({ siteId: first!.id, isRequired: true, numbers: ['X-1'] });
    expect(outlook.notices).toEqual(
      expect.arrayContaining([
        { caravanId: 'caravan-1', kind: 'inspection', date: '2026-12-10' },
        { caravanId: 'caravan-2', kind: 'no-driver', date: null },
      ]),
    );
    expect(outlook.notices.filter(({ kind }) => kind === 'insurance')).toEqual([]);
  });
});
