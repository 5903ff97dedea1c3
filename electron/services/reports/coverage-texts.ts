import type { ReportLanguage } from './workbook.ts';

/** Indicators of the summary, in the order they are printed. */
export const INDICATORS = [
  'visits',
  'attendance',
  'daysOut',
  'length',
  'counties',
  'keyCounties',
  'townships',
  'townshipVisits',
  'population',
] as const;
export type Indicator = (typeof INDICATORS)[number];

interface IndicatorWords {
  readonly name: string;
  readonly unit: string;
  readonly definition: string;
}

/** Words of the coverage report, the same keys in every language. */
export interface CoverageTexts {
  readonly fileTitle: string;
  readonly sheets: Readonly<
    Record<'summary' | 'counties' | 'keyCounties' | 'uncovered' | 'definitions', string>
  >;
  readonly sample: string;
  readonly historyScope: string;
  readonly planScope: (plan: string) => string;
  readonly columns: Readonly<
    Record<
      | 'indicator'
      | 'value'
      | 'part'
      | 'whole'
      | 'share'
      | 'unit'
      | 'list'
      | 'code'
      | 'county'
      | 'prefecture'
      | 'categories'
      | 'isKey'
      | 'isCounted'
      | 'visits'
      | 'townshipVisits'
      | 'townshipsVisited'
      | 'townships'
      | 'sitesVisited'
      | 'sites'
      | 'attendance'
      | 'population'
      | 'visitsPer100k'
      | 'lastVisit'
      | 'days'
      | 'definition'
      | 'item'
      | 'content',
      string
    >
  >;
  readonly units: Readonly<Record<'visits' | 'people' | 'days' | 'places', string>>;
  readonly indicators: Readonly<Record<Indicator, IndicatorWords>>;
  readonly yes: string;
  readonly no: string;
  readonly total: string;
  readonly never: string;
  readonly listLine: (list: {
    readonly name: string;
    readonly version: string;
    readonly size: number;
  }) => string;
  readonly listSeparator: string;
  readonly rules: Readonly<
    Record<
      | 'zero'
      | 'outside'
      | 'attendance'
      | 'plan'
      | 'township'
      | 'waiting'
      | 'population'
      | 'per100k'
      | 'lists',
      { readonly name: string; readonly text: string }
    >
  >;
  readonly notes: Readonly<
    Record<'workspace' | 'scope' | 'period' | 'businessDate' | 'madeAt' | 'data' | 'list', string>
  >;
  readonly sampleText: string;
  readonly ownDataText: string;
  readonly listDetail: (list: {
    readonly version: string;
    readonly size: number;
    readonly source: string;
  }) => string;
  readonly beijingTime: (text: string) => string;
}

const zh: CoverageTexts = {
  fileTitle: '覆盖情况',
  sheets: {
    summary: '汇总',
    counties: '区县',
    keyCounties: '重点帮扶县',
    uncovered: '未覆盖清单',
    definitions: '指标口径',
  },
  sample: '示例数据，不得用于上报',
  historyScope: '按实际运行记录统计',
  planScope: (plan) => `按计划“${plan}”统计，尚未执行`,
  columns: {
    indicator: '指标',
    value: '数值',
    part: '分子',
    whole: '分母',
    share: '比例',
    unit: '单位',
    list: '分母名录及版本',
    code: '区划代码',
    county: '区县',
    prefecture: '地市',
    categories: '所属名录',
    isKey: '重点帮扶县',
    isCounted: '计入覆盖',
    visits: '场次',
    townshipVisits: '其中乡镇场次',
    townshipsVisited: '到访乡级单位',
    townships: '乡级单位数',
    sitesVisited: '到访站点',
    sites: '站点数',
    attendance: '服务人次',
    population: '人口',
    visitsPer100k: '每10万人场次',
    lastVisit: '最近到访',
    days: '距最近到访',
    definition: '口径',
    item: '项目',
    content: '内容',
  },
  units: { visits: '场', people: '人', days: '天', places: '个' },
  indicators: {
    visits: {
      name: '场次',
      unit: '场',
      definition: '一辆大篷车到一个站点服务一次计一场，含非统计区划单位内的场次。',
    },
    attendance: {
      name: '服务人次',
      unit: '人次',
      definition: '各场次服务人次之和；同一人多次参加重复计算，不是人数。',
    },
    daysOut: { name: '车日', unit: '车日', definition: '每辆大篷车外出一天计一车日，同一天多次外出计一次。' },
    length: { name: '行驶里程', unit: '公里', definition: '各次外出里程之和；按计划统计时为估算值。' },
    counties: {
      name: '区县覆盖',
      unit: '个',
      definition: '统计期内至少有一场服务的区县数，占国家标准区划代码（GB/T 2260）区县总数的比例。',
    },
    keyCounties: {
      name: '重点帮扶县覆盖',
      unit: '个',
      definition: '统计期内至少有一场服务的重点帮扶县数，占本工作区内名录成员数的比例。',
    },
    townships: {
      name: '乡级单位覆盖',
      unit: '个',
      definition:
        '统计期内到访过的不同乡、镇、街道数，占统计区县所辖乡级单位总数的比例；所在乡级单位不明的场次不计。',
    },
    townshipVisits: {
      name: '乡镇场次占比',
      unit: '场',
      definition: '在镇、乡（不含街道）服务的场次，占全部场次的比例；所在乡级单位不明的场次不算乡镇场次。',
    },
    population: {
      name: '覆盖区县人口',
      unit: '人',
      definition: '有服务的区县的常住人口之和，占有人口数据的区县人口之和的比例；不是服务到的人数。',
    },
  },
  yes: '是',
  no: '否',
  total: '合计',
  never: '从未到访',
  listLine: (list) => `${list.name}（${list.version}，${list.size}个）`,
  listSeparator: '；',
  rules: {
    zero: { name: '“0”与“-”', text: '数值为零填“0”；没有该项指标或没有数据填“-”。' },
    outside: {
      name: '非统计区划单位',
      text: '两江新区、高新区等不在 GB/T 2260 中的单位列入区县表、计入场次和人次，但不计入各项覆盖的分子和分母。',
    },
    attendance: { name: '人次', text: '服务人次是人次，不是人数，不能推算覆盖了多少人。' },
    plan: { name: '计划', text: '按计划统计时没有服务人次，最近到访只看已有记录，不含计划中的场次。' },
    township: { name: '乡镇', text: '乡镇指名称不以“街道”结尾的乡级单位。' },
    waiting: {
      name: '距最近到访',
      text: '从最近一次有记录的到访算到统计期末；统计期末晚于业务日期的，算到业务日期。',
    },
    population: {
      name: '人口',
      text: '人口数据只用同一版名录，不混用：先取人口普查，再取覆盖区县最多、最新的版本；没有数据的区县填“-”。',
    },
    per100k: { name: '每10万人场次', text: '场次÷人口×100000，保留两位小数；没有人口数据填“-”。' },
    lists: { name: '名录数', text: '名录后的个数为该名录在本工作区统计区县中的成员数，即分母所含个数。' },
  },
  notes: {
    workspace: '工作区',
    scope: '统计范围',
    period: '统计期',
    businessDate: '业务日期',
    madeAt: '导出时间',
    data: '数据性质',
    list: '名录',
  },
  sampleText: '本工作区为示例数据，站点、场次、人次等为虚构，不得用于上报。',
  ownDataText: '本工作区数据由使用单位录入。',
  listDetail: (list) =>
    `版本：${list.version}；${list.size}个；来源：${list.source === '' ? '-' : list.source}`,
  beijingTime: (text) => `${text}（北京时间）`,
};

const en: CoverageTexts = {
  fileTitle: 'coverage',
  sheets: {
    summary: 'Summary',
    counties: 'Counties',
    keyCounties: 'Key counties',
    uncovered: 'Not covered',
    definitions: 'Definitions',
  },
  sample: 'Sample data, not for reporting',
  historyScope: 'Counted from recorded visits',
  planScope: (plan) => `Counted from the plan "${plan}", not carried out yet`,
  columns: {
    indicator: 'Indicator',
    value: 'Value',
    part: 'Numerator',
    whole: 'Denominator',
    share: 'Share',
    unit: 'Unit',
    list: 'List of the denominator and its version',
    code: 'Code',
    county: 'County',
    prefecture: 'Prefecture',
    categories: 'Lists',
    isKey: 'Key county',
    isCounted: 'Counted in coverage',
    visits: 'Visits',
    townshipVisits: 'Of these in townships',
    townshipsVisited: 'Township units visited',
    townships: 'Township units',
    sitesVisited: 'Sites visited',
    sites: 'Sites',
    attendance: 'Attendance',
    population: 'Population',
    visitsPer100k: 'Visits per 100,000 people',
    lastVisit: 'Last visit',
    days: 'Since last visit',
    definition: 'Definition',
    item: 'Item',
    content: 'Content',
  },
  units: { visits: 'visits', people: 'people', days: 'days', places: 'units' },
  indicators: {
    visits: {
      name: 'Visits',
      unit: 'visits',
      definition: 'One caravan serving one site once; visits in units outside the statistics are included.',
    },
    attendance: {
      name: 'Attendance',
      unit: 'attendances',
      definition:
        'Sum over the visits; a person who comes twice counts twice. It is not a number of persons.',
    },
    daysOut: {
      name: 'Days out',
      unit: 'caravan days',
      definition: 'One caravan out on one day; several tours on one day count once.',
    },
    length: {
      name: 'Distance',
      unit: 'km',
      definition: 'Sum over the tours; an estimate when counted from a plan.',
    },
    counties: {
      name: 'Counties covered',
      unit: 'counties',
      definition: 'Counties with at least one visit in the period, of all counties with a GB/T 2260 code.',
    },
    keyCounties: {
      name: 'Key counties covered',
      unit: 'counties',
      definition:
        'Key counties with at least one visit in the period, of the members of the list in this workspace.',
    },
    townships: {
      name: 'Township units covered',
      unit: 'units',
      definition:
        'Different towns, townships and subdistricts visited, of all township units of the counties counted; visits whose unit is not known are left out.',
    },
    townshipVisits: {
      name: 'Share of visits in townships',
      unit: 'visits',
      definition:
        'Visits in towns and townships (not subdistricts) of all visits; a visit whose unit is not known does not count as in a township.',
    },
    population: {
      name: 'Population of covered counties',
      unit: 'people',
      definition:
        'Residents of counties with a visit, of the residents of all counties with a figure. It is not the number of people served.',
    },
  },
  yes: 'Yes',
  no: 'No',
  total: 'Total',
  never: 'Never',
  listLine: (list) => `${list.name} (${list.version}, ${list.size})`,
  listSeparator: '; ',
  rules: {
    zero: {
      name: '"0" and "-"',
      text: 'A value of zero is "0"; an indicator that does not exist, or has no data, is "-".',
    },
    outside: {
      name: 'Units outside GB/T 2260',
      text: 'Units such as 两江新区 have a row and their visits count, but they enter neither numerator nor denominator of coverage.',
    },
    attendance: {
      name: 'Attendance',
      text: 'Attendance counts visits of people, not persons; how many different people came cannot be told.',
    },
    plan: {
      name: 'Plans',
      text: 'A plan has no attendance; the last visit is the last recorded one, planned visits do not count.',
    },
    township: { name: 'Township', text: 'A unit of township level whose name does not end in 街道.' },
    waiting: {
      name: 'Since last visit',
      text: 'From the last recorded visit to the end of the period, or to the business date when that is earlier.',
    },
    population: {
      name: 'Population',
      text: 'Figures of one list version only, never mixed: a census first, then the version that covers most counties, then the newest; a county without a figure has "-".',
    },
    per100k: {
      name: 'Visits per 100,000',
      text: 'Visits ÷ population × 100,000, two decimals; "-" without a population figure.',
    },
    lists: {
      name: 'Size of a list',
      text: 'Members among the counties counted in this workspace, which is what the denominator holds.',
    },
  },
  notes: {
    workspace: 'Workspace',
    scope: 'Scope',
    period: 'Period',
    businessDate: 'Business date',
    madeAt: 'Exported at',
    data: 'Kind of data',
    list: 'List',
  },
  sampleText:
    'This workspace holds sample data: sites, visits and attendance are invented and must not be reported.',
  ownDataText: 'The data of this workspace were entered by its users.',
  listDetail: (list) =>
    `Version: ${list.version}; size: ${list.size}; source: ${list.source === '' ? '-' : list.source}`,
  beijingTime: (text) => `${text} (Beijing time)`,
};

export const coverageTexts: Readonly<Record<ReportLanguage, CoverageTexts>> = { 'zh-CN': zh, en };
