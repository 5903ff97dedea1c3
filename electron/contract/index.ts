import { app } from './app.ts';
import { attachments } from './attachments.ts';
import { calendar } from './calendar.ts';
import { conditions } from './conditions.ts';
import { outreach } from './county-outreach.ts';
import { coverage } from './coverage.ts';
import { custody } from './custody.ts';
import type { Contract } from './define.ts';
import { disruptions } from './disruptions.ts';
import { exports } from './exports.ts';
import { fleet } from './fleet.ts';
import { history } from './history.ts';
import { imports } from './imports.ts';
import { ledger } from './ledger.ts';
import { planning } from './planning.ts';
import { plans } from './plans.ts';
import { regions } from './regions.ts';
import { registry } from './registry.ts';
import { repairs } from './repairs.ts';
import { requests } from './requests.ts';
import { reservations } from './reservations.ts';
import { seen } from './seen.ts';
import { sites } from './sites.ts';
import { briefs } from './briefs.ts';
import { statistics } from './statistics.ts';
import { stayEvents } from './stay-events.ts';
import { stayPlanning } from './stay-planning.ts';
import { stayPlans } from './stay-plans.ts';
import { stockTakes } from './stock-takes.ts';
import { upkeep } from './upkeep.ts';
import { workspace } from './workspace.ts';

/** Everything that crosses from the window to the main process, and nothing else does. */
export const contract = {
  app,
  workspace,
  history,
  regions,
  sites,
  registry,
  requests,
  fleet,
  calendar,
  planning,
  plans,
  disruptions,
  stayPlanning,
  stayPlans,
  stayEvents,
  outreach,
  ledger,
  conditions,
  repairs,
  reservations,
  attachments,
  stockTakes,
  upkeep,
  custody,
  seen,
  coverage,
  briefs,
  statistics,
  exports,
  imports,
} as const satisfies Contract;

export type AppContract = typeof contract;
