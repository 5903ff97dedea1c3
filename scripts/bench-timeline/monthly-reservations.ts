import { addDays } from '@domain/calendar/dates.ts';
import type { Reservation, ReservedThing } from '@domain/exhibit/reservation.ts';
import type { SeededRandom } from '@services/sample/seeded-random.ts';
import type { ExhibitBooks } from '../bench-exhibits/books.ts';

const SETS = 100;
const EXHIBITS_PER_SET = 50;
const CARAVANS = 60;
const MONTHS = 36;
const FIRST_DAY = '2025-01-01';
const TITLES = ['县科技周', '流动馆巡展', '校园开放日', '年检维护', '跨省借展'] as const;

/** Exhibits that books must have so that as many things can be reserved: those of sets that are reserved are not free. */
export const EXHIBITS_FOR = (things: number) =>
  SETS * EXHIBITS_PER_SET + Math.max(EXHIBITS_PER_SET, things - SETS - CARAVANS);

/** Caravans, sets, and exhibits of other sets, each reserved once in every month of 2025 to 2027. */
export function monthlyReservations(
  { sets, caravans, exhibits }: ExhibitBooks,
  things: number,
  random: SeededRandom,
): readonly Reservation[] {
  const reserved: readonly ReservedThing[] = [
    ...caravans.map(({ id }) => ({ kind: 'caravan' as const, id })),
    ...sets.slice(0, SETS).map(({ id }) => ({ kind: 'set' as const, id })),
    ...exhibits.slice(SETS * EXHIBITS_PER_SET).map(({ id }) => ({ kind: 'exhibit' as const, id })),
  ].slice(0, things);
  return Array.from({ length: MONTHS }, (_, month) => month).flatMap((month) =>
    reserved.map((thing, index): Reservation => {
      const start = addDays(FIRST_DAY, month * 30 + random.integer(0, 9));
      return {
        id: `large-reservation-${month}-${index}`,
        thing,
        start,
        end: addDays(start, random.integer(2, 18)),
        state: 'confirmed',
        purpose: 'other',
        title: random.pick(TITLES),
        place: null,
        planId: null,
        stayPlanId: null,
        custodyCaseId: null,
        repairId: null,
        maintenanceRuleId: null,
        note: '',
        isSample: false,
      };
    }),
  );
}
