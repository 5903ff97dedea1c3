import type { CustodyCase } from '@domain/exhibit/custody.ts';
import { placeKey } from '@domain/exhibit/place.ts';
import type { Reservation } from '@domain/exhibit/reservation.ts';
import type { IsoDate } from '@domain/units.ts';
import { SAMPLE_PARTNERS } from './sample-exhibits.ts';
import type { SampleFleet } from './sample-fleet.ts';
import { EXCHANGED_ON, type SampleLedger } from './sample-ledger.ts';

/** The stay of the stationed set, and what is lent from it, ends before the spring term. */
const STAY_ENDS: IsoDate = '2027-01-08';

/** A repair of the sample, as far as its reservation goes. */
export interface SampleRepair {
  readonly id: string;
  readonly exhibitId: string;
  readonly openedOn: IsoDate;
  readonly closedOn: IsoDate | null;
  readonly dueOn: IsoDate;
}

/** An exchange between two counties that is under way, a loan that is asked for, one that is agreed. */
export function custodyCases(
  { exhibits, exhibitSets }: SampleFleet,
  ledger: SampleLedger,
): readonly CustodyCase[] {
  const stationed = exhibitSets.find(({ kind }) => kind === 'stationed')?.id;
  const own = exhibits.filter(({ setId }) => setId === stationed).map(({ id }) => id);
  const base: Omit<CustodyCase, 'id' | 'number' | 'kind' | 'state' | 'start'> = {
    setId: null,
    exhibitIds: [],
    counterpartId: SAMPLE_PARTNERS[0],
    countyCode: countyOf(ledger.stay.siteId),
    end: null,
    paperNumber: '',
    paperDate: null,
    note: '',
    isSample: true,
  };
  return [
    {
      ...base,
      id: 'custody-1',
      number: 'JD2026-001',
      kind: 'exchange',
      state: 'under-way',
      exhibitIds: ledger.exchanged,
      counterpartId: SAMPLE_PARTNERS[1],
      start: EXCHANGED_ON,
      end: STAY_ENDS,
      paperNumber: '样科借〔2026〕7 号',
      paperDate: '2026-11-02',
      note: '驻县展品与另一县科技馆互换（样例）',
    },
    {
      ...base,
      id: 'custody-2',
      number: 'JD2026-002',
      kind: 'loan-out',
      state: 'agreed',
      exhibitIds: own.slice(-2),
      start: '2027-05-10',
      end: '2027-05-21',
      paperNumber: '样科借〔2026〕9 号',
      paperDate: '2026-11-18',
      note: '县科技周借展（样例）',
    },
    {
      ...base,
      id: 'custody-3',
      number: 'JD2026-003',
      kind: 'loan-out',
      state: 'asked',
      exhibitIds: own.slice(0, 3),
      start: '2027-04-12',
      end: '2027-04-23',
      note: '校园科技节借展（样例）',
    },
  ];
}

/** A site of the sample carries the code of its county. */
const countyOf = (siteId: string) => /^site-(\d{6})-/.exec(siteId)?.[1] ?? null;

/**
 * What is promised: the stay and the exchange that are out, a loan, upkeep and another stay to come. Open repairs hold
 * their exhibits without a reservation.
 */
export function reservations(
  { exhibits, exhibitSets }: SampleFleet,
  ledger: SampleLedger,
  repairs: readonly SampleRepair[],
): readonly Reservation[] {
  const stationed = exhibitSets.find(({ kind }) => kind === 'stationed');
  if (!stationed) return [];
  const open = repairs.filter(({ closedOn }) => closedOn === null);
  const away = new Set([...ledger.exchanged, ...open.map(({ exhibitId }) => exhibitId)]);
  const blank = {
    place: null,
    planId: null,
    stayPlanId: null,
    custodyCaseId: null,
    repairId: null,
    maintenanceRuleId: null,
    note: '',
    isSample: true,
  } as const;
  const own = exhibits.filter(({ setId }) => setId === stationed.id).map(({ id }) => id);
  const list: readonly Omit<Reservation, 'id'>[] = [
    ...own
      .filter((id) => !away.has(id))
      .map((id) => ({
        ...blank,
        thing: { kind: 'exhibit' as const, id },
        start: ledger.stay.from,
        end: STAY_ENDS,
        state: 'out' as const,
        purpose: 'stay' as const,
        title: '驻县巡展（样例）',
        place: placeKey('site', ledger.stay.siteId),
      })),
    ...ledger.exchanged.map((id) => ({
      ...blank,
      thing: { kind: 'exhibit' as const, id },
      start: EXCHANGED_ON,
      end: STAY_ENDS,
      state: 'out' as const,
      purpose: 'exchange' as const,
      title: 'JD2026-001 换展（样例）',
      custodyCaseId: 'custody-1',
    })),
    ...own.slice(-2).map((id) => ({
      ...blank,
      thing: { kind: 'exhibit' as const, id },
      start: '2027-05-10',
      end: '2027-05-21',
      state: 'confirmed' as const,
      purpose: 'loan' as const,
      title: 'JD2026-002 借展（样例）',
      custodyCaseId: 'custody-2',
    })),
    {
      ...blank,
      thing: { kind: 'set', id: stationed.id },
      start: '2027-01-11',
      end: '2027-01-12',
      state: 'confirmed',
      purpose: 'maintenance',
      title: '驻县展品整套保养（样例）',
      maintenanceRuleId: 'maintenance-rule-3',
    },
    {
      ...blank,
      thing: { kind: 'set', id: stationed.id },
      start: '2027-01-18',
      end: '2027-02-05',
      state: 'confirmed',
      purpose: 'stay',
      title: '寒假驻县巡展（样例）',
    },
  ];
  return list.map((reservation, index) => ({ ...reservation, id: `reservation-sample-${index + 1}` }));
}
