import type { RegisterRecord } from '@domain/registry/register.ts';
import type { DataRow } from '../ports/resources.ts';
import type { SampleFleet } from './sample-fleet.ts';
import { samplePhone, sampleRecord } from './sample-record.ts';

/** Who installs, what carries, and the sets that tour. */
export interface SampleStaySets {
  readonly people: readonly RegisterRecord[];
  readonly crews: readonly RegisterRecord[];
  readonly carriers: readonly RegisterRecord[];
  /** Sets beside the first one, whose exhibits the ledger of the sample knows. */
  readonly sets: readonly RegisterRecord[];
}

/** What planning asks of the first stationed set: it fits into small halls. */
export const FIRST_STATIONED = {
  area_m2: 220,
  power_kw: 8,
  crewId: 'stay-crew-1',
  carrierId: 'stay-carrier-1',
  install_d: 3,
  strike_d: 2,
} as const;

const PEOPLE = ['甲', '乙', '丙', '丁'] as const;

/** Sets by edition of the published list, with what the sample assumes of them. */
const SETS = [
  {
    name: '流动馆第二套（样例）',
    code: 'L2',
    edition: '2021 重庆在巡',
    area_m2: 700,
    power_kw: 26,
    crewId: 'stay-crew-1',
    carrierId: 'stay-carrier-1',
  },
  {
    name: '流动馆第三套（样例）',
    code: 'L3',
    edition: '2021 重庆在巡',
    availableFrom: '2025-03-01',
    area_m2: 700,
    power_kw: 26,
    crewId: 'stay-crew-2',
    carrierId: 'stay-carrier-1',
  },
  {
    name: '流动馆第四套（样例）',
    code: 'L4',
    edition: '2017 第二轮',
    availableTo: '2028-06-30',
    area_m2: 600,
    power_kw: 20,
    crewId: 'stay-crew-2',
    carrierId: 'stay-carrier-1',
    install_d: 8,
  },
  {
    name: '流动馆第五套（样例）',
    code: 'L5',
    edition: '2023 广东专题模块A',
    availableFrom: '2025-06-01',
    area_m2: 500,
    power_kw: 18,
    crewId: 'stay-crew-3',
    carrierId: 'stay-carrier-2',
    maxOpen_d: 75,
  },
] as const;

/**
 * Four more sets with published editions and themes, three crews and two carriers. One crew is made of people who also go
 * out with a caravan, and one carrier is a caravan: plans of both kinds meet there.
 */
export function sampleStaySets(fleet: SampleFleet, editions: readonly DataRow[]): SampleStaySets {
  const [base = '', second = base] = fleet.bases.map(({ id }) => id);
  const people = PEOPLE.map((stem, index) =>
    sampleRecord('crew-member', `crew-stay-${index + 1}`, {
      name: `布展员${stem}（样例）`,
      roles: ['technician'],
      baseId: base,
      qualifications: index % 2 === 0 ? ['低压电工证'] : [],
      contactPhone: samplePhone(160 + index),
    }),
  );
  const crew = (number: number, name: string, values: RegisterRecord['values']) =>
    sampleRecord('stay-crew', `stay-crew-${number}`, { name, perDay: 1, ...values });
  const carrier = (number: number, name: string, values: RegisterRecord['values']) =>
    sampleRecord('stay-carrier', `stay-carrier-${number}`, { name, ...values });
  return {
    people,
    crews: [
      crew(1, '布展一组（样例）', { memberIds: ['crew-stay-1', 'crew-stay-2'], maxStays: 3 }),
      crew(2, '布展二组（样例）', {
        memberIds: ['crew-stay-3', 'crew-stay-4'],
        maxStays: 3,
        unavailabilities: [{ start: '2027-07-05', end: '2027-07-09', reason: '培训（样例）' }],
      }),
      crew(3, '随车布展组（样例）', {
        memberIds: ['crew-2-3', 'crew-4-3'],
        maxStays: 2,
        note: '组员平时随大篷车出车',
      }),
    ],
    carriers: [
      carrier(1, '外包货车（样例）', {
        perDay: 2,
        unavailabilities: [{ start: '2027-02-04', end: '2027-02-12', reason: '春节停运（样例假设）' }],
      }),
      carrier(2, '大篷车 4 号代运（样例）', { caravanId: fleet.caravans.at(-1)?.id ?? null, perDay: 1 }),
    ],
    sets: SETS.map((set, index) => {
      const published = editions.find(({ edition }) => edition === set.edition);
      return sampleRecord('exhibit-set', `set-stay-${index + 2}`, {
        kind: 'stationed',
        // The last two are kept at the second base.
        baseId: index < 2 ? base : second,
        theme: themesOf(published),
        note: `版和主题：${published?.['source'] ?? ''}。面积、用电、可用日期和天数为样例估算；展品清单没有公布，样例不编`,
        ...set,
      });
    }),
  };
}

/** Themes without what is said of them in brackets. */
const themesOf = (row: DataRow | undefined): string =>
  (row?.['themes'] ?? '').replaceAll(/\([^)]*\)/gu, '').replaceAll(';', '、');
