import type { Readers, Writers } from '@services/ports/repositories.ts';
import type { RowStore } from '../row-store.ts';
import type { Statements } from '../statements.ts';
import type { TableLog } from '../table-log.ts';
import { attachmentReaders, attachmentWriters } from './attachment-repository.ts';
import { calendarReaders, calendarWriters } from './calendar-repository.ts';
import { conditionReaders, conditionWriters } from './condition-repository.ts';
import { custodyReaders, custodyWriters } from './custody-repository.ts';
import { disruptionReaders, disruptionWriters } from './disruption-repository.ts';
import { fleetReaders, fleetWriters } from './fleet-repository.ts';
import { ledgerReaders, ledgerWriters } from './ledger-repository.ts';
import { metaReaders, metaWriters } from './meta-repository.ts';
import { planReaders, planWriters } from './plan-repository.ts';
import { recordReaders, recordWriters } from './record-repository.ts';
import { regionReaders, regionWriters } from './region-repository.ts';
import { registerReaders, registerWriters } from './register-repository.ts';
import { repairReaders, repairWriters } from './repair-repository.ts';
import { reservationReaders, reservationWriters } from './reservation-repository.ts';
import { siteReaders, siteWriters } from './site-repository.ts';
import { stayEventReaders, stayEventWriters } from './stay-event-repository.ts';
import { stayPlanReaders, stayPlanWriters } from './stay-plan-repository.ts';
import { stayRegistryReaders } from './stay-registry-repository.ts';
import { statisticsReaders, statisticsWriters } from './statistics-repository.ts';
import { stockTakeReaders, stockTakeWriters } from './stock-take-repository.ts';
import { upkeepReaders, upkeepWriters } from './upkeep-repository.ts';

/** Every reader of a workspace; statements are prepared here, once per connection. */
export function createReaders(statements: Statements, rows: RowStore): Readers {
  return {
    regions: regionReaders(statements),
    sites: siteReaders(statements),
    registers: registerReaders(statements, rows),
    fleet: fleetReaders(statements),
    calendar: calendarReaders(statements),
    records: recordReaders(statements),
    plans: planReaders(statements),
    disruptions: disruptionReaders(statements),
    ledger: ledgerReaders(statements),
    conditions: conditionReaders(statements),
    repairs: repairReaders(statements),
    reservations: reservationReaders(statements),
    attachments: attachmentReaders(statements),
    stockTakes: stockTakeReaders(statements),
    custody: custodyReaders(statements),
    upkeep: upkeepReaders(statements),
    stays: {
      ...stayPlanReaders(statements),
      ...stayEventReaders(statements),
      ...stayRegistryReaders(statements),
    },
    statistics: statisticsReaders(statements),
    meta: metaReaders(statements),
  };
}

/** Every writer; each of them throws outside a command. */
export function createWriters(statements: Statements, log: TableLog): Writers {
  return {
    regions: regionWriters(log),
    sites: siteWriters(statements, log),
    registers: registerWriters(log),
    fleet: fleetWriters(log),
    calendar: calendarWriters(log),
    records: recordWriters(log),
    plans: planWriters(statements, log),
    disruptions: disruptionWriters(log),
    ledger: ledgerWriters(log),
    conditions: conditionWriters(log),
    repairs: repairWriters(log),
    reservations: reservationWriters(log),
    attachments: attachmentWriters(log),
    stockTakes: stockTakeWriters(log),
    custody: custodyWriters(log),
    upkeep: upkeepWriters(log),
    stays: { ...stayPlanWriters(statements, log), ...stayEventWriters(log) },
    statistics: statisticsWriters(log),
    meta: metaWriters(statements, log),
  };
}
