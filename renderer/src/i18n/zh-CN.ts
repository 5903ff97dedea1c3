import common from './zh-CN/common.json';
import shell from './zh-CN/shell.json';
import overview from './zh-CN/overview.json';
import sites from './zh-CN/sites.json';
import fleet from './zh-CN/fleet.json';
import settings from './zh-CN/settings.json';
import history from './zh-CN/history.json';
import errors from './zh-CN/errors.json';
import planning from './zh-CN/planning.json';
import itinerary from './zh-CN/itinerary.json';
import coverage from './zh-CN/coverage.json';
import map from './zh-CN/map.json';

export const zhCN = {
  common,
  shell,
  overview,
  sites,
  fleet,
  settings,
  history,
  errors,
  planning,
  itinerary,
  coverage,
  map,
} as const;
