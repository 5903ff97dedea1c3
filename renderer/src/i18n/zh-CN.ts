import attachments from './zh-CN/attachments.json';
import labels from './zh-CN/labels.json';
import stockTakes from './zh-CN/stockTakes.json';
import common from './zh-CN/common.json';
import compare from './zh-CN/compare.json';
import calendar from './zh-CN/calendar.json';
import conditions from './zh-CN/conditions.json';
import coverage from './zh-CN/coverage.json';
import custody from './zh-CN/custody.json';
import equity from './zh-CN/equity.json';
import errors from './zh-CN/errors.json';
import events from './zh-CN/events.json';
import exhibits from './zh-CN/exhibits.json';
import history from './zh-CN/history.json';
import imports from './zh-CN/imports.json';
import indicators from './zh-CN/indicators.json';
import itinerary from './zh-CN/itinerary.json';
import load from './zh-CN/load.json';
import map from './zh-CN/map.json';
import overview from './zh-CN/overview.json';
import planning from './zh-CN/planning.json';
import registry from './zh-CN/registry.json';
import requests from './zh-CN/requests.json';
import reservations from './zh-CN/reservations.json';
import seen from './zh-CN/seen.json';
import settings from './zh-CN/settings.json';
import shell from './zh-CN/shell.json';
import start from './zh-CN/start.json';
import staySetup from './zh-CN/staySetup.json';
import stayPapers from './zh-CN/stayPapers.json';
import stays from './zh-CN/stays.json';
import briefs from './zh-CN/briefs.json';
import statistics from './zh-CN/statistics.json';
import timeline from './zh-CN/timeline.json';
import upkeep from './zh-CN/upkeep.json';
import workLists from './zh-CN/workLists.json';

export const zhCN = {
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
