import type { MethodName } from '@contract/bridge.ts';
import type { EventName } from '@contract/events.ts';

/** Every method of the contract, spelled out so that preload needs no schema library. Checked for completeness below. */
export const METHOD_NAMES = [
  'app.info',
  'app.preferences',
  'app.setPreferences',
  'app.openLogFolder',
  'workspace.status',
  'workspace.rename',
  'workspace.openFile',
  'workspace.openSample',
  'history.state',
  'history.undo',
  'history.redo',
  'history.ofRecord',
  'regions.counties',
  'regions.townships',
  'sites.list',
  'sites.create',
  'sites.update',
  'sites.remove',
  'fleet.caravans',
  'fleet.updateCaravan',
  'fleet.bases',
  'fleet.exhibitSets',
  'calendar.days',
  'planning.start',
  'planning.cancel',
  'planning.current',
  'planning.result',
  'planning.discard',
  'plans.list',
  'plans.get',
  'plans.saveResult',
  'plans.rename',
  'plans.setState',
  'plans.remove',
  'coverage.report',
  'coverage.overview',
  'exports.itineraryXlsx',
  'exports.itineraryPdf',
  'exports.coverageXlsx',
  'exports.mapPng',
  'exports.reveal',
] as const satisfies readonly MethodName[];

export const EVENT_NAMES = [
  'data-changed',
  'workspace-changed',
  'solve-progress',
  'solve-finished',
] as const satisfies readonly EventName[];

type Missing =
  | Exclude<MethodName, (typeof METHOD_NAMES)[number]>
  | Exclude<EventName, (typeof EVENT_NAMES)[number]>;

/** Does not compile when a name of the contract is missing above. */
export const NAMES_ARE_COMPLETE: Missing extends never ? true : Missing = true;
