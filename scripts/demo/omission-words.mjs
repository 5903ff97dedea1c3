/** Why a site is left out, in a few words, by code (electron/domain/planning/omission.ts). */
export const OMISSION_WORDS = {
  'no-open-day': '期内无可接待日',
  'opening-too-short': '接待时段短于活动时长',
  'too-far': '往返超过当日驾驶上限',
  'unreachable-in-opening': '开放时段内到不了',
  'no-caravan-available': '当日无可用车辆',
  locked: '锁定的安排占了位置',
  'missing-feature': '车辆缺少所需装备',
  'county-full': '区县当日场次已满',
  'too-much-load': '超过一趟的载荷',
  series: '与同站其他场次间隔不合',
  relation: '与其他场次的搭配不合',
  'no-daylight': '山区道路要走夜路',
  outranked: '让位于更急需的站点',
  'not-worth-it': '排进会损失更多目标分',
  'stopped-early': '提前停止，未排完',
  'taken-out': '修改时移出',
};
