import type { MaintenanceDone } from '@domain/exhibit/maintenance.ts';
import { placeKey } from '@domain/exhibit/place.ts';
import type { SparePartEntry } from '@domain/exhibit/spare-parts.ts';
import type { IsoDate } from '@domain/units.ts';
import type { Writers } from '../ports/repositories.ts';
import { SAMPLE_WORKSHOP, type SampleExhibits } from './sample-exhibits.ts';
import type { SampleFleet } from './sample-fleet.ts';
import type { SampleLedger } from './sample-ledger.ts';
import { SAMPLE_TODAY } from './sample-profile.ts';
import { custodyCases, reservations, type SampleRepair } from './sample-promises.ts';
import type { SeededRandom } from './seeded-random.ts';

const FAULTS = ['按钮不灵', '灯条不亮', '电机异响', '面板开裂', '皮带脱落', '电源无输出'] as const;
const MENDED = ['换件后正常', '紧固后正常', '重新接线后正常'] as const;

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

/** A report for each damage with its repair, and one that all is well from the last return of everything else. */
function writeRepairs(write: Writers, ledger: SampleLedger, random: SeededRandom): readonly SampleRepair[] {
  const repairs = ledger.damages.map(({ exhibitId, foundOn, closedOn, dueOn }, index) => {
    const conditionReportId = `condition-report-damage-${index + 1}`;
    const fault = random.pick(FAULTS);
    write.conditions.insert({
      id: conditionReportId,
      exhibitId,
      reportedOn: foundOn,
      handOverId: '',
      reporter: '讲解员（样例）',
      severity: closedOn === null && index % 2 === 0 ? 'unusable' : 'major',
      note: fault,
    });
    const repair = { id: `repair-${index + 1}`, exhibitId, openedOn: foundOn, closedOn, dueOn };
    write.repairs.insert({
      ...repair,
      conditionReportId,
      fault,
      result: closedOn === null ? '' : random.pick(MENDED),
      workshopId: SAMPLE_WORKSHOP,
      cost_yuan: closedOn === null ? null : random.integer(3, 40) * 20,
      note: '',
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
    write.conditions.insert({
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
  repairs: readonly SampleRepair[],
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

/** Two thirds of the second set are counted. */
function writeStockTake(write: Writers, { exhibits, exhibitSets }: SampleFleet): void {
  const set = exhibitSets[1];
  if (!set) return;
  const stockTakeId = 'stock-take-1';
  write.stockTakes.insert({
    id: stockTakeId,
    number: 'PD-2026-001',
    scope: { kind: 'set', setId: set.id },
    startedOn: SAMPLE_TODAY,
    closedOn: null,
    countedBy: '保管员（样例）',
    note: '年末盘点（样例）',
  });
  exhibits
    .filter(({ setId }) => setId === set.id)
    .forEach(({ id: exhibitId }, index) => {
      write.stockTakes.insertLine({
        id: `stock-take-line-${index + 1}`,
        stockTakeId,
        exhibitId,
        code: '',
        isExpected: true,
        countedAt: index % 3 === 2 ? null : `${SAMPLE_TODAY}T01:${String(10 + index)}:00.000Z`,
        resolution: null,
        note: '',
      });
    });
}
