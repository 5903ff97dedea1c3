/** Words that several registers share. */
export const COMMON = {
  name: '名称',
  note: '备注',
  county: '区县',
  source: '来源',
  contactName: '联系人',
  contactPhone: '联系电话',
  start: { label: '开始日期', hint: '含当天' },
  end: { label: '结束日期', hint: '含当天' },
  position: { label: '坐标', unit: '°', hint: '经度、纬度；地图软件里量的是 GCJ-02，请在“坐标系”里注明' },
  unavailable: { label: '不可用日期', hint: '例：2026-03-01~2026-03-05 年检' },
} as const;
