import { COMMON } from './common.ts';
import type { WordsOf } from '../wording.ts';

/** Words of the registers of bases, caravans, people and lodgings. */
export const FLEET: WordsOf<'base' | 'caravan' | 'crew-member' | 'lodging'> = {
  base: {
    name: '基地',
    purpose: '大篷车出发和返回的地方。',
    fields: { name: COMMON.name, countyCode: COMMON.county, position: COMMON.position },
  },
  caravan: {
    name: '大篷车',
    purpose: '车辆、证件和年度任务。',
    fields: {
      name: COMMON.name,
      plate: '车牌',
      type: '车型',
      baseId: '基地',
      exhibitSetId: '随车展品',
      seats: { label: '座位', unit: '座' },
      length_cm: { label: '车长', unit: '厘米' },
      load_kg: { label: '载重', unit: '千克' },
      cargo_m3: { label: '货厢容积', unit: '立方米', hint: '展品能用的容积，装车建议按它算' },
      supply_w: { label: '供电', unit: '瓦', hint: '展品能同时用的功率' },
      odometer_km: { label: '里程表', unit: '公里' },
      targetDays: { label: '年任务', unit: '天' },
      target_km: { label: '年里程任务', unit: '公里' },
      daysOut: { label: '今年出车', unit: '天' },
      driven_km: { label: '今年里程', unit: '公里' },
      inspectionUntil: '年检到期',
      insuranceUntil: '保险到期',
      unavailabilities: COMMON.unavailable,
      note: COMMON.note,
    },
  },
  'crew-member': {
    name: '人员',
    purpose: '司机、讲解员、技术员和领队，以及哪些天不能出车。',
    fields: {
      name: '姓名',
      roles: { label: '岗位', hint: '可填多项，用顿号分开' },
      baseId: '基地',
      caravanId: { label: '常随车辆', hint: '空 = 不固定' },
      licenceClass: { label: '准驾车型', hint: '例：A1、B2' },
      licenceUntil: '驾照到期',
      qualifications: { label: '资格', hint: '例：讲解员证、电工证' },
      contactPhone: COMMON.contactPhone,
      unavailabilities: COMMON.unavailable,
      note: COMMON.note,
    },
  },
  lodging: {
    name: '夜宿点',
    purpose: '多日行程过夜的地方。',
    fields: {
      name: COMMON.name,
      countyCode: COMMON.county,
      position: COMMON.position,
      beds: { label: '床位', unit: '张' },
      costPerNight_yuan: { label: '每晚费用', unit: '元' },
      contactName: COMMON.contactName,
      contactPhone: COMMON.contactPhone,
      closedPeriods: { label: '停业日期', hint: '例：2026-02-10~2026-02-20 春节' },
      note: COMMON.note,
    },
  },
};
