import type { CustodyCase } from '@domain/exhibit/custody.ts';
import type { MaintenanceDone } from '@domain/exhibit/maintenance.ts';
import { placeKey } from '@domain/exhibit/place.ts';
import type { Reservation } from '@domain/exhibit/reservation.ts';
import type { SparePartEntry } from '@domain/exhibit/spare-parts.ts';
import type { IsoDate } from '@domain/units.ts';
import type { Writers } from '../ports/repositories.ts';
import { SAMPLE_PARTNERS, SAMPLE_WORKSHOP, type SampleExhibits } from './sample-exhibits.ts';
import type { SampleFleet } from './sample-fleet.ts';
import { EXCHANGED_ON, type SampleLedger } from './sample-ledger.ts';
import { SAMPLE_TODAY } from './sample-profile.ts';
import type { SeededRandom } from './seeded-random.ts';

const FAULTS = ['按钮不灵', '灯条不亮', '电机异响', '面板开裂', '皮带脱落', '电源无输出'] as const;
const MENDED = ['换件后正常', '紧固后正常', '重新接线后正常'] as const;
/** The stay of the stationed set, and what is lent from it, ends before the spring term. */
const STAY_ENDS: IsoDate = '2027-01-08';

/**
 * Writes the ledger of the sample and the books that go with it: condition, repairs, upkeep, spare parts, a running
 * stock-take, loans and reservations. Nothing of it promises a caravan or the set of one: a first plan is free.
 */
export function writeSampleBooks(
  write: Writers,
  fleet: SampleFleet,
  registry: SampleExhibits,
  ledger: SampleLedger,
  random: SeededRandom,
): void {
  ledger.movements.forEach((movement) => write.ledger.append(movement));
  const repairs = writeRepairs(write, ledger, random);
  writeUpkeep(write, registry, repairs, random);
  for (const custody of custodyCases(fleet, ledger)) write.custody.insert(custody);
  for (const reservation of reservations(fleet, ledger, repairs)) write.reservations.insert(reservation);
  writeStockTake(write, fleet);
}

interface WrittenRepair {
  readonly id: string;
  readonly exhibitId: string;
  readonly openedOn: IsoDate;
  readonly closedOn: IsoDate | null;
  readonly dueOn: IsoDate;
}

/** A report for each damage with its repair, and one that all is well from the last return of everything else. */
function writeRepairs(write: Writers, ledger: SampleLedger, random: SeededRandom): readonly WrittenRepair[] {
  const repairs = ledger.damages.map(({ exhibitId, foundOn, closedOn, dueOn }, index) => {
    const conditionReportId = `condition-report-damage-${index + 1}`;
    const fault = random.pick(FAULTS);
    write.sampleBooks.insertConditionReport({
      id: conditionReportId,
      exhibitId,
      reportedOn: foundOn,
      handOverId: '',
      reporter: '讲解员（样例）',
      severity: closedOn === null && index % 2 === 0 ? 'unusable' : 'major',
      note: fault,
    });
    const repair = { id: `repair-${index + 1}`, exhibitId, openedOn: foundOn, closedOn, dueOn };
    write.sampleBooks.insertRepair({
      ...repair,
      conditionReportId,
      fault,
      result: closedOn === null ? '' : random.pick(MENDED),
      workshopId: SAMPLE_WORKSHOP,
      cost_yuan: closedOn === null ? null : random.integer(3, 40) * 20,
    });
    return repair;
  });
  const lastReturn = new Map(
    ledger.movements
      .filter(({ reason, from }) => reason === 'return' && from !== placeKey('depository', SAMPLE_WORKSHOP))
      .map((movement) => [movement.exhibitId, movement]),
  );
  for (const { exhibitId, movedOn, handOverId } of lastReturn.values()) {
    if (ledger.damages.some((damage) => damage.exhibitId === exhibitId && damage.foundOn >= movedOn))
      continue;
    write.sampleBooks.insertConditionReport({
      id: `condition-report-${exhibitId}`,
      exhibitId,
      reportedOn: movedOn,
      handOverId,
      reporter: '保管员（样例）',
      severity: 'well',
      note: '',
    });
  }
  return repairs;
}

/** Upkeep twice a year; that of the second set is overdue. Parts are bought once a year and used in repairs. */
function writeUpkeep(
  write: Writers,
  { rules, spareParts }: SampleExhibits,
  repairs: readonly WrittenRepair[],
  random: SeededRandom,
): void {
  const days: readonly (readonly IsoDate[])[] = [
    ['2024-07-08', '2025-01-20', '2025-07-07', '2026-02-02', '2026-07-06'],
    ['2024-07-10', '2025-01-22', '2025-07-09', '2026-02-04'],
    ['2024-07-12', '2025-01-24', '2025-07-11', '2026-02-06', '2026-07-20'],
    ['2025-01-13', '2025-12-15'],
    ['2025-01-14', '2026-01-12'],
  ];
  const done = rules.flatMap(({ id: ruleId }, index): MaintenanceDone[] =>
    (days[index] ?? []).map((doneOn) => ({
      id: `maintenance-done-${index + 1}-${doneOn}`,
      ruleId,
      doneOn,
      doneBy: '维修员（样例）',
      cost_yuan: random.integer(2, 20) * 50,
      note: '',
    })),
  );
  for (const one of done) write.upkeep.insertDone(one);
  const entry = (id: string, values: Pick<SparePartEntry, 'sparePartId' | 'date' | 'quantity' | 'note'>) => ({
    id: `spare-part-entry-${id}`,
    repairId: null,
    maintenanceDoneId: null,
    ...values,
  });
  spareParts.forEach(({ id: sparePartId, values }, index) => {
    const least = typeof values['leastStock'] === 'number' ? values['leastStock'] : 0;
    // The last part is short.
    const quantity = index === spareParts.length - 1 ? least - 1 : least * 2 + repairs.length;
    write.upkeep.insertEntry(
      entry(`in-${index + 1}`, { sparePartId, date: '2024-01-08', quantity, note: '期初入库（样例）' }),
    );
  });
  repairs
    .filter(({ closedOn }) => closedOn !== null)
    .forEach(({ id, closedOn }, index) => {
      const part = spareParts[index % (spareParts.length - 1)];
      if (!part || closedOn === null) return;
      write.upkeep.insertEntry({
        ...entry(`out-${index + 1}`, { sparePartId: part.id, date: closedOn, quantity: -1, note: '' }),
        repairId: id,
      });
    });
}

/** An exchange between two counties that is under way, a loan that is asked for, one that is agreed. */
function custodyCases({ exhibits, exhibitSets }: SampleFleet, ledger: SampleLedger): readonly CustodyCase[] {
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

function reservations(
  { exhibits, exhibitSets }: SampleFleet,
  ledger: SampleLedger,
  repairs: readonly WrittenRepair[],
): readonly Reservation[] {
  const stationed = exhibitSets.find(({ kind }) => kind === 'stationed');
  if (!stationed) return [];
  const open = repairs.filter(({ closedOn }) => closedOn === null);
  const away = new Set([...ledger.exchanged, ...open.map(({ exhibitId }) => exhibitId)]);
  const blank = {
    place: null,
    planId: null,
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
    ...open.map(({ id: repairId, exhibitId, openedOn, dueOn }) => ({
      ...blank,
      thing: { kind: 'exhibit' as const, id: exhibitId },
      start: openedOn,
      end: dueOn,
      state: 'out' as const,
      purpose: 'repair' as const,
      title: '维修（样例）',
      repairId,
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

/** Two thirds of the second set are counted. */
function writeStockTake(write: Writers, { exhibits, exhibitSets }: SampleFleet): void {
  const set = exhibitSets[1];
  if (!set) return;
  const lines = exhibits
    .filter(({ setId }) => setId === set.id)
    .map(({ id }, index) => ({
      id: `stock-take-line-${index + 1}`,
      exhibitId: id,
      countedAt: index % 3 === 2 ? null : `${SAMPLE_TODAY}T01:${String(10 + index)}:00.000Z`,
    }));
  write.sampleBooks.insertStockTake({
    id: 'stock-take-1',
    number: 'PD-2026-001',
    setId: set.id,
    startedOn: SAMPLE_TODAY,
    countedBy: '保管员（样例）',
    note: '年末盘点（样例）',
    lines,
  });
}
