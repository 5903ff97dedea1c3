import type { Exhibit, ExhibitSet } from '@domain/fleet/fleet.ts';
import type { RegisterRecord } from '@domain/registry/register.ts';
import type { SampleFleet } from './sample-fleet.ts';
import { sampleRecord, samplePhone, twoDigits } from './sample-record.ts';
import type { SeededRandom } from './seeded-random.ts';

/** What the registry says of exhibits, in the order in which it is written: references come after what they name. */
export interface SampleExhibits {
  readonly sets: readonly RegisterRecord[];
  readonly crates: readonly RegisterRecord[];
  readonly exhibits: readonly RegisterRecord[];
  readonly depositories: readonly RegisterRecord[];
  readonly spareParts: readonly RegisterRecord[];
  readonly rules: readonly RegisterRecord[];
}

/** Stores, the workshop and the organisations that the books of the sample name. */
export const SAMPLE_WORKSHOP = 'depository-workshop';
export const SAMPLE_PARTNERS = ['depository-partner-1', 'depository-partner-2'] as const;

const SETS: readonly { readonly code: string; readonly theme: string; readonly edition: string }[] = [
  { code: 'T1', theme: '力学与电磁', edition: '2021 版（样例）' },
  { code: 'T2', theme: '光电与智能', edition: '2022 版（样例）' },
  { code: 'L1', theme: '视觉与机械', edition: '2020 版（样例）' },
];

/** Theme of an exhibit by the discipline that researchers gave it. */
const THEMES: readonly (readonly [theme: string, disciplines: readonly string[]])[] = [
  ['力与运动', ['力学', '机械', '热学']],
  ['电与磁', ['电学', '电磁']],
  ['光影视觉', ['光学', '视觉', '声学/光电']],
  ['数学趣题', ['数学', '数学(拓扑)']],
  ['智能科技', ['人工智能', '信息技术']],
];
const OTHER_THEME = '人与生活';

/** No weights or sizes of these exhibits are published. */
const ESTIMATED = '尺寸、重量、功率和价值为样例估算，不是公布数据';
const NEEDS_POWER: ReadonlySet<string> = new Set(['电与磁', '智能科技', '光影视觉']);
const EXHIBITS_PER_CRATE = 4;

/** Sets, crates, exhibits, stores, spare parts and upkeep of the sample: names are published, everything else is made up. */
export function sampleExhibits(
  fleet: SampleFleet,
  countyCodes: readonly string[],
  random: SeededRandom,
): SampleExhibits {
  const [firstCounty = null, secondCounty = firstCounty] = random.shuffled(countyCodes);
  return {
    sets: fleet.exhibitSets.map((set, index) =>
      sampleRecord('exhibit-set', set.id, { ...set, ...SETS[index] }),
    ),
    crates: fleet.exhibitSets.flatMap((set, index) => cratesOf(set, index, fleet.exhibits, random)),
    exhibits: fleet.exhibitSets.flatMap((set, index) =>
      fleet.exhibits
        .filter(({ setId }) => setId === set.id)
        .map((exhibit, place) => exhibitRecord(exhibit, index, place, random)),
    ),
    depositories: depositories(fleet, [firstCounty, secondCounty]),
    spareParts: SPARE_PARTS.map(([name, unit, leastStock, price_yuan], index) =>
      sampleRecord('spare-part', `spare-part-${index + 1}`, {
        code: `B${twoDigits(index + 1)}`,
        name,
        unit,
        leastStock,
        price_yuan,
        supplier: '样例供应商',
      }),
    ),
    rules: rulesOf(fleet),
  };
}

function cratesOf(
  set: ExhibitSet,
  setIndex: number,
  exhibits: readonly Exhibit[],
  random: SeededRandom,
): readonly RegisterRecord[] {
  const count = Math.ceil(exhibits.filter(({ setId }) => setId === set.id).length / EXHIBITS_PER_CRATE);
  return Array.from({ length: count }, (_, index) =>
    sampleRecord('crate', crateId(set.id, index), {
      code: `${SETS[setIndex]?.code ?? 'S'}-X${index + 1}`,
      name: `${index + 1} 号箱`,
      setId: set.id,
      width_cm: 120,
      depth_cm: 100,
      height_cm: 90 + random.integer(0, 4) * 10,
      weight_kg: 35 + random.integer(0, 10),
      note: ESTIMATED,
    }),
  );
}

const crateId = (setId: string, index: number) => `${setId}-crate-${index + 1}`;

function exhibitRecord(
  exhibit: Exhibit,
  setIndex: number,
  index: number,
  random: SeededRandom,
): RegisterRecord {
  const theme = themeOf(exhibit.discipline);
  const [width, depth, height] = [
    random.integer(40, 110),
    random.integer(40, 80),
    random.integer(50, 160),
  ] as const;
  const ageFrom = random.integer(5, 9);
  return sampleRecord('exhibit', exhibit.id, {
    ...exhibit,
    serial: `${SETS[setIndex]?.code ?? 'S'}-${twoDigits(index + 1)}`,
    crateId: crateId(exhibit.setId, Math.floor(index / EXHIBITS_PER_CRATE)),
    theme,
    ageFrom,
    ageTo: ageFrom + random.integer(6, 12),
    width_cm: width,
    depth_cm: depth,
    height_cm: height,
    packedWidth_cm: width + 10,
    packedDepth_cm: depth + 10,
    packedHeight_cm: Math.min(height + 10, 150),
    weight_kg: random.integer(18, 160),
    power_w: NEEDS_POWER.has(theme) ? random.integer(1, 16) * 50 : 0,
    value_yuan: random.integer(6, 60) * 1_000,
    owner: '样例科技馆',
    acquiredOn: `202${random.integer(0, 2)}-${twoDigits(random.integer(1, 12))}-15`,
    note: ESTIMATED,
  });
}

const themeOf = (discipline: string) =>
  THEMES.find(([, disciplines]) => disciplines.includes(discipline))?.[0] ?? OTHER_THEME;

function depositories(
  { bases }: SampleFleet,
  counties: readonly (string | null)[],
): readonly RegisterRecord[] {
  const [main = null, second = main] = bases.map(({ id }) => id);
  const at = (
    id: string,
    kind: string,
    name: string,
    place: { readonly baseId?: string | null; readonly countyCode?: string | null },
    phone: number,
  ) =>
    sampleRecord('depository', id, {
      kind,
      name,
      baseId: place.baseId ?? null,
      countyCode: place.countyCode ?? null,
      contactName: '保管员（样例）',
      contactPhone: samplePhone(phone),
    });
  return [
    at('depository-store-1', 'store', '主库房（样例）', { baseId: main }, 700),
    at('depository-store-2', 'store', '二库房（样例）', { baseId: second }, 701),
    at(SAMPLE_WORKSHOP, 'workshop', '展品维修间（样例）', { baseId: main }, 702),
    ...SAMPLE_PARTNERS.map((id, index) =>
      at(
        id,
        'organisation',
        `样例县科技馆${index === 0 ? '甲' : '乙'}`,
        { countyCode: counties[index] ?? null },
        703 + index,
      ),
    ),
  ];
}

const SPARE_PARTS: readonly (readonly [name: string, unit: string, least: number, price_yuan: number])[] = [
  ['12 V 电源适配器（样例）', '个', 4, 45],
  ['按钮开关（样例）', '个', 10, 8],
  ['LED 灯珠条（样例）', '条', 6, 30],
  ['轴承 6204（样例）', '个', 8, 15],
  ['减速电机（样例）', '台', 2, 180],
  ['亚克力面板（样例）', '块', 3, 120],
];

/** A rule for each set, and for what works with high voltage or moves people. */
function rulesOf({ exhibitSets, exhibits }: SampleFleet): readonly RegisterRecord[] {
  const rule = (id: string, values: RegisterRecord['values']) =>
    sampleRecord('maintenance-rule', id, { countedFrom: '2024-01-08', ...values });
  const yearly = exhibits.filter(({ name }) => ['辉光球', 'VR动感平台'].includes(name));
  return [
    ...exhibitSets.map(({ id, kind }, index) =>
      rule(`maintenance-rule-${index + 1}`, {
        name: kind === 'caravan' ? '随车展品整套保养（样例）' : '驻县展品整套保养（样例）',
        setId: id,
        everyDays: 180,
        everyShowDays: kind === 'caravan' ? 40 : 120,
        every_km: kind === 'caravan' ? 8_000 : null,
        takesDays: 2,
      }),
    ),
    ...yearly.map(({ id, name }, index) =>
      rule(`maintenance-rule-${exhibitSets.length + index + 1}`, {
        name: `${name}安全检查（样例）`,
        exhibitId: id,
        everyDays: 365,
        takesDays: 1,
      }),
    ),
  ];
}
