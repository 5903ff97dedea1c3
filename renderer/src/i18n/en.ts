import attachments from './en/attachments.json';
import labels from './en/labels.json';
import stockTakes from './en/stockTakes.json';
import common from './en/common.json';
import compare from './en/compare.json';
import calendar from './en/calendar.json';
import conditions from './en/conditions.json';
import coverage from './en/coverage.json';
import custody from './en/custody.json';
import equity from './en/equity.json';
import errors from './en/errors.json';
import events from './en/events.json';
import exhibits from './en/exhibits.json';
import history from './en/history.json';
import imports from './en/imports.json';
import indicators from './en/indicators.json';
import itinerary from './en/itinerary.json';
import load from './en/load.json';
import map from './en/map.json';
import overview from './en/overview.json';
import planning from './en/planning.json';
import registry from './en/registry.json';
import requests from './en/requests.json';
import reservations from './en/reservations.json';
import seen from './en/seen.json';
import settings from './en/settings.json';
import shell from './en/shell.json';
import start from './en/start.json';
import staySetup from './en/staySetup.json';
import stayPapers from './en/stayPapers.json';
import stays from './en/stays.json';
import briefs from './en/briefs.json';
import statistics from './en/statistics.json';
import timeline from './en/timeline.json';
import upkeep from './en/upkeep.json';
import workLists from './en/workLists.json';

export const en = {
  common,
  shell,
  overview,
  registry,
  exhibits,
  conditions,
  attachments,
  stockTakes,
  labels,
  reservations,
  custody,
  load,
  seen,
  upkeep,
  settings,
  history,
  imports,
  indicators,
  workLists,
  errors,
  planning,
  itinerary,
  calendar,
  coverage,
  equity,
  briefs,
  statistics,
  compare,
  map,
  events,
  requests,
  start,
  timeline,
  stays,
  stayPapers,
  staySetup,
} as const;
