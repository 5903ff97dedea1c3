import type { OmissionReason } from '@domain/planning/omission.ts';
import type { ReportLanguage } from './workbook.ts';

/** Words of the itinerary, the same keys in every language. */
export interface ItineraryTexts {
  readonly fileTitle: string;
  readonly sheets: {
    readonly days: string;
    readonly totals: string;
    readonly omissions: string;
    readonly notes: string;
  };
  readonly weekdays: readonly [string, string, string, string, string, string, string];
  readonly siteKinds: Readonly<Record<'school' | 'square' | 'village' | 'hall', string>>;
  readonly states: Readonly<Record<'draft' | 'published', string>>;
  readonly unsaved: string;
  readonly estimate: string;
  readonly sample: string;
  readonly columns: Readonly<
    Record<
      | 'caravan'
      | 'base'
      | 'date'
      | 'weekday'
      | 'sequence'
      | 'site'
      | 'kind'
      | 'county'
      | 'township'
      | 'departure'
      | 'length'
      | 'drive'
      | 'rest'
      | 'arrival'
      | 'start'
      | 'end'
      | 'lastVisit'
      | 'days'
      | 'visits'
      | 'counties'
      | 'kilometres'
      | 'driveHours'
      | 'restTotal'
      | 'reason'
      | 'item'
      | 'content'
      | 'remarks',
      string
    >
  >;
  readonly units: { readonly km: string; readonly minutes: string; readonly hours: string };
  readonly returnToBase: string;
  readonly total: string;
  readonly never: string;
  readonly notes: Readonly<
    Record<
      | 'plan'
      | 'number'
      | 'state'
      | 'period'
      | 'workspace'
      | 'madeAt'
      | 'planCreatedAt'
      | 'travel'
      | 'travelText'
      | 'times'
      | 'timesText'
      | 'rules'
      | 'seed'
      | 'engine'
      | 'search'
      | 'problem'
      | 'data'
      | 'sampleText'
      | 'ownDataText'
      | 'privacy'
      | 'privacyText',
      string
    >
  >;
  readonly ruleNames: Readonly<
    Record<
      | 'earliestDeparture_s'
      | 'latestReturn_s'
      | 'continuousDriving_s'
      | 'rest_s'
      | 'dailyDriving_s'
      | 'maxVisitsPerDay'
      | 'legSlack_s'
      | 'priorityWeight'
      | 'monthWeight',
      string
    >
  >;
  readonly stopReasons: Readonly<Record<'iterations' | 'time' | 'cancelled', string>>;
  readonly iterations: (done: number, limit: number, reason: string) => string;
  readonly minutes: (minutes: number) => string;
  readonly duration: (hours: number, minutes: number) => string;
  readonly beijingTime: (text: string) => string;
  readonly crewLine: string;
  readonly rest: (minutes: number) => string;
  readonly noDays: string;
}

const zh: ItineraryTexts = {
  fileTitle: '行程单',
  sheets: { days: '行程', totals: '合计', omissions: '未安排站点', notes: '说明' },
  weekdays: ['星期一', '星期二', '星期三', '星期四', '星期五', '星期六', '星期日'],
  siteKinds: { school: '学校', square: '乡镇广场', village: '村（社区）', hall: '场馆' },
  states: { draft: '草稿', published: '已发布' },
  unsaved: '未保存',
  estimate: '路程与行车时间为估算',
  sample: '示例数据，不得用于上报',
  columns: {
    caravan: '大篷车',
    base: '基地',
    date: '日期',
    weekday: '星期',
    sequence: '序号',
    site: '站点',
    kind: '类型',
    county: '区县',
    township: '乡镇（街道）',
    departure: '出发',
    length: '路程（估算）',
    drive: '行车（估算）',
    rest: '途中休息',
    arrival: '到达',
    start: '服务开始',
    end: '服务结束',
    lastVisit: '上次到访',
    days: '车日',
    visits: '场次',
    counties: '区县数',
    kilometres: '里程（估算）',
    driveHours: '行车时间（估算）',
    restTotal: '途中休息',
    reason: '未安排原因',
    item: '项目',
    content: '内容',
    remarks: '备注',
  },
  units: { km: '公里', minutes: '分钟', hours: '小时' },
  returnToBase: '返回基地',
  total: '合计',
  never: '从未到访',
  notes: {
    plan: '计划名称',
    number: '计划版本',
    state: '计划状态',
    period: '计划时段',
    workspace: '工作区',
    madeAt: '导出时间',
    planCreatedAt: '计划生成时间',
    travel: '路程与时间',
    travelText:
      '各段路程和行车时间为估算值：由两点直线距离按地形折算，不是导航结果，出车前请用导航核对并留足余量。',
    times: '时刻',
    timesText:
      '所有时刻为北京时间。“出发”为离开基地或上一站服务结束的时刻；“途中休息”为连续驾驶规定要求的休息，不含在行车分钟内；分钟按四舍五入显示，合计按秒累加。',
    rules: '编排规则',
    seed: '随机种子',
    engine: '编排引擎版本',
    search: '搜索过程',
    problem: '问题校验码',
    data: '数据性质',
    sampleText: '本工作区为示例数据，站点、场次等为虚构，不得用于上报。',
    ownDataText: '本工作区数据由使用单位录入。',
    privacy: '个人信息',
    privacyText: '本表不含联系人姓名和电话。',
  },
  ruleNames: {
    earliestDeparture_s: '最早出发',
    latestReturn_s: '最晚返回',
    continuousDriving_s: '连续驾驶上限',
    rest_s: '连续驾驶后休息',
    dailyDriving_s: '每日驾驶上限',
    maxVisitsPerDay: '每车每日最多场次',
    legSlack_s: '每段余量',
    priorityWeight: '优先级每级分值',
    monthWeight: '距上次到访每月分值',
  },
  stopReasons: { iterations: '达到迭代上限', time: '达到时间上限', cancelled: '由用户停止' },
  iterations: (done, limit, reason) => `迭代 ${done} 次（上限 ${limit} 次），${reason}`,
  minutes: (minutes) => `${minutes}分钟`,
  duration: (hours, minutes) =>
    [hours > 0 ? `${hours}小时` : '', minutes > 0 || hours === 0 ? `${minutes}分钟` : ''].join(''),
  beijingTime: (text) => `${text}（北京时间）`,
  crewLine:
    '驾驶员：＿＿＿＿＿＿　　辅导员：＿＿＿＿＿＿　　出车里程表：＿＿＿＿＿　　回场里程表：＿＿＿＿＿',
  rest: (minutes) => `休息${minutes}分钟`,
  noDays: '本计划没有安排行程。',
};

const en: ItineraryTexts = {
  fileTitle: 'itinerary',
  sheets: { days: 'Days', totals: 'Totals', omissions: 'Left out', notes: 'Notes' },
  weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  siteKinds: { school: 'School', square: 'Township square', village: 'Village', hall: 'Hall' },
  states: { draft: 'Draft', published: 'Published' },
  unsaved: 'not saved',
  estimate: 'Distances and driving times are estimates',
  sample: 'Sample data, not for reporting',
  columns: {
    caravan: 'Caravan',
    base: 'Base',
    date: 'Date',
    weekday: 'Weekday',
    sequence: 'No.',
    site: 'Site',
    kind: 'Kind',
    county: 'County',
    township: 'Township',
    departure: 'Departure',
    length: 'Distance (estimate)',
    drive: 'Driving (estimate)',
    rest: 'Rest on the way',
    arrival: 'Arrival',
    start: 'Service from',
    end: 'Service to',
    lastVisit: 'Last visit',
    days: 'Days out',
    visits: 'Visits',
    counties: 'Counties',
    kilometres: 'Distance (estimate)',
    driveHours: 'Driving (estimate)',
    restTotal: 'Rest on the way',
    reason: 'Why it is not in the plan',
    item: 'Item',
    content: 'Content',
    remarks: 'Remarks',
  },
  units: { km: 'km', minutes: 'min', hours: 'h' },
  returnToBase: 'Return to base',
  total: 'Total',
  never: 'Never',
  notes: {
    plan: 'Plan',
    number: 'Plan version',
    state: 'State',
    period: 'Period',
    workspace: 'Workspace',
    madeAt: 'Exported at',
    planCreatedAt: 'Plan made at',
    travel: 'Distances and times',
    travelText:
      'Distances and driving times are estimates: straight-line distance scaled by terrain, not the result of a route planner. Check them with navigation before departure and leave a margin.',
    times: 'Times of day',
    timesText:
      'All times are Beijing time. "Departure" is when the caravan leaves the base or ends the service before; "rest on the way" is the rest that the rule on continuous driving asks for and is not part of the driving minutes; minutes are shown rounded, totals are added in seconds.',
    rules: 'Planning rules',
    seed: 'Random seed',
    engine: 'Planning engine version',
    search: 'Search',
    problem: 'Problem checksum',
    data: 'Kind of data',
    sampleText: 'This workspace holds sample data: sites and visits are invented and must not be reported.',
    ownDataText: 'The data of this workspace were entered by its users.',
    privacy: 'Personal data',
    privacyText: 'This file holds no names or telephone numbers of contacts.',
  },
  ruleNames: {
    earliestDeparture_s: 'Earliest departure',
    latestReturn_s: 'Latest return',
    continuousDriving_s: 'Longest driving without a rest',
    rest_s: 'Rest after continuous driving',
    dailyDriving_s: 'Longest driving per day',
    maxVisitsPerDay: 'Most visits per caravan and day',
    legSlack_s: 'Slack per leg',
    priorityWeight: 'Points per step of priority',
    monthWeight: 'Points per month since the last visit',
  },
  stopReasons: {
    iterations: 'iteration limit reached',
    time: 'time limit reached',
    cancelled: 'stopped by the user',
  },
  iterations: (done, limit, reason) => `${done} iterations (limit ${limit}), ${reason}`,
  minutes: (minutes) => `${minutes} min`,
  duration: (hours, minutes) =>
    [hours > 0 ? `${hours} h` : '', minutes > 0 || hours === 0 ? `${minutes} min` : ''].join(' ').trim(),
  beijingTime: (text) => `${text} (Beijing time)`,
  crewLine: 'Driver: ____________   Guide: ____________   Odometer out: ________   Odometer in: ________',
  rest: (minutes) => `${minutes} min rest`,
  noDays: 'This plan has no day out.',
};

export const itineraryTexts: Readonly<Record<ReportLanguage, ItineraryTexts>> = { 'zh-CN': zh, en };

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
      `车日已排给得分更高的站点（本站${reason.value}分，已安排站点最低${reason.lowestServedValue}分）`,
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
      `The days went to sites of more value (this site ${reason.value} points, lowest served ${reason.lowestServedValue})`,
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

/** e.g. 2小时30分钟, rounded to minutes. */
export function durationText(seconds: number, language: ReportLanguage): string {
  const minutes = Math.round(seconds / 60);
  return itineraryTexts[language].duration(Math.floor(minutes / 60), minutes % 60);
}

/** Time of day as HH:MM, rounded to minutes; the end of the day is 24:00. */
export function clockText(seconds: number): string {
  const minutes = Math.round(seconds / 60);
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
