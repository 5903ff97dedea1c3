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
    'opening-too-short': (reason, duration) =>
      `开放时间太短：服务需要${duration(reason.service_s)}，最长一次开放只有${duration(reason.longestOpening_s)}`,
    'too-far': (reason, duration) =>
      `路程太远：单独往返需行车${duration(reason.drive_s)}（估算），超过每日上限${duration(reason.limit_s)}`,
    'unreachable-in-opening': (reason, _duration, clock) =>
      `赶不上开放时间：最早${clock(reason.earliestArrival_s)}到达（估算），无法在开放时间内完成服务并按时返回`,
    'no-caravan-available': () => '开放的日子里没有可用的大篷车',
    outranked: (reason) =>
      `日子给了更需要的站点（本站${reason.value}分，排入要让出已排的${reason.displacedValue}分）`,
    'stopped-early': () => '编排提前停止，尚未尝试；继续编排可能排入',
  },
  en: {
    'no-open-day': () => 'No day of the period on which the site can be visited',
    'opening-too-short': (reason, duration) =>
      `Openings are too short: the service takes ${duration(reason.service_s)}, the longest opening is ${duration(reason.longestOpening_s)}`,
    'too-far': (reason, duration) =>
      `Too far: there and back takes ${duration(reason.drive_s)} of driving (estimate), more than the daily limit of ${duration(reason.limit_s)}`,
    'unreachable-in-opening': (reason, _duration, clock) =>
      `Opening cannot be met: earliest arrival ${clock(reason.earliestArrival_s)} (estimate), too late to finish inside the opening and be back in time`,
    'no-caravan-available': () => 'No caravan is available on the days it is open',
    outranked: (reason) =>
      `The days went to sites of more value (this site ${reason.value} points, making room would cost ${reason.displacedValue})`,
    'stopped-early': () => 'Planning was stopped before it was tried; it may fit if planning goes on',
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
