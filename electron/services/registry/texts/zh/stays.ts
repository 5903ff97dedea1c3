import { COMMON } from './common.ts';
import type { WordsOf } from '../wording.ts';

/** Lengths of the phases of a stay: of sets and of venues. */
export const STAY_LENGTHS = {
  install_d: { label: '布展', unit: '天' },
  train_d: { label: '培训', unit: '天' },
  minOpen_d: { label: '最短开放', unit: '天', hint: '从开展到闭展，含闭馆的日子' },
  maxOpen_d: { label: '最长开放', unit: '天' },
  strike_d: { label: '撤展', unit: '天' },
} as const;

const { train_d: _, ...OF_VENUES } = STAY_LENGTHS;

/** Words of the registers of stationed exhibitions. */
export const STAYS: WordsOf<'venue-terms' | 'stay-crew' | 'stay-carrier' | 'stay-record'> = {
  'venue-terms': {
    name: '接展条件',
    purpose: '场馆什么时候、按什么要求接展。没有写的，按巡展规则。',
    fields: {
      siteId: { label: '场馆', hint: '站点台账里勾了“可作场馆”的' },
      weekdays: { label: '开放日', hint: '例：周三至周日；空 = 按巡展规则' },
      holidays: { label: '节假日', hint: '照平日 = 按上面的开放日' },
      season: { label: '希望时段', hint: '只是倾向：别的时段也能排，开放日不加分' },
      windows: { label: '可接展期', hint: '布展到撤展都在其中；空 = 全年。例：2027-03-01~2027-06-30' },
      lead_d: { label: '提前确定', unit: '天', hint: '布展前多少天要定下来；以下各项空着都按巡展规则' },
      ...OF_VENUES,
      note: COMMON.note,
    },
  },
  'stay-crew': {
    name: '布展组',
    purpose: '布展、培训、撤展的人：一天能做几套，同时能管几站。',
    fields: {
      name: COMMON.name,
      memberIds: { label: '组员', hint: '人员姓名，用顿号分开' },
      perDay: { label: '每天能布撤', unit: '套' },
      maxStays: { label: '最多同时管', unit: '站', hint: '空 = 不限' },
      unavailabilities: COMMON.unavailable,
      note: COMMON.note,
    },
  },
  'stay-carrier': {
    name: '承运力量',
    purpose: '运整套展品的车：外包货车，或本单位的大篷车。',
    fields: {
      name: COMMON.name,
      caravanId: { label: '大篷车', hint: '空 = 外包车辆' },
      perDay: { label: '每天能运', unit: '套' },
      unavailabilities: COMMON.unavailable,
      note: COMMON.note,
    },
  },
  'stay-record': {
    name: '巡展记录',
    purpose: '各区县接过的展：哪一套、哪些天、多少人看。',
    fields: {
      setName: { label: '展品套名称', hint: '不在台账里的也写' },
      setId: { label: '台账里的套', hint: '空 = 不在台账里' },
      edition: '版',
      countyCode: COMMON.county,
      venueName: '场馆名称',
      venueId: { label: '台账里的场馆', hint: '空 = 不在台账里' },
      open: '开展日期',
      close: { label: '闭展日期', hint: '空 = 还在展出，或不清楚' },
      openDays: { label: '开放天数', unit: '天', hint: '不含闭馆的日子' },
      attendance: { label: '参观', unit: '人次' },
      schoolAttendance: { label: '其中学校团体', unit: '人次' },
      feedbackOn: { label: '反馈收到日期', hint: '使用情况反馈表收回的那天；空 = 还没有收到' },
      source: COMMON.source,
      note: COMMON.note,
    },
  },
};
