import { COMMON } from './common.ts';
import type { WordsOf } from '../wording.ts';

/** Words of the registers of days. */
export const CALENDARS: WordsOf<'holiday' | 'school-term' | 'calendar-period'> = {
  holiday: {
    name: '节假日',
    purpose: '国务院通知里的放假和调休上班。没有录入的年份，各处都显示“尚未公布”。',
    fields: {
      startDate: COMMON.start,
      endDate: COMMON.end,
      kind: '放假或上班',
      name: COMMON.name,
      source: { label: '来源', hint: '通知的网址或文号' },
    },
  },
  'school-term': {
    name: '学期',
    purpose: '学校上课的日子。区县可以有自己的学期。',
    fields: {
      name: COMMON.name,
      startDate: COMMON.start,
      endDate: COMMON.end,
      countyCode: { label: '区县', hint: '空 = 没有单列的区县' },
      source: COMMON.source,
    },
  },
  'calendar-period': {
    name: '特殊日期',
    purpose: '考试周、放假、封车和不安排活动的日子，可以只管一个区县、站点或车辆。',
    fields: {
      kind: '类型',
      name: COMMON.name,
      startDate: COMMON.start,
      endDate: COMMON.end,
      countyCode: { label: '只限区县', hint: '三项至多填一项，都空 = 全部' },
      siteId: '只限站点',
      caravanId: '只限车辆',
      source: COMMON.source,
      note: COMMON.note,
    },
  },
};
