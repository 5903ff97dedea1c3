import { CallError } from '@contract/define.ts';
import type { FieldValue, RecordValues } from '@domain/registry/field.ts';
import { presetValues, storedFields } from '@domain/registry/register.ts';
import { REGISTER_IDS, type RegisterId } from '@domain/registry/register-id.ts';
import { REGISTERS } from '@domain/registry/registers/all.ts';
import { derivedValues } from '@services/registry/derived-values.ts';
import { describe, expect, it } from 'vitest';
import { testContainer } from '../../helpers/container.ts';

/** A sample workspace behind the contract. */
function opened() {
  const program = testContainer();
  program.container.opener.openStandardSample('500000');
  return program;
}

const refusal = async (call: Promise<unknown>): Promise<CallError> => {
  const error: unknown = await call.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error instanceof CallError) return error;
  throw new Error('the call was not refused');
};

const COUNTY = '500101';
const POSITION: FieldValue = [108.4, 30.8];

type Refer = (to: RegisterId) => string;

/** Values that a record of each register can have in the sample; what is left out has its preset. */
const EXAMPLES: Readonly<Record<RegisterId, (refer: Refer) => RecordValues>> = {
  region: () => ({
    code: '500901',
    name: '两江新区（试）',
    level: 'county',
    parentCode: '500000',
    isGb2260: false,
  }),
  category: () => ({ name: '市级重点乡镇', listVersion: '2026', paper: '渝科协〔2026〕1 号' }),
  'category-member': (refer) => ({ categoryId: refer('category'), regionCode: '500102', verified: 'yes' }),
  population: () => ({ regionCode: COUNTY, listVersion: '2025 年统计公报', people: 1_500_000 }),
  base: () => ({ name: '新基地', countyCode: COUNTY, position: POSITION }),
  crate: (refer) => ({
    code: 'B-01',
    name: '一号箱',
    setId: refer('exhibit-set'),
    width_cm: 120,
    isPermanent: false,
  }),
  depository: (refer) => ({ name: '维修点甲', kind: 'workshop', baseId: refer('base') }),
  'spare-part': () => ({ code: 'P-1', name: '继电器', leastStock: 2, price_yuan: 12.5 }),
  'maintenance-rule': (refer) => ({
    name: '季度保养',
    setId: refer('exhibit-set'),
    everyDays: 90,
    countedFrom: '2026-01-01',
  }),
  'exhibit-set': (refer) => ({ name: '新展品套', baseId: refer('base') }),
  exhibit: (refer) => ({ name: '静电乒乓', setId: refer('exhibit-set'), discipline: '电学' }),
  caravan: (refer) => ({ name: '新车', type: 'II', baseId: refer('base'), inspectionUntil: '2027-01-31' }),
  'crew-member': (refer) => ({ name: '司机甲', roles: ['driver', 'leader'], caravanId: refer('caravan') }),
  'stay-crew': (refer) => ({ name: '布展三组', memberIds: [refer('crew-member')], perDay: 2, maxStays: 4 }),
  'stay-carrier': (refer) => ({ name: '新货车', caravanId: refer('caravan'), perDay: 3 }),
  'venue-terms': (refer) => ({
    siteId: refer('site'),
    weekdays: ['3', '4', '7'],
    holidays: 'closed',
    season: 'vacation',
    windows: [{ start: '2027-03-01', end: '2027-06-30', reason: '' }],
    lead_d: 40,
    minOpen_d: 30,
    maxOpen_d: 60,
  }),
  'stay-record': (refer) => ({
    setName: '光的世界',
    setId: refer('exhibit-set'),
    edition: '二版',
    countyCode: COUNTY,
    venueName: '县科技馆',
    venueId: refer('site'),
    open: '2026-03-01',
    close: '2026-04-30',
    openDays: 61,
    attendance: 12_000,
    schoolAttendance: 12_000,
  }),
  lodging: () => ({ name: '县招待所', countyCode: COUNTY, position: POSITION, beds: 6 }),
  site: () => ({
    name: '新站点',
    countyCode: COUNTY,
    position: POSITION,
    isVenue: true,
    tags: ['寄宿制'],
    market: { kind: 'solar-tail', digits: [1, 5, 8] },
    closedPeriods: [{ start: '2026-12-01', end: '2026-12-03', reason: '考试' }],
  }),
  'resource-kind': () => ({ name: '科技列车行' }),
  service: (refer) => ({ name: '液氮表演', kind: 'experiment-show', personIds: [refer('crew-member')] }),
  request: (refer) => ({
    number: 'X-1',
    receivedOn: '2026-11-01',
    requester: '万州区科协',
    countyCode: COUNTY,
    siteId: refer('site'),
    serviceIds: [refer('service')],
  }),
  volunteer: () => ({ name: '志愿者甲', number: 'V-1' }),
  'volunteer-hours': (refer) => ({
    volunteerId: refer('volunteer'),
    date: '2026-11-02',
    activity: '讲解',
    hours: 2.5,
  }),
  holiday: () => ({ startDate: '2027-01-01', endDate: '2027-01-03', name: '元旦' }),
  'school-term': () => ({
    name: '2027 年春季',
    startDate: '2027-02-22',
    endDate: '2027-07-02',
    countyCode: COUNTY,
  }),
  'calendar-period': (refer) => ({
    kind: 'seal',
    name: '春节封车',
    startDate: '2027-02-01',
    endDate: '2027-02-20',
    caravanId: refer('caravan'),
  }),
};

const exampleValues = (id: RegisterId, refer: Refer) => EXAMPLES[id](refer);

describe('a register', () => {
  it.each(REGISTER_IDS)(
    '%s takes a record, changes it, gives it back and loses it, each undone',
    async (id) => {
      const { client, container } = opened();
      const made = new Map<RegisterId, string>();
      for (const register of REGISTER_IDS.slice(0, REGISTER_IDS.indexOf(id) + 1)) {
        const values = exampleValues(register, (to) => made.get(to) ?? '');
        made.set(register, (await client.registry.create({ register, values })).id);
      }
      const key = made.get(id) ?? '';
      const stored = await client.registry.get({ register: id, id: key });
      const given = exampleValues(id, (to) => made.get(to) ?? '');
      expect<object>(stored.values).toMatchObject({ ...presetValues(REGISTERS[id]), ...given });

      const { rows, names } = await client.registry.list({ register: id });
      const row = rows.find((candidate) => candidate.id === key);
      expect(row?.values).toEqual(REGISTERS[id].fields.map((field) => stored.values[field.id] ?? null));
      const referred = storedFields(REGISTERS[id])
        .filter(({ type }) => type.kind === 'reference')
        .flatMap((field) => given[field.id] ?? []);
      for (const reference of referred)
        expect(names).toHaveProperty([JSON.stringify(reference).slice(1, -1)]);

      const store = container.session.store();
      store.undo();
      expect(store.read.registers.find(id, key)).toBeNull();
      store.redo();
      const { version } = await client.registry.get({ register: id, id: key });
      await client.registry.remove({ register: id, id: key, version });
      expect(store.read.registers.find(id, key)).toBeNull();
      store.undo();
      expect<object | undefined>(store.read.registers.find(id, key)?.values).toMatchObject({
        ...presetValues(REGISTERS[id]),
        ...given,
      });
    },
  );

  it('names every fault of a record at once', async () => {
    const { client } = opened();
    const values = {
      number: '',
      receivedOn: '2026-02-30',
      requester: '县科协',
      countyCode: '999999',
      wantedFrom: '2026-12-09',
      wantedTo: '2026-12-01',
      attendance: 1.5,
      decision: 'refused',
      weight: 'sometimes',
      themes: ['光', '光'],
    };
    const error = await refusal(client.registry.create({ register: 'request', values }));
    expect(error.code).toBe('E1104');
    expect(error.params['issues']).toEqual([
      'number|required|',
      'receivedOn|not-a-day|',
      'countyCode|unknown-record|999999',
      'themes|twice|光',
      'attendance|wrong-type|',
      'weight|unknown-option|',
      'wantedTo|ends-before-start|',
      'refusalReason|reason-missing|',
    ]);
  });

  it('does not take what is unique twice, nor another key for a record', async () => {
    const { client } = opened();
    const population = exampleValues('population', () => '');
    const { id } = await client.registry.create({ register: 'population', values: population });
    expect(
      (await refusal(client.registry.create({ register: 'population', values: population }))).params,
    ).toMatchObject({ issues: ['regionCode|in-use-elsewhere|'] });
    const { version } = await client.registry.get({ register: 'population', id });
    const error = await refusal(
      client.registry.update({ register: 'population', id, version, changes: { listVersion: '2030' } }),
    );
    expect(error.params['issues']).toEqual(['listVersion|cannot-change|']);
  });

  it('keeps what is in use, says where, and retires it instead', async () => {
    const { client, container } = opened();
    const [caravan] = (await client.registry.list({ register: 'caravan' })).rows;
    if (!caravan) throw new Error('the sample has caravans');
    const { version, uses } = await client.registry.get({ register: 'caravan', id: caravan.id });
    expect(uses.map(({ table }) => table)).toEqual(['tour_record', 'crew_member', 'movement']);
    const error = await refusal(client.registry.remove({ register: 'caravan', id: caravan.id, version }));
    expect(error.code).toBe('E1105');
    const [toured, , moved] = uses.map(({ count }) => count);
    expect(error.params['uses']).toEqual([`tour_record|${toured}`, 'crew_member|3', `movement|${moved}`]);

    await client.registry.setRetired({ register: 'caravan', ids: [caravan.id], isRetired: true });
    expect(container.session.read().registers.find('caravan', caravan.id)?.isRetired).toBe(true);
    const choices = await client.registry.choices({ register: 'caravan' });
    expect(choices.some(({ id }) => id === caravan.id)).toBe(false);
    container.session.store().undo();
    expect(container.session.read().registers.find('caravan', caravan.id)?.isRetired).toBe(false);
  });

  it('counts lists of references as use', async () => {
    const { client } = opened();
    const unknown = exampleValues('crew-member', () => 'nobody');
    const refused = await refusal(client.registry.create({ register: 'crew-member', values: unknown }));
    expect(refused.code).toBe('E1104');
    expect(refused.params['issues']).toEqual(['caravanId|unknown-record|nobody']);
    const { id } = await client.registry.create({
      register: 'crew-member',
      values: { name: '讲解员乙', roles: ['lecturer'] },
    });
    await client.registry.create({
      register: 'service',
      values: { name: '讲座', kind: 'lecture', personIds: [id] },
    });
    const { version } = await client.registry.get({ register: 'crew-member', id });
    const error = await refusal(client.registry.remove({ register: 'crew-member', id, version }));
    expect(error.params['uses']).toEqual(['service|1']);
  });
});

describe('the list of a register', () => {
  it.each(REGISTER_IDS)('of %s has every value of every record, in the order of their keys', async (id) => {
    const { client, container } = opened();
    const { read } = container.session.store();
    const records = read.registers.all(id);
    const { rows } = await client.registry.list({ register: id });
    expect(rows.map(({ id: key, isRetired, isSample }) => ({ id: key, isRetired, isSample }))).toEqual(
      records.map(({ id: key, isRetired, isSample }) => ({ id: key, isRetired, isSample })),
    );
    const derive = derivedValues(id, read, container.session.businessDate());
    const valuesOf = (record: (typeof records)[number]) => {
      const values = { ...record.values, ...derive(record) };
      return REGISTERS[id].fields.map((field) => values[field.id] ?? null);
    };
    expect(rows.map(({ values }) => values)).toEqual(records.map(valuesOf));
  });

  it('names every place and record of its rows, and no other', async () => {
    const { client } = opened();
    const { rows, names } = await client.registry.list({ register: 'site' });
    const indices = REGISTERS.site.fields.flatMap(({ type }, index) =>
      type.kind === 'county' || type.kind === 'township' ? [index] : [],
    );
    const referred = rows.flatMap(({ values }) => indices.map((index) => values[index])).filter(Boolean);
    expect(new Set<unknown>(Object.keys(names))).toEqual(new Set(referred));
    expect(names['500101']).toBe('万州区');
  });

  it('says of no key that it is one where it cannot be', async () => {
    const { client } = opened();
    for (const key of ['x', '["a"]', '{}', '[']) {
      const { code } = await refusal(client.registry.get({ register: 'category-member', id: key }));
      expect(code).toBe('E1001');
    }
  });
});

describe('counties', () => {
  it('say how many sites they have, and when one of them was last visited', async () => {
    const { client } = opened();
    const sites = await client.sites.list({});
    const counties = await client.regions.counties({});
    expect(counties.reduce((sum, { siteCount }) => sum + siteCount, 0)).toBe(sites.length);
    for (const { code, siteCount, lastVisit } of counties) {
      const own = sites.filter(({ countyCode }) => countyCode === code);
      const visits = own.flatMap((site) => site.lastVisit ?? []);
      expect({ siteCount, lastVisit }).toEqual({
        siteCount: own.length,
        lastVisit: visits.toSorted().at(-1) ?? null,
      });
    }
  });
});
