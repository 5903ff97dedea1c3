import type { MethodName } from '@contract/bridge.ts';
import type { EventName } from '@contract/events.ts';

/*
 * The names of the contract, spelled out so that preload needs no schema library. Records rather than lists:
 * a name that is missing or unknown does not compile.
 */
const METHODS: Readonly<Record<MethodName, true>> = {
  'app.info': true,
  'app.preferences': true,
  'app.setPreferences': true,
  'app.openLogFolder': true,
  'workspace.status': true,
  'workspace.rename': true,
  'workspace.openFile': true,
  'workspace.openSample': true,
  'history.state': true,
  'history.undo': true,
  'history.redo': true,
  'history.steps': true,
  'history.goTo': true,
  'history.ofVisit': true,
  'history.ofTour': true,
  'history.ofRecord': true,
  'regions.counties': true,
  'regions.townships': true,
  'sites.list': true,
  'sites.create': true,
  'sites.update': true,
  'sites.remove': true,
  'fleet.caravans': true,
  'fleet.updateCaravan': true,
  'fleet.bases': true,
  'fleet.exhibitSets': true,
  'calendar.days': true,
  'planning.start': true,
  'planning.cancel': true,
  'planning.setPaused': true,
  'planning.current': true,
  'planning.result': true,
  'planning.discard': true,
  'planning.explainOmission': true,
  'planning.explainVisit': true,
  'planning.prices': true,
  'planning.cancelPrices': true,
  'plans.list': true,
  'plans.get': true,
  'plans.saveResult': true,
  'plans.rename': true,
  'plans.publish': true,
  'plans.remove': true,
  'plans.edit': true,
  'plans.violations': true,
  'plans.copy': true,
  'plans.recordRun': true,
  'disruptions.list': true,
  'disruptions.add': true,
  'disruptions.change': true,
  'disruptions.remove': true,
  'coverage.report': true,
  'coverage.overview': true,
  'exports.itineraryXlsx': true,
  'exports.itineraryPdf': true,
  'exports.coverageXlsx': true,
  'exports.mapPng': true,
  'exports.reveal': true,
};

const EVENTS: Readonly<Record<EventName, true>> = {
  'data-changed': true,
  'workspace-changed': true,
  'solve-progress': true,
  'solve-finished': true,
  'prices-progress': true,
};

export const METHOD_NAMES: ReadonlySet<string> = new Set(Object.keys(METHODS));
export const EVENT_NAMES: ReadonlySet<string> = new Set(Object.keys(EVENTS));
