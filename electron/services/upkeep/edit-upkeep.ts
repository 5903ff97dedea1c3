import { addDays } from '@domain/calendar/dates.ts';
import { AppError } from '@domain/errors.ts';
import type { MaintenanceDone } from '@domain/exhibit/maintenance.ts';
import { textOf } from '@domain/registry/field.ts';
import type { RegisterRecord } from '@domain/registry/register.ts';
import type { IsoDate } from '@domain/units.ts';
import type { Readers } from '../ports/repositories.ts';
import type { IdGenerator } from '../ports/system.ts';
import { refuseRetired } from '../registry/refuse-retired.ts';
import { REGISTER_OF_THING } from '../reservations/things.ts';
import type { WorkspaceSession } from '../workspace/session.ts';
import type { UpkeepThing } from './exhibit-use.ts';
import { numberOf, thingOfRule } from './upkeep-list.ts';

interface UsedPart {
  readonly sparePartId: string;
  readonly quantity: number;
}

/**
 * Enters upkeep that was done together with the spare parts that it took, in one step.
 * @throws AppError E1001, E1601 when a part is short, E1602 for a day to come
 */
export function enterDone(
  session: WorkspaceSession,
  ids: IdGenerator,
  { parts, ...done }: Omit<MaintenanceDone, 'id'> & { readonly parts: readonly UsedPart[] },
): string {
  const read = session.read();
  const rule = requireRecord(read, 'maintenance-rule', done.ruleId);
  refuseFuture(session, done.doneOn);
  const used = summed(parts);
  for (const part of used) requireStock(read, part);
  const id = ids.next();
  session.store().run({ name: 'upkeep.done', params: { name: textOf(rule.values['name']) } }, (write) => {
    write.upkeep.insertDone({ ...done, id });
    for (const { sparePartId, quantity } of used) {
      write.upkeep.insertEntry({
        id: ids.next(),
        sparePartId,
        date: done.doneOn,
        quantity: -quantity,
        repairId: null,
        maintenanceDoneId: id,
        note: '',
      });
    }
  });
  return id;
}

/**
 * Reserves the thing of a rule for its upkeep on the first days from `from` on on which nobody is promised it. When these
 * days are reserved for the same upkeep already, it stays with that: nothing is written.
 * @throws AppError E1001, E1304
 */
export function planUpkeep(
  session: WorkspaceSession,
  ids: IdGenerator,
  { ruleId, from }: { readonly ruleId: string; readonly from: IsoDate },
): { readonly start: IsoDate; readonly end: IsoDate } {
  const read = session.read();
  const rule = requireRecord(read, 'maintenance-rule', ruleId);
  const name = textOf(rule.values['name']);
  const thing = thingOfRule(rule);
  refuseRetired(read, [{ register: REGISTER_OF_THING[thing.kind], id: thing.id }]);
  const span = firstFreeSpan(read, thing, from, numberOf(rule, 'takesDays') ?? 1, ruleId);
  const known = read.reservations.holding(thing, span, null).at(0);
  if (known !== undefined) return { start: known.start, end: known.end };
  session.store().run({ name: 'upkeep.plan', params: { name, ...span } }, (write) => {
    write.reservations.insert({
      ...span,
      id: ids.next(),
      thing,
      state: 'confirmed',
      purpose: 'maintenance',
      title: name,
      place: null,
      planId: null,
      stayPlanId: null,
      custodyCaseId: null,
      repairId: null,
      maintenanceRuleId: ruleId,
      note: '',
      isSample: false,
    });
  });
  return span;
}

/**
 * The first `days` days in a row on which a thing is promised to nobody. There are always some: promises end. What is
 * reserved for the upkeep of `ruleId` does not count.
 */
function firstFreeSpan(
  read: Readers,
  thing: UpkeepThing,
  from: IsoDate,
  days: number,
  ruleId: string,
): { readonly start: IsoDate; readonly end: IsoDate } {
  let start = from;
  for (;;) {
    const span = { start, end: addDays(start, days - 1) };
    const lastDay = read.reservations
      .holding(thing, span, null)
      .filter(({ maintenanceRuleId }) => maintenanceRuleId !== ruleId)
      .reduce<IsoDate | null>((last, { end }) => (last === null || end > last ? end : last), null);
    if (lastDay === null) return span;
    start = addDays(lastDay, 1);
  }
}

/** @throws AppError E1001, E1601 when more goes out than is there, E1602 for a day to come */
export function enterPart(
  session: WorkspaceSession,
  ids: IdGenerator,
  entry: {
    readonly sparePartId: string;
    readonly date: IsoDate;
    readonly quantity: number;
    readonly note: string;
  },
): void {
  const read = session.read();
  const part = requireRecord(read, 'spare-part', entry.sparePartId);
  refuseFuture(session, entry.date);
  const isOut = entry.quantity < 0;
  if (isOut) requireStock(read, { sparePartId: entry.sparePartId, quantity: -entry.quantity });
  const params = { name: textOf(part.values['name']), quantity: Math.abs(entry.quantity) };
  session.store().run({ name: isOut ? 'upkeep.partOut' : 'upkeep.partIn', params }, (write) => {
    write.upkeep.insertEntry({ ...entry, id: ids.next(), repairId: null, maintenanceDoneId: null });
  });
}

/** A part that is named twice is taken out once, all of it. */
function summed(parts: readonly UsedPart[]): readonly UsedPart[] {
  const quantities = new Map<string, number>();
  for (const { sparePartId, quantity } of parts)
    quantities.set(sparePartId, (quantities.get(sparePartId) ?? 0) + quantity);
  return [...quantities].map(([sparePartId, quantity]) => ({ sparePartId, quantity }));
}

function requireStock(read: Readers, { sparePartId, quantity }: UsedPart): void {
  const name = textOf(requireRecord(read, 'spare-part', sparePartId).values['name']);
  const stock = read.upkeep.stock().get(sparePartId) ?? 0;
  if (stock < quantity)
    throw new AppError('E1601', `${stock} of ${sparePartId}, ${quantity} wanted`, { name, stock, quantity });
}

function requireRecord(read: Readers, kind: 'maintenance-rule' | 'spare-part', id: string): RegisterRecord {
  const record = read.registers.find(kind, id);
  if (record === null) throw new AppError('E1001', `${kind} ${id} not found`, { kind, id });
  return record;
}

function refuseFuture(session: WorkspaceSession, date: IsoDate): void {
  const today = session.businessDate();
  if (date > today) throw new AppError('E1602', `${date} is after ${today}`, { date, today });
}
