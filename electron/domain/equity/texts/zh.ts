import type { EquityWording } from './wording.ts';

export const EQUITY_ZH: EquityWording = {
  groups: {
    inequality: '差异程度',
    parts: '差异构成',
    keyAreas: '重点县',
    waits: '等待时间',
    reach: '可达人口',
  },
  measures: {
    gini: {
      name: '基尼系数',
      definition: '0 表示人人相同，越接近 1 越集中在少数人。按人口加权时，每个区县按常住人口计。',
      formula: 'Σ (Fᵢ − Fᵢ₋₁) · (Fᵢ − Lᵢ + Fᵢ₋₁ − Lᵢ₋₁)，F、L 见洛伦兹曲线',
    },
    theilT: {
      name: '泰尔指数 T',
      definition: '0 表示人人相同，没有固定上限；对得到较多的一端更敏感。可以分解为组间和组内两部分。',
      formula: 'Σ p · (x ÷ μ) · ln(x ÷ μ)，p 为人口比重，x 为人均数量，μ 为平均，0 · ln 0 = 0',
    },
    theilL: {
      name: '泰尔指数 L',
      definition: '0 表示人人相同，没有固定上限；对得到较少的一端更敏感。有区县为 0 时对数不存在，记“-”。',
      formula: 'Σ p · ln(μ ÷ x)，符号同泰尔指数 T',
    },
    variation: {
      name: '变异系数',
      definition: '标准差与平均数之比，没有单位；0 表示相同。',
      formula: '√(Σ p · (x − μ)²) ÷ μ',
    },
    lorenz: {
      name: '洛伦兹曲线',
      definition: '从人均最少的区县起，横轴累计人口，纵轴累计数量。曲线离对角线越远，分布越不均。',
      formula: 'F = 累计人口 ÷ 总人口，L = 累计数量 ÷ 总数量',
    },
    peopleCovered: {
      name: '代表的人口',
      definition:
        '人口和数量都已知的区县，其人口占全部区县人口的比重。缺任何一样的区县不参与加权，逐个列出。',
      formula: '参与加权的区县人口 ÷ 全域公布人口 × 100',
    },
    between: {
      name: '组间差异',
      definition: '各组都按组内平均分配时仍然存在的差异，说明差异有多少来自组与组之间。',
      formula: 'T：Σ s · ln(s ÷ p)；L：Σ p · ln(p ÷ s)；s 为组的数量比重，p 为组的人口比重',
    },
    within: {
      name: '组内差异',
      definition: '各组内部的差异按比重相加，与组间差异之和等于总差异。',
      formula: 'T：Σ s · T（组）；L：Σ p · L（组）',
    },
    keyAreaRatio: {
      name: '重点县比值',
      definition: '重点县得到的数量比重与其人口比重之比。1 表示与人口相当，大于 1 表示有倾斜。',
      formula: '（重点县数量 ÷ 全部数量）÷（重点县人口 ÷ 全部人口），只计人口和数量都已知的区县',
    },
    waitMedian: {
      name: '等待中位数',
      definition: '距上一次大篷车到访或巡展开放的天数，一半区县不超过它。从未到访的区县另计，不在其中。',
      formula: '按区县：线性内插，与 Excel、WPS 的 MEDIAN 相同；按人口：累计人口达到 50% 的天数',
    },
    waitPercentile90: {
      name: '等待九成位数',
      definition: '九成区县（或九成人口）的等待不超过这个天数。',
      formula: '按区县：与 PERCENTILE.INC(…, 0.9) 相同；按人口：累计人口达到 90% 的天数',
    },
    waitLongest: {
      name: '最长等待',
      definition: '到访过的区县中距上一次最久的天数，并列出这些区县。',
      formula: '统计日 − 最近一次到访或巡展的日期，取最大',
    },
    neverVisited: {
      name: '从未到访',
      definition: '到统计日为止没有任何大篷车到访或巡展记录的区县，及其人口比重。',
      formula: '从未到访的区县 ÷ 全部区县 × 100；人口同',
    },
    reach: {
      name: '可达人口',
      definition:
        '乡镇街道的中心点到最近的到访地点，车程在 30、60、90 分钟以内的人口。到访地点指期内的站点和巡展场馆，本区域以外的也算；场馆不在台账的，以县城代替。',
      formula: 'Σ 车程 ≤ t 的乡镇街道人口 ÷ 位置和人口已知的人口 × 100',
    },
    townshipPeople: {
      name: '乡镇街道人口',
      definition: '有自己人口数的用自己的；没有的，把区县其余人口平均分给其余乡镇街道，是估算。',
      formula: '（区县人口 − 已知乡镇人口）÷ 其余乡镇街道数',
    },
  },
  rules: [
    '国标以外的功能区不参与。人口取同一名单、同一年份，不混用。',
    '不能知道的记“-”，鼠标停留可见原因；0 就是 0。',
    '没有一条记录有数的区县，数量无从知道：不按 0 计，不参与计算；只有一部分记录缺数的，数量偏低。页面都注明是哪些区县。',
    '车程用排程所用的估算：直线距离乘绕行系数，按地形和道路类别取大篷车车速，含两端 15 分钟；未经实地核对，全部标“估算”。',
  ],
};
