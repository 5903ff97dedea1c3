import type { StayNoticeTexts } from './stay-notice-wording.ts';

export const stayNoticeZh: StayNoticeTexts = {
  fileTitle: '巡展通知',
  calendarTitle: '巡展日历',
  sample: '样例数据',
  title: (county) => ['关于做好流动科技馆巡展', `${county}站工作的通知`],
  addressee: (county) => `${county}科协：`,
  opening: ({ plan, county, venue, set, theme, open }) =>
    `按照“${plan}”安排，流动科技馆巡展${county}站定于${open}在${venue}开放，展出“${set}”${theme === '' ? '' : `（${theme}）`}。为做好接展工作，现将有关事项通知如下。`,
  headings: {
    schedule: '一、时间安排',
    venue: '二、场地准备',
    safety: '三、安全保障',
    people: '四、人员配备',
    schools: '五、组织学校参观',
    publicity: '六、宣传',
    figures: '七、数据报送',
  },
  columns: { phase: '阶段', days: '日期', count: '天数', task: '区县任务' },
  phases: { haul: '运输', install: '布展', train: '培训', open: '开放', strike: '撤展' },
  tasks: {
    haul: '备好卸货场地，清点收货',
    install: '场地就绪，协助布展和验收',
    train: '组织讲解员、志愿者参加',
    open: '组织参观，逐日统计人数',
    strike: '协助撤展装箱，收回场地',
  },
  dayCount: (count) => `${count}天`,
  weekdays: ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
  openDays: ({ open, weekdays, closedWeekdays }) =>
    closedWeekdays === ''
      ? `展期内每天开放，共开放${open}天。`
      : `展期内${weekdays}开放，${closedWeekdays}闭馆检修，共开放${open}天。`,
  otherClosed: (days) => `另有${days}闭馆。`,
  weekdaySpan: (first, last) => `${first}至${last}`,
  listJoint: '、',
  venue: ({ venue, needs, has }) =>
    `请确认${venue}在布展至撤展期间专门用于巡展。${
      needs === '' ? '展厅面积和供电应满足本套展品的展出要求' : `本套展品要求${needs}`
    }${has === '' ? '；请报送场馆面积、供电、门宽和进场车长' : `，场馆台账登记为${has}，如有变化请及时告知`}。`,
  area: (area_m2) => `面积${area_m2}平方米`,
  power: (power_kw) => `供电${power_kw}千瓦`,
  joint: '、',
  access: '请留出卸货场地和空箱存放处，布展前完成清场和电路检查。',
  safety: '请落实安全责任人，检查消防、疏散通道和用电线路，制定应急预案；开放期间专人值守，闭馆后断电锁门。',
  people: (training) =>
    `请明确负责人和安全员，配足讲解员、志愿者，布展前报送名单${
      training === '' ? '' : `；讲解员、志愿者经${training}培训后上岗`
    }。`,
  schools: '请会同教育部门排出各校参观批次，优先安排农村学校；每批由学校派带队教师和安全员，做好行前教育。',
  publicity: (opening) =>
    `请提前向社会公布地点、开放时间和预约方式；首日（${opening}）可举办启动仪式，信息、照片及时报送。`,
  figures:
    '请逐日填写《每日参观人数统计表》，学校组织的人数单独统计；只填整数，确为零的填“0”，没有该项的填“-”。撤展后，连同工作总结、《布展验收单》《撤展清点单》一并报送。',
  contact: (contact) => `场馆联系人：${contact}（有变动请告知）。`,
  noContact: '请报送场馆联系人的姓名和电话。',
  ownContact: '我单位联系人：',
  sender: '（印章）',
  sentOn: '年　　月　　日',
  calendar: {
    name: (plan, set) => (set === null ? plan : `${plan} ${set}`),
    summary: (phase, county, set) => `${phase}：${county}（${set}）`,
    description: ({ plan, set, theme, venue, from, km, phase, openDays }) => [
      `计划：${plan}`,
      `展品套：${set}${theme === '' ? '' : `（${theme}）`}`,
      `场馆：${venue}`,
      ...(phase === 'haul' ? [`起运地：${from}`, `里程（估算）：${km} 公里`] : []),
      ...(phase === 'open' ? [`开放 ${openDays} 天`] : []),
    ],
    category: '巡展',
  },
};
