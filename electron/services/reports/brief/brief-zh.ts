import type { BriefWording } from './brief-wording.ts';

const ofCase = (kind: 'news' | 'case') => (kind === 'case' ? '的做法与成效' : '');
const list = (lists: string | null, county: string) => (lists === null ? '' : `${county}列入${lists}。`);

export const BRIEF_ZH: BriefWording = {
  siteKinds: { school: '学校', square: '乡镇广场', village: '村（社区）', hall: '场馆' },
  headings: { background: '一、背景', practice: '二、做法', effect: '三、成效', lessons: '四、启示' },
  visit: {
    title: (f, kind) => `科普大篷车走进${f.site}${ofCase(kind)}`,
    about: (f) => `${f.date}　${f.where}　${f.caravan}`,
    lead: (f) =>
      `${f.date}，科普大篷车（${f.caravan}）到${f.place}开展流动科普活动，${f.attendance === null ? '服务人次尚无记录【请核实补填】' : `服务公众${f.attendance}人次`}。`,
    background: (f) =>
      [
        f.pupils === null
          ? `${f.site}为${f.siteKind}类站点。`
          : `${f.site}为${f.siteKind}类站点，登记在校学生${f.pupils}人。`,
        list(f.lists, f.county),
        f.before === null
          ? '这是有记录以来科普大篷车首次到访该站点。'
          : `这是有记录以来科普大篷车第${f.nth}次到访该站点，上一次是${f.before}。`,
      ].join(''),
    running: (f) =>
      f.length_km === null
        ? ''
        : `当天该车行驶${f.length_km}公里，${f.sitesOfDay === 1 ? '只安排这一站' : `连同本站共服务${f.sitesOfDay}个站点`}。`,
  },
  tour: {
    title: (f, kind) =>
      f.sites === 1
        ? `科普大篷车走进${f.siteNames}${ofCase(kind)}`
        : `科普大篷车在${f.counties}一天服务${f.sites}个站点${ofCase(kind)}`,
    about: (f) => `${f.date}　${f.counties}　${f.caravan}`,
    lead: (f) =>
      `${f.date}，科普大篷车（${f.caravan}）赴${f.counties}开展流动科普活动，服务站点${f.sites}个，${f.attendance === null ? '服务人次尚无记录【请核实补填】' : `服务公众${f.attendance}人次`}。`,
    background: (f) =>
      `到访站点为${f.siteNames}，其中学校${f.schools}所，涉及乡镇街道${f.townships}个。${list(f.lists, f.counties)}`,
    running: (f) => `当天往返行驶${f.length_km}公里。`,
  },
  stay: {
    title: (f, kind) => `流动科技馆走进${f.county}${ofCase(kind)}`,
    about: (f) => `${f.open}${f.close === null ? '起' : `—${f.close}`}　${f.county}　${f.set}`,
    lead: (f) =>
      [
        `${f.open}${f.close === null ? '起' : `至${f.close}`}，流动科技馆（${f.set}）在${f.county}${f.venue}开放`,
        f.close === null ? '，结束日期尚无记录' : '',
        f.openDays === null ? '' : `，共开放${f.openDays}天`,
        f.attendance === null ? '，参观人次尚无记录【请核实补填】' : `，参观${f.attendance}人次`,
        '。',
      ].join(''),
    background: (f) =>
      [
        list(f.lists, f.county),
        f.before === null
          ? `这是有记录以来流动科技馆首次在${f.county}设站。`
          : `这是有记录以来流动科技馆第${f.nth}次在${f.county}设站，上一次自${f.before}开放。`,
      ].join(''),
    running: (f) =>
      [
        f.perDay === null ? '' : `日均参观${f.perDay}人次。`,
        f.school === null || f.schoolShare === null
          ? ''
          : `其中学校组织参观${f.school}人次，占${f.schoolShare}。`,
      ].join(''),
  },
  period: {
    title: (period, kind) =>
      kind === 'case' ? `${period}流动科普工作的做法与成效` : `${period}流动科普工作情况`,
    about: (period, place) => `${period}　${place}`,
  },
  gaps: {
    record: {
      scene: '活动中，【展品体验、科学实验、科普讲解等内容，参加人员和现场情况】。',
      voices: '【一两位师生或群众的原话，注明身份，不写联系方式】。',
      effect: '【活动的效果，下一步安排】。',
      need: '【当地科普资源的实际情况和群众的需求】。',
      method: '【组织协调、内容设计、力量配备、安全保障等具体做法，两至三条】。',
      change: '【参加者的变化、学校和当地的评价、带动的后续活动】。',
      lessons: '【可以推广的经验，存在的不足和改进打算】。',
      unit: '【单位名称】',
    },
    period: {
      scene: '工作中，【重点活动、创新做法、部门协作】。',
      voices: '【基层单位、师生或群众的评价】。',
      effect: '【取得的效果，下一步安排】。',
      need: '【本期工作的要求和基层的需求】。',
      method: '【组织协调、线路安排、内容设计、力量配备等具体做法，两至三条】。',
      change: '【覆盖面、服务质量和社会评价的变化】。',
      lessons: '【可以推广的经验，存在的不足和改进打算】。',
      unit: '【单位名称】',
    },
  },
  frames: {
    news: {
      title: '各方反响',
      prompts: ['【学校（村、社区）负责人：】', '【学生、老师或群众：】', '【媒体报道：】'],
    },
    case: {
      title: '经验要点',
      prompts: ['【一句话概括：】', '【关键做法：】', '【适用条件：】'],
    },
  },
  figures: {
    attendance: '服务人次（人次）',
    stayAttendance: '参观人次（人次）',
    sitesOfDay: '当天站点（个）',
    schools: '学校（所）',
    townships: '乡镇街道（个）',
    length: '当天里程（公里）',
    pupils: '登记在校学生（人）',
    nthVisit: '到访本站累计（次）',
    nthStay: '本区县设站累计（次）',
    openDays: '开放天数（天）',
    perDay: '日均参观（人次）',
    schoolAttendance: '学校组织参观（人次）',
    schoolShare: '学校组织占比',
  },
  columns: { figure: '指标', value: '数值', now: '本期', before: '上年同期' },
  join: (names) => names.join('、'),
  andMore: (names) => `${names}等`,
  estimated: (value) => `估 ${value}`,
  notes: {
    unknownVisits: (count) => `有${count}场活动没有人次记录，未计入。`,
    estimate: '带“估”的是估算：跨期巡展站按日历天数分摊。',
    morePhotos: (count) => `【记录中另有${count}张照片，因版面所限没有放入；定稿时删去本行】`,
    unreadable: (captions) => `【照片读不出来，没有放入：${captions}；定稿时删去本行】`,
  },
};
