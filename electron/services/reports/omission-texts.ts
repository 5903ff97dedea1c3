import type { OmissionReason } from '@domain/planning/omission.ts';
import { clockText, durationText } from './duration-text.ts';
import type { ReportLanguage } from './workbook.ts';

/** Words for why a site was left out; one entry per omission code. */
type OmissionWords = {
  readonly [Code in OmissionReason['code']]: (
    reason: Extract<OmissionReason, { code: Code }>,
    duration: (seconds: number) => string,
    clock: (seconds: number) => string,
  ) => string;
};

const omissionWords: Readonly<Record<ReportLanguage, OmissionWords>> = {
  'zh-CN': {
    'no-open-day': () => '计划时段内没有可以到访的开放日',
    'no-wanted-day': () => '需求希望的日子里没有可以到访的开放日',
    'person-away': () => '可以到访的日子里，所选服务的指定人员不在岗',
    'no-market-day': () => '只在赶场日去，计划时段内没有可以到访的赶场日',
    'no-fitting-caravan': () => '没有合适的大篷车：车身过长，没有指定人员，或没有所要的展品',
    'opening-too-short': (reason, duration) =>
      `开放时间太短：服务需要${duration(reason.service_s)}，最长一次开放只有${duration(reason.longestOpening_s)}`,
    'too-far': (reason, duration) =>
      `路程太远：单独往返需行车${duration(reason.drive_s)}（估算），超过每日上限${duration(reason.limit_s)}`,
    'unreachable-in-opening': (reason, _duration, clock) =>
      `赶不上开放时间：最早${clock(reason.earliestArrival_s)}到达（估算），无法在开放时间内完成服务并按时返回`,
    'no-caravan-available': () => '开放的日子里没有可用的大篷车',
    locked: () => '锁定的车辆、日期或次序下排不进',
    'missing-feature': () => '没有大篷车配备该站点需要的设备',
    'county-full': () => '可到访的日子里，所在区县的场次已满',
    'too-much-load': () => '所需物资超过一车一趟的装载量',
    series: () => '与本站其他场次的间隔不合要求',
    relation: () => '与其他站点同行或错开的要求不能满足',
    'no-daylight': () => '山区道路限白天通行，天黑前走不完',
    outranked: ({ value, displacedValue }) =>
      displacedValue === null
        ? `日子给了更需要的站点（本站${value}分）`
        : `日子给了更需要的站点（本站${value}分，排入要让出已排的${displacedValue}分）`,
    'not-worth-it': ({ value }) => `排得进，但其他目标因此失去的分值不少于本站的${value}分`,
    'stopped-early': () => '还排得下，这次编排没有试到；再编排可能排入',
    'not-tried': () => '方案编好后加入，还没有编排过',
    'taken-out': () => '修改方案时移出',
  },
  en: {
    'no-open-day': () => 'No day of the period on which the site can be visited',
    'no-wanted-day': () => 'It cannot be visited on any day that its requests want',
    'person-away': () => 'People bound by its services are away on every day it could be made',
    'no-market-day': () => 'It is visited on market days only, and can be visited on none of them',
    'no-fitting-caravan': () =>
      'No caravan is short enough, brings the people of its services, or carries the exhibits asked for',
    'opening-too-short': (reason, duration) =>
      `Openings are too short: the service takes ${duration(reason.service_s)}, the longest opening is ${duration(reason.longestOpening_s)}`,
    'too-far': (reason, duration) =>
      `Too far: there and back takes ${duration(reason.drive_s)} of driving (estimate), more than the daily limit of ${duration(reason.limit_s)}`,
    'unreachable-in-opening': (reason, _duration, clock) =>
      `Opening cannot be met: earliest arrival ${clock(reason.earliestArrival_s)} (estimate), too late to finish inside the opening and be back in time`,
    'no-caravan-available': () => 'No caravan is available on the days it is open',
    locked: () => 'Locks of caravan, day or order leave it no place',
    'missing-feature': () => 'No caravan has the equipment the site needs',
    'county-full': () => 'The county has its visits on every day it could be made',
    'too-much-load': () => 'It needs more than a caravan carries on one tour',
    series: () => 'The gap to another visit of the site would not be as asked for',
    relation: () => 'It belongs to, or excludes, another visit',
    'no-daylight': () => 'Mountain roads are driven by daylight, which is too short',
    outranked: ({ value, displacedValue }) =>
      displacedValue === null
        ? `The days went to sites of more value (this site ${value} points)`
        : `The days went to sites of more value (this site ${value} points, making room would cost ${displacedValue})`,
    'not-worth-it': ({ value }) =>
      `It fits, but other goals would lose no fewer points than the ${value} it brings`,
    'stopped-early': () => 'It still fits: this run did not try it; it may come in when planning goes on',
    'not-tried': () => 'Asked for after the plan was made; no run has tried it yet',
    'taken-out': () => 'Taken out when the plan was changed',
  },
};

/** Reason for an omission in words. */
export function omissionText(reason: OmissionReason, language: ReportLanguage): string {
  const words = omissionWords[language][reason.code] as (
    reason: OmissionReason,
    duration: (seconds: number) => string,
    clock: (seconds: number) => string,
  ) => string;
  return words(reason, (seconds) => durationText(seconds, language), clockText);
}
