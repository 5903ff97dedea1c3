import type { IndicatorWording } from './wording.ts';

export const ZH: IndicatorWording = {
  groups: { caravan: '科普大篷车', stay: '流动科技馆', coverage: '覆盖' },
  indicators: {
    visits: {
      name: '场次',
      definition: '大篷车到一个站点开展一次活动计 1 场，同一站点同一天两辆车计 2 场。',
      formula: '到访记录数',
    },
    attendance: {
      name: '服务人次',
      definition: '参加大篷车活动的人次，同一人参加两次计 2，不是人数。方案不预计。',
      formula: 'Σ 各场人次',
    },
    daysOut: {
      name: '在外天数',
      definition:
        '大篷车在外的车日，两辆车同一天出车计 2 天；计入出车第一站所在的区县，一辆车同一天在两个区县出车的，两个区县各计 1 天，合计只计 1 天。天数和里程不能按乡镇得出，乡镇和乡镇名单记“-”。',
      formula: '（大篷车，日期）组合数',
    },
    length: {
      name: '行驶里程',
      definition: '出车当天的里程；计入当天第一站所在的区县。方案里程为估算。',
      formula: 'Σ 各出车日里程',
    },
    caravansUsed: {
      name: '出动车辆',
      definition: '期内至少出车一次的大篷车。',
      formula: '不同大篷车数',
    },
    sitesVisited: {
      name: '到访站点',
      definition: '期内至少到访一次的站点，去过多次计 1。',
      formula: '不同站点数',
    },
    schoolsVisited: {
      name: '到访学校',
      definition: '到访站点中类别为学校的。',
      formula: '不同学校数',
    },
    townshipsVisited: {
      name: '到访乡镇街道',
      definition: '期内至少到访一次的乡、镇、街道。',
      formula: '不同乡镇街道数',
    },
    firstSites: {
      name: '首次到访站点',
      definition: '有记录以来第一次到访就在期内的站点。',
      formula: '首次到访日在期内的站点数',
    },
    townshipShare: {
      name: '乡镇场次占比',
      definition: '在乡、镇的场次占全部场次的比重；街道和所在乡镇不详的不算在乡镇。要求不低于 60%。',
      formula: '乡镇场次 ÷ 场次 × 100',
    },
    attendancePerVisit: {
      name: '场均人次',
      definition: '有人次记录的场次平均每场的人次。',
      formula: '服务人次 ÷ 有人次的场次',
    },
    lengthPerVisit: {
      name: '场均里程',
      definition: '平均每场行驶的公里数。',
      formula: '行驶里程 ÷ 场次',
    },
    normMet: {
      name: '车辆达标率',
      definition:
        '在外天数或行驶里程有一项达到年度要求的大篷车占在用大篷车（含期内出过车的停用车）的比重。要求以车辆台账为准，一般为 120 天或 10 000 公里，要求为 0 的一项不算达到；不足一年或跨年的时期按天数折算，每天为当年的 1/365 或 1/366。按地区分行时记“-”：一辆车的活动不只在一个地区。',
      formula: '达标车辆 ÷ 在用车辆 × 100',
    },
    daysOfNorm: {
      name: '在外天数完成率',
      definition: '各车在外天数之和占年度要求天数之和的比重，要求按时期的天数折算。',
      formula: 'Σ 在外天数 ÷ Σ（要求天数 × 时期年数）× 100',
    },
    feedbackShare: {
      name: '反馈收回率',
      definition: '已收到《使用情况反馈表》的场次占已开展场次的比重。',
      formula: '已反馈场次 ÷ 已开展场次 × 100',
    },
    feedbackLag: {
      name: '反馈用时中位数',
      definition: '从活动当天到收到反馈表的天数，取中位数；没有收到的不计。',
      formula: '中位数（反馈日期 − 活动日期）',
    },
    stops: {
      name: '巡展站数',
      definition: '期内开放的巡展站；跨期的站只计入开放那天所在的时期。',
      formula: '开放日在期内的巡展站数',
    },
    openDays: {
      name: '开放天数',
      definition: '巡展站对公众开放的天数。跨期的站按日历天数分摊，标“估”。没有记录的站不计，并注明站数。',
      formula: 'Σ 各站开放天数',
    },
    stayAttendance: {
      name: '参观人次',
      definition: '巡展站的参观人次，不是人数。跨期的站按日历天数分摊，标“估”。',
      formula: 'Σ 各站参观人次',
    },
    schoolAttendance: {
      name: '学校组织参观人次',
      definition: '参观人次中由学校组织的部分。',
      formula: 'Σ 各站学校组织人次',
    },
    setsUsed: {
      name: '在巡展品套数',
      definition: '期内有开放日的展品套，不同的套各计 1。',
      formula: '不同展品套数',
    },
    openDaysPerStop: {
      name: '站均开放天数',
      definition: '有开放天数记录的巡展站平均每站开放的天数。',
      formula: '开放天数 ÷ 有记录的巡展站',
    },
    attendancePerOpenDay: {
      name: '日均参观人次',
      definition:
        '开放天数和参观人次都有记录的巡展站平均每个开放日的参观人次。缺其中一项的站不计，并注明站数。',
      formula: '参观人次 ÷ 开放天数，限两项都有记录的巡展站',
    },
    stopsPerSetYear: {
      name: '每套年巡展站数',
      definition: '在巡的每套展品折合一年的巡展站数，一年按 365.25 天。',
      formula: '巡展站数 ÷ 在巡展品套数 ÷ 时期年数',
    },
    exhibitsWorking: {
      name: '展品完好率',
      definition:
        '期末能正常展出的展品占状况已知的在用展品的比重：没有未结的维修，最近一次状况报告为完好或轻微瑕疵，或其后已修好。从没有报告过的不计，并注明件数。只在全部地区的合计和各时期得出。',
      formula: '完好展品 ÷ 状况已知的展品 × 100',
    },
    countiesCovered: {
      name: '区县覆盖率',
      definition: '期内至少有一场大篷车活动或一个巡展站的区县占全部区县的比重。国标以外的功能区不进分母。',
      formula: '覆盖的区县 ÷ 区县数 × 100',
    },
    keyCountiesCovered: {
      name: '重点县覆盖率',
      definition: '重点县名单内区县的覆盖率，分母为名单中的本省区县。',
      formula: '覆盖的重点县 ÷ 重点县数 × 100',
    },
    townshipsCovered: {
      name: '乡镇街道覆盖率',
      definition: '期内大篷车至少到访一次的乡镇街道占全部的比重。',
      formula: '到访乡镇街道 ÷ 乡镇街道数 × 100',
    },
    populationCovered: {
      name: '人口覆盖率',
      definition: '覆盖的区县的常住人口占有人口数的区县人口的比重。住在那里的人不一定参加过活动。',
      formula: '覆盖区县人口 ÷ 有人口数的区县人口 × 100',
    },
    visitsPer100k: {
      name: '每 10 万人场次',
      definition: '有人口数的区县平均每 10 万常住人口的大篷车场次。',
      formula: '场次 ÷ 常住人口 × 100 000',
    },
  },
  units: {
    visit: '场',
    attendance: '人次',
    day: '天',
    km: '公里',
    caravan: '辆',
    site: '个',
    township: '个',
    county: '个',
    stop: '站',
    set: '套',
    percent: '%',
    attendancePerVisit: '人次/场',
    kmPerVisit: '公里/场',
    dayPerStop: '天/站',
    attendancePerDay: '人次/天',
    stopPerSetYear: '站/套·年',
    visitPer100k: '场/10 万人',
  },
  lists: {
    counties: 'GB/T 2260 区县',
    keyCounties: '重点县名单',
    townships: '乡镇街道',
    population: '常住人口',
  },
  sources: { visit: '到访记录', tour: '出车记录', stay: '巡展记录', condition: '状况报告和维修' },
  norm: '要求',
  rules: [
    '时期：含首尾两日。同比为上一年同一时期；以月末结束的时期，上一年也到月末。',
    '不能知道的数记“-”，没有发生的记“0”。大篷车、巡展站各自第一条记录以前的时期记“-”，覆盖各项以大篷车的第一条记录为准。',
    '跨期的巡展站：站数计入开放那天所在的时期；开放天数和人次按日历天数分摊，各期之和等于全站，标“估”。没有结束日期的站不知道开到哪天，只算开放那一天，包括覆盖、在巡展品和距上次服务的天数；人次等计入那一天所在的时期。',
    '国标以外的功能区单列一行，计入合计，不进分母。区县更名后仍按代码统计，历史不断。',
    '人次不是人数，不能相加成“服务人数”。',
    '取整：只在显示时四舍五入，合计由未取整的数算出。',
  ],
};
