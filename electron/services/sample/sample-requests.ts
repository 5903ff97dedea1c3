import { addDays, yearOf } from '@domain/calendar/dates.ts';
import { nextRequestNumbers } from '@domain/request/numbering.ts';
import type { RecordValues } from '@domain/registry/field.ts';
import type { RegisterRecord } from '@domain/registry/register.ts';
import type { Site } from '@domain/site/site.ts';
import type { IsoDate } from '@domain/units.ts';
import { SAMPLE_TODAY } from './sample-profile.ts';
import { sampleRecord, samplePhone } from './sample-record.ts';
import type { SeededRandom } from './seeded-random.ts';

const THEMES = [
  '光学',
  '力学与机械',
  '电磁',
  '科学实验',
  '人工智能',
  '航天讲座',
  '球幕电影',
  '农技指导',
] as const;
const REFUSALS = [
  '所要日期已排满，请另选日期（样例）',
  '道路限高，大篷车进不去（样例）',
  '同一学校本学期已去过（样例）',
] as const;

type Kind = 'new' | 'promised' | 'overdue' | 'run' | 'outside' | 'refused' | 'withdrawn';

/** How many of each: all states that a request can be in without a plan. */
const KINDS: Readonly<Record<Kind, number>> = {
  new: 22,
  promised: 8,
  overdue: 4,
  run: 14,
  outside: 3,
  refused: 6,
  withdrawn: 3,
};

interface World {
  readonly sites: readonly Site[];
  readonly visits: readonly { readonly date: IsoDate; readonly siteId: string }[];
  readonly countyName: (code: string) => string;
}

/**
 * Made-up requests from all over the province, oldest number first. Those that were accepted want days that have
 * passed or lie after the standard period, so that a first plan is about the sites alone.
 */
export function sampleRequests(world: World, random: SeededRandom): readonly RegisterRecord[] {
  const drafts = Object.entries(KINDS).flatMap(([kind, count]) =>
    Array.from({ length: count }, () => draft(kind as Kind, world, random)),
  );
  const ordered = drafts.toSorted((a, b) => (a.receivedOn < b.receivedOn ? -1 : 1));
  const numbers: string[] = [];
  return ordered.map((values, index) => {
    const year = yearOf(values.receivedOn);
    const [number = ''] = nextRequestNumbers(numbers, year, 1);
    numbers.push(number);
    return sampleRecord('request', `request-${String(index + 1).padStart(3, '0')}`, { ...values, number });
  });
}

function draft(
  kind: Kind,
  world: World,
  random: SeededRandom,
): RecordValues & { readonly receivedOn: IsoDate } {
  const visit = random.pick(world.visits.filter(({ date }) => date >= '2026-09-01'));
  const site =
    (kind === 'run' ? world.sites.find(({ id }) => id === visit.siteId) : undefined) ??
    random.pick(world.sites);
  const namesSite = kind === 'run' || random.next() < 0.7;
  const county = world.countyName(site.countyCode);
  const asks = {
    requester: namesSite ? site.name : `${county}科协（样例）`,
    countyCode: site.countyCode,
    siteId: namesSite ? site.id : null,
    themes: random.shuffled(THEMES).slice(0, random.integer(1, 2)),
    serviceIds: random.next() < 0.4 ? [`service-${random.integer(1, 8)}`] : [],
    attendance: random.integer(6, 60) * 20,
    contactName: `联系人${random.integer(1, 99)}（样例）`,
    contactPhone: samplePhone(random.integer(0, 9_999)),
    weight: 'valued',
  };
  const wanted = (from: IsoDate, days: number) => ({ wantedFrom: from, wantedTo: addDays(from, days) });
  const ago = (from: number, to: number) => addDays(SAMPLE_TODAY, -random.integer(from, to));
  const decided = (receivedOn: IsoDate, decision: string) => ({
    receivedOn,
    decision,
    decidedOn: addDays(receivedOn, random.integer(1, 7)),
  });
  switch (kind) {
    case 'new':
      return {
        ...asks,
        receivedOn: ago(0, 75),
        ...(random.next() < 0.75
          ? wanted(addDays('2026-11-30', random.integer(0, 30)), random.integer(4, 20))
          : {}),
      };
    case 'promised':
      return {
        ...asks,
        ...decided(ago(10, 90), 'accepted'),
        ...wanted(addDays('2027-03-01', random.integer(0, 40)), random.integer(7, 25)),
      };
    case 'overdue':
      return {
        ...asks,
        siteId: null,
        ...decided('2026-09-02', 'accepted'),
        ...wanted('2026-10-12', random.integer(5, 20)),
      };
    case 'run':
      return {
        ...asks,
        ...decided(addDays(visit.date, -random.integer(20, 60)), 'accepted'),
        ...wanted(addDays(visit.date, -random.integer(0, 5)), 10),
      };
    case 'outside':
      return { ...asks, ...decided(ago(60, 150), 'fulfilled'), note: '区县科协自行组织，已办（样例）' };
    case 'refused':
      return { ...asks, ...decided(ago(20, 120), 'refused'), refusalReason: random.pick(REFUSALS) };
    case 'withdrawn':
      return { ...asks, ...decided(ago(20, 120), 'withdrawn') };
  }
}
