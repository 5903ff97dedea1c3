import { type ColumnTarget, type KnownColumn, knownColumns } from '@domain/exchange/columns.ts';
import type { Field } from '@domain/registry/field.ts';
import type { Register } from '@domain/registry/register.ts';
import { fieldWords } from '../registry/registry-words.ts';
import { headerText, REPORT_LANGUAGES, type ReportLanguage } from '../reports/workbook.ts';
import { HEADER_ALIASES, OF_EVERY_REGISTER } from './texts/header-aliases.ts';
import { exchangeEn } from './texts/exchange-en.ts';
import type { ExchangeWording } from './texts/exchange-wording.ts';
import { exchangeZh } from './texts/exchange-zh.ts';

export const EXCHANGE_WORDS: Readonly<Record<ReportLanguage, ExchangeWording>> = {
  'zh-CN': exchangeZh,
  en: exchangeEn,
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
    ...(OF_EVERY_REGISTER[id] ?? []),
    ...(HEADER_ALIASES[register.id]?.[id] ?? []),
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
