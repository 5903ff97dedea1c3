import type { SparePart, UpkeepRule } from '@contract/upkeep.ts';
import { addDays } from '@domain/calendar/dates.ts';
import { maintenanceState } from '@domain/exhibit/maintenance.ts';
import { isHolding } from '@domain/exhibit/reservation.ts';
import { textOf } from '@domain/registry/field.ts';
import type { RegisterRecord } from '@domain/registry/register.ts';
import type { IsoDate } from '@domain/units.ts';
import type { Readers } from '../ports/repositories.ts';
import { type UpkeepThing, useReader } from './exhibit-use.ts';

/** Upkeep is announced from this share of its interval on, or this many days before its last day. */
const SOON_SHARE = 0.85;
const SOON_DAYS = 14;

export const thingOfRule = ({ values }: RegisterRecord): UpkeepThing => {
  const exhibitId = textOf(values['exhibitId']);
  return exhibitId === '' ? { kind: 'set', id: textOf(values['setId']) } : { kind: 'exhibit', id: exhibitId };
};

/** A number of a record; null when it says none. */
export const numberOf = ({ values }: RegisterRecord, field: string): number | null => {
  const value = values[field];
  return typeof value === 'number' ? value : null;
};

/** Every rule in use with where it stands at the end of a day, the most urgent first. */
export function upkeepList(read: Readers, today: IsoDate): UpkeepRule[] {
  const useSince = useReader(read, today);
  const lastDone = read.upkeep.lastDone();
  const names = {
    exhibit: read.registers.names('exhibit'),
    set: read.registers.names('exhibit-set'),
  };
  const planned = plannedByRule(read, today);
  return read.registers
    .all('maintenance-rule')
    .filter(({ isRetired }) => !isRetired)
    .map((record): UpkeepRule => {
      const thing = thingOfRule(record);
      const rule = {
        id: record.id,
        everyDays: numberOf(record, 'everyDays'),
        everyShowDays: numberOf(record, 'everyShowDays'),
        every_km: numberOf(record, 'every_km'),
        countedFrom: textOf(record.values['countedFrom']),
      };
      const last = lastDone.get(record.id) ?? null;
      const since = last !== null && last > rule.countedFrom ? last : rule.countedFrom;
      const use = useSince(thing, since);
      const state = maintenanceState(rule, last, use, today);
      const isSoon =
        state.share >= SOON_SHARE || (state.dueOn !== null && state.dueOn <= addDays(today, SOON_DAYS));
      return {
        ruleId: record.id,
        name: textOf(record.values['name']),
        thing: { ...thing, name: names[thing.kind].get(thing.id) ?? thing.id },
        everyDays: rule.everyDays,
        everyShowDays: rule.everyShowDays,
        every_km: rule.every_km,
        takesDays: numberOf(record, 'takesDays') ?? 1,
        since,
        showDays: use.showDays,
        km: Math.round(use.km),
        by: state.by,
        share: Math.max(0, state.share),
        state: state.isDue ? 'due' : isSoon ? 'soon' : 'fine',
        dueOn: state.dueOn,
        lastDone: last,
        planned: planned.get(record.id) ?? null,
        isSample: record.isSample,
      };
    })
    .toSorted((a, b) => b.share - a.share || (a.ruleId < b.ruleId ? -1 : 1));
}

/** The next reservation that holds a thing for the upkeep of a rule. */
function plannedByRule(read: Readers, today: IsoDate): ReadonlyMap<string, { start: IsoDate; end: IsoDate }> {
  const planned = new Map<string, { start: IsoDate; end: IsoDate }>();
  for (const { maintenanceRuleId, state, start, end } of read.reservations.between(today, '9999-12-31')) {
    if (maintenanceRuleId === null || !isHolding(state) || planned.has(maintenanceRuleId)) continue;
    planned.set(maintenanceRuleId, { start, end });
  }
  return planned;
}

/** Every spare part in use with its stock, what is short first. */
export function sparePartList(read: Readers): SparePart[] {
  const stock = read.upkeep.stock();
  return read.registers
    .all('spare-part')
    .filter(({ isRetired }) => !isRetired)
    .map((record) => {
      const leastStock = numberOf(record, 'leastStock') ?? 0;
      const own = stock.get(record.id) ?? 0;
      return {
        id: record.id,
        code: textOf(record.values['code']),
        name: textOf(record.values['name']),
        unit: textOf(record.values['unit']),
        leastStock,
        stock: own,
        isShort: own < leastStock,
        isSample: record.isSample,
      };
    })
    .toSorted((a, b) => Number(b.isShort) - Number(a.isShort) || (a.code < b.code ? -1 : 1));
}
