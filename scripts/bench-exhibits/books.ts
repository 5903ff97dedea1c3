import { addDays } from '@domain/calendar/dates.ts';
import type { Movement } from '@domain/exhibit/ledger.ts';
import { placeKey } from '@domain/exhibit/place.ts';
import type { Reservation } from '@domain/exhibit/reservation.ts';
import type { Caravan } from '@domain/fleet/fleet.ts';
import { textOf } from '@domain/registry/field.ts';
import type { RegisterRecord } from '@domain/registry/register.ts';
import type { Readers } from '@services/ports/repositories.ts';
import { SAMPLE_TODAY } from '@services/sample/sample-profile.ts';
import { sampleRecord } from '@services/sample/sample-record.ts';
import type { SeededRandom } from '@services/sample/seeded-random.ts';

export interface ExhibitBooks {
  readonly sets: readonly RegisterRecord[];
  readonly caravans: readonly Caravan[];
  readonly exhibits: readonly RegisterRecord[];
  readonly movements: readonly Movement[];
  readonly reservations: readonly Reservation[];
}

const EXHIBITS_PER_SET = 50;
const CARAVANS = 60;
const DISCIPLINES = ['力学', '电学', '光学', '数学', '人工智能'] as const;

/** Books as large as those of a province after years: every set goes out and comes back, month after month. */
export function exhibitBooks(
  read: Readers,
  size: { readonly exhibits: number; readonly entries: number; readonly years: number },
  random: SeededRandom,
): ExhibitBooks {
  const bases = read.fleet.bases().map(({ id }) => id);
  const [model] = read.fleet.caravans();
  if (!model) throw new Error('the sample has no caravan');
  const setCount = Math.ceil(size.exhibits / EXHIBITS_PER_SET);
  const sets = Array.from({ length: setCount }, (_, index) =>
    sampleRecord('exhibit-set', `large-set-${index}`, {
      name: `第 ${index + 1} 套`,
      kind: 'caravan',
      baseId: random.pick(bases),
    }),
  );
  const caravans = sets.slice(0, CARAVANS).map((set, index) => ({
    ...model,
    id: `large-caravan-${index}`,
    name: `第 ${index + 1} 号车`,
    plate: `测·${index}`,
    baseId: textOf(set.values['baseId']),
    exhibitSetId: set.id,
    unavailabilities: [],
  }));
  const exhibits = Array.from({ length: size.exhibits }, (_, index) =>
    sampleRecord('exhibit', `large-exhibit-${index}`, {
      name: `展品 ${index + 1}`,
      serial: `L${index + 1}`,
      setId: sets[Math.floor(index / EXHIBITS_PER_SET)]?.id ?? '',
      discipline: random.pick(DISCIPLINES),
    }),
  );
  return {
    sets,
    caravans,
    exhibits,
    movements: movements(sets, caravans, exhibits, size),
    reservations: reservations(sets, caravans, exhibits, size.years, random),
  };
}

function movements(
  sets: readonly RegisterRecord[],
  caravans: readonly Caravan[],
  exhibits: readonly RegisterRecord[],
  { entries, years }: { readonly entries: number; readonly years: number },
): readonly Movement[] {
  const each = Math.floor(entries / exhibits.length);
  const step = Math.floor((years * 365) / each);
  const homeOf = new Map(sets.map(({ id, values }) => [id, placeKey('base', textOf(values['baseId']))]));
  return Array.from({ length: each }, (_, round) => round).flatMap((round) =>
    exhibits.map((exhibit, index): Movement => {
      const set = Math.floor(index / EXHIBITS_PER_SET);
      const home = homeOf.get(textOf(exhibit.values['setId'])) ?? '';
      const away = placeKey('caravan', caravans[set % caravans.length]?.id ?? '');
      const isOut = round % 2 === 0;
      const id = `large-movement-${index}-${round}`;
      return {
        id,
        exhibitId: exhibit.id,
        number: round + 1,
        rootId: id,
        isCounter: false,
        from: isOut ? home : away,
        to: isOut ? away : home,
        movedOn: addDays(SAMPLE_TODAY, -years * 365 + round * step + (set % step)),
        reason: isOut ? 'tour' : 'return',
        occasion: '',
        handedOverBy: '甲',
        receivedBy: '乙',
        handOverId: `large-hand-over-${set}-${round}`,
        note: '',
      };
    }),
  );
}

/** A tour of each set and caravan in every month, and a repair of one exhibit in ten every year. */
function reservations(
  sets: readonly RegisterRecord[],
  caravans: readonly Caravan[],
  exhibits: readonly RegisterRecord[],
  years: number,
  random: SeededRandom,
): readonly Reservation[] {
  const list: Reservation[] = [];
  const add = (thing: Reservation['thing'], start: string, days: number, purpose: Reservation['purpose']) =>
    list.push({
      id: `large-reservation-${list.length}`,
      thing,
      start,
      end: addDays(start, days),
      state: start > SAMPLE_TODAY ? 'confirmed' : 'out',
      purpose,
      title: '测量',
      place: null,
      planId: null,
      stayPlanId: null,
      custodyCaseId: null,
      repairId: null,
      maintenanceRuleId: null,
      note: '',
      isSample: false,
    });
  const months = years * 12;
  for (let month = 0; month < months; month += 1) {
    const start = addDays(SAMPLE_TODAY, (month - months) * 30);
    for (const { id } of sets) add({ kind: 'set', id }, start, random.integer(3, 18), 'tour');
    for (const { id } of caravans) add({ kind: 'caravan', id }, start, random.integer(3, 18), 'tour');
    if (month % 12 !== 5) continue;
    for (const { id } of exhibits.filter((_, index) => (index + month) % 10 === 0))
      add({ kind: 'exhibit', id }, addDays(start, 20), random.integer(2, 8), 'repair');
  }
  return list;
}
