import type { RegistryWords } from '@contract/registry.ts';
import { EARTHLY_BRANCHES } from '@domain/calendar/market-rule.ts';
import { type Field, type FieldValue, isEmpty, type Period, textOf } from '@domain/registry/field.ts';
import { masked } from '@domain/registry/mask.ts';
import { isMarketRule } from '@domain/registry/structured-values.ts';
import type { RegisterId } from '@domain/registry/register-id.ts';
import type { Opening } from '@domain/site/site.ts';
import type { Format } from '@renderer/lib/format.ts';
import { openingLines } from '@renderer/lib/opening-words.ts';
import type { TFunction } from 'i18next';

/** What values are printed with. */
export interface FieldPrinting {
  readonly register: RegisterId;
  readonly words: RegistryWords;
  /** Names of records and regions by key. */
  readonly names: Readonly<Record<string, string>>;
  readonly format: Format;
  readonly t: TFunction<'registry'>;
  /** Contacts are masked without it (P5). */
  readonly showsContacts: boolean;
  /** Counties that are marked as key counties. */
  readonly keyCounties: ReadonlySet<string>;
}

/** Word of an option of a choice; the option itself where the program has no word for it. */
export function optionWord(
  words: RegistryWords,
  register: RegisterId,
  field: string,
  option: string,
): string {
  return words.options[`${register}.${field}.${option}`] ?? words.options[`${field}.${option}`] ?? option;
}

type Printer = (value: FieldValue, field: Field, printing: FieldPrinting) => string | null;

const plain: Printer = (value) => textOf(value);
const nameOf: Printer = (value, _, { names }) => names[textOf(value)] ?? textOf(value);
const count: Printer = (value, _, { format }) => format.count(Number(value));
const word = (option: string, field: Field, { words, register }: FieldPrinting) =>
  optionWord(words, register, field.id, option);

function listed(value: FieldValue, printing: FieldPrinting, print: (entry: string) => string): string {
  return Array.isArray(value) ? value.map((entry) => print(textOf(entry))).join(printing.t('separator')) : '';
}

const PRINTERS: Readonly<Record<Field['type']['kind'], Printer>> = {
  text: plain,
  contact: (value, _, { showsContacts }) => (showsContacts ? textOf(value) : masked(textOf(value))),
  integer: count,
  decimal: (value, { type }, { format }) =>
    format.decimal(Number(value), type.kind === 'decimal' ? type.digits : 0),
  minutes: (value, _, { format }) => format.count(Number(value) / 60),
  flag: (value, _, { t }) => (value === true ? t('yes') : t('no')),
  date: (value, _, { format }) => format.isoDay(textOf(value)),
  choice: (value, field, printing) => word(textOf(value), field, printing),
  choices: (value, field, printing) => listed(value, printing, (entry) => word(entry, field, printing)),
  words: (value, _, printing) => listed(value, printing, (entry) => entry),
  county: nameOf,
  township: nameOf,
  region: nameOf,
  reference: nameOf,
  references: (value, _, printing) => listed(value, printing, (entry) => printing.names[entry] ?? entry),
  position: (value, _, { format }) => {
    const [lng, lat] = value as readonly number[];
    return `${format.decimal(lng, 5)}, ${format.decimal(lat, 5)}`;
  },
  openings: (value, _, { format }) =>
    openingLines(value as unknown as readonly Opening[], format)
      .map((line) => `${line.days} ${line.hours.join(' ')}`)
      .join('; '),
  periods: (value, _, { format }) =>
    (value as unknown as readonly Period[])
      .map(({ start, end, reason }) => `${format.period(start, end)} ${reason}`.trim())
      .join('; '),
  market: (value, _, { format, t }) => marketText(value, format, t),
};

/** A value as lists and facts print it, without its unit; null for none. */
export function fieldText(
  field: Field,
  value: FieldValue | undefined,
  printing: FieldPrinting,
): string | null {
  return isEmpty(value) ? null : PRINTERS[field.type.kind](value, field, printing);
}

function marketText(value: FieldValue, format: Format, t: TFunction<'registry'>): string | null {
  if (!isMarketRule(value)) return null;
  switch (value.kind) {
    case 'solar-tail':
      return t('market.solarTailOf', { digits: value.digits.join(t('separator')) });
    case 'lunar-tail':
      return t('market.lunarTailOf', { digits: value.digits.join(t('separator')) });
    case 'weekday':
      return t('market.weekdayOf', {
        days: value.weekdays.map((day) => format.weekday(day)).join(t('separator')),
      });
    case 'branch':
      return t('market.branchOf', {
        days: value.branches.map((branch) => EARTHLY_BRANCHES[branch] ?? '').join(t('separator')),
      });
    case 'daily':
      return t('market.daily');
  }
}
