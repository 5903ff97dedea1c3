import { type ColumnTarget, type KnownColumn, knownColumns } from '@domain/exchange/columns.ts';
import type { Field } from '@domain/registry/field.ts';
import type { Register } from '@domain/registry/register.ts';
import { fieldWords } from '../registry/registry-words.ts';
import { headerText, REPORT_LANGUAGES, type ReportLanguage } from '../reports/workbook.ts';
import { exchangeEn } from './texts/exchange-en.ts';
import type { ExchangeWording } from './texts/exchange-wording.ts';
import { exchangeZh } from './texts/exchange-zh.ts';

export const EXCHANGE_WORDS: Readonly<Record<ReportLanguage, ExchangeWording>> = {
  'zh-CN': exchangeZh,
  en: exchangeEn,
};

/** What offices call a column besides its label. */
const ALIASES: Readonly<Record<string, readonly string[]>> = {
  countyCode: [
    '区县',
    '区（县）',
    '县区',
    '所在区县',
    '所属区县',
    '县（市、区）',
    '区县代码',
    '行政区',
    'county',
  ],
  townshipCode: ['乡镇', '乡镇街道', '镇街', '所在乡镇', '所属乡镇', '乡镇（街道）', 'township', 'town'],
  contactPhone: [
    '电话',
    '手机',
    '手机号',
    '手机号码',
    '联系方式',
    '联系人电话',
    'phone',
    'telephone',
    'mobile',
  ],
  contactName: ['联系人姓名', '负责人', 'contact'],
  note: ['说明', '附注', 'remark', 'remarks', 'notes'],
  requester: ['申报单位', '单位', '申请学校'],
  pupils: ['学生人数', '在校生', '在校生数', '在校学生数', '人数'],
  plate: ['车牌', '车牌号', '车牌号码', '号牌'],
  code: ['编码', '代码', '编号', '学校代码', '学校标识码', '区划代码', '行政区划代码', 'adcode'],
  number: ['序列号', '需求编号'],
  formerNames: ['原名', '旧名', '曾用名称'],
  market: ['赶场日', '赶集日', '场期', '圩日'],
  sourceDatum: ['坐标系统', '坐标类型'],
};

const NAME_ALIASES: Partial<Readonly<Record<Register['id'], readonly string[]>>> = {
  site: ['站点', '站点名称', '学校', '学校名称', '地点', '地点名称', '活动地点', '点位'],
  base: ['基地名称'],
  lodging: ['夜宿点名称', '住宿点', '酒店', '酒店名称'],
  caravan: ['车辆', '车辆名称', '车名'],
  'crew-member': ['人员姓名', '名字'],
  volunteer: ['志愿者姓名', '名字'],
  region: ['区划名称', '地区'],
};

const OF_POSITION = {
  lng: ['lng', 'lon', 'long', 'x', '东经', 'X坐标', '经度坐标'],
  lat: ['lat', 'y', '北纬', 'Y坐标', '纬度坐标'],
};

const words = Object.values(EXCHANGE_WORDS);

/** Every column that a table of the register can have, with all its names. Labels come before what else people write. */
export function columnsOf(register: Register): readonly KnownColumn[] {
  const labels = (id: string) =>
    REPORT_LANGUAGES.map((language) => fieldWords(register.id, id, language).label);
  const more = (id: string) => [
    ...(ALIASES[id] ?? []),
    ...(id === register.nameField ? (NAME_ALIASES[register.id] ?? []) : []),
  ];
  const named = (pick: (id: string) => readonly string[]) =>
    knownColumns(register, {
      field: pick,
      lng: [...words.map(({ lng }) => lng), ...OF_POSITION.lng],
      lat: [...words.map(({ lat }) => lat), ...OF_POSITION.lat],
      datum: words.map(({ datum }) => datum),
    });
  return [...named(labels), ...named(more)];
}

/** Header of a column as files of the program have it. */
export function columnHeader(register: Register, target: ColumnTarget, language: ReportLanguage): string {
  const { lng, lat, degrees, datum } = EXCHANGE_WORDS[language];
  if (target === 'position.lng') return headerText(lng, degrees);
  if (target === 'position.lat') return headerText(lat, degrees);
  if (target === 'position.datum') return datum;
  const id = target === 'position.pair' ? positionField(register) : target;
  const { label, unit } = fieldWords(register.id, id, language);
  return headerText(label, unit);
}

function positionField(register: Register): string {
  return register.fields.find(({ type }) => type.kind === 'position')?.id ?? 'position';
}

/** Targets of the columns that a field takes in a file. */
export const targetsOf = ({ id, type }: Field): readonly ColumnTarget[] =>
  type.kind === 'position' ? ['position.lng', 'position.lat'] : [id];

/** Header of an exported longitude or latitude: it says the datum, so that nobody converts it once more. */
export function exportHeader(register: Register, target: ColumnTarget, language: ReportLanguage): string {
  const { lng, lat } = EXCHANGE_WORDS[language];
  if (target === 'position.lng') return headerText(lng, 'WGS-84');
  if (target === 'position.lat') return headerText(lat, 'WGS-84');
  return columnHeader(register, target, language);
}
