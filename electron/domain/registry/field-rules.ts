import { openingIssues } from '../site/site.ts';
import type { FieldKind, FieldValue, RecordValues } from './field.ts';
import type { RecordIssueKind, RegistryWorld } from './record-issue.ts';
import { isLngLat, isMarketRule, isOpenings, isPeriods } from './structured-values.ts';

/** What is wrong with a value; `detail` is filled into the words. */
export interface Fault {
  readonly kind: RecordIssueKind;
  readonly detail?: string;
}

export interface RuleContext {
  readonly values: RecordValues;
  readonly world: RegistryWorld;
}

type OfKind<K extends FieldKind['kind']> = Extract<FieldKind, { readonly kind: K }>;
type Rule<K extends FieldKind['kind']> = (
  value: FieldValue,
  type: OfKind<K>,
  context: RuleContext,
) => readonly Fault[];

const FINE: readonly Fault[] = [];
const WRONG_TYPE: readonly Fault[] = [{ kind: 'wrong-type' }];
const when = (isWrong: boolean, kind: RecordIssueKind, detail?: string): readonly Fault[] =>
  isWrong ? [{ kind, ...(detail === undefined ? {} : { detail }) }] : FINE;

const textRule = (value: FieldValue, { max }: { readonly max: number }) =>
  typeof value === 'string' ? when(value.length > max, 'too-long', String(max)) : WRONG_TYPE;

function numberRule(value: FieldValue, min: number, max: number, factor = 1): readonly Fault[] {
  return typeof value === 'number'
    ? when(value < min * factor || value > max * factor, 'out-of-range', `${min}–${max}`)
    : WRONG_TYPE;
}

/** Entries of a list: all texts, none twice, and the first that does not fit. */
function listRule(
  value: FieldValue,
  fits: (entry: string) => boolean,
  kind: RecordIssueKind,
): readonly Fault[] {
  if (!Array.isArray(value) || !value.every((entry): entry is string => typeof entry === 'string')) {
    return WRONG_TYPE;
  }
  const twice = value.find((entry, index) => value.indexOf(entry) !== index);
  const wrong = value.find((entry) => !fits(entry));
  return [...when(twice !== undefined, 'twice', twice), ...when(wrong !== undefined, kind, wrong)];
}

/** A reference that is there. */
const known = (value: FieldValue, isKnown: (id: string) => boolean): readonly Fault[] =>
  typeof value === 'string' ? when(!isKnown(value), 'unknown-record', value) : WRONG_TYPE;

const RULES: { readonly [K in FieldKind['kind']]: Rule<K> } = {
  text: textRule,
  contact: textRule,
  integer: (value, { min, max }) => (Number.isInteger(value) ? numberRule(value, min, max) : WRONG_TYPE),
  decimal: (value, { min, max }) => numberRule(value, min, max),
  minutes: (value, { min, max }) => (Number.isInteger(value) ? numberRule(value, min, max, 60) : WRONG_TYPE),
  flag: (value) => when(typeof value !== 'boolean', 'wrong-type'),
  date: (value) => when(!isDay(value), 'not-a-day'),
  choice: (value, { options }) =>
    when(typeof value !== 'string' || !options.includes(value), 'unknown-option'),
  choices: (value, { options }) => listRule(value, (entry) => options.includes(entry), 'unknown-option'),
  words: (value, { max }) => listRule(value, (entry) => entry !== '' && entry.length <= max, 'too-long'),
  county: (value, _, { world }) => known(value, (code) => world.region(code)?.level === 'county'),
  township: (value, _, { values, world }) => {
    const township = typeof value === 'string' ? world.region(value) : undefined;
    return township?.level === 'township'
      ? when(township.parentCode !== values['countyCode'], 'not-in-county')
      : known(value, () => false);
  },
  region: (value, _, { world }) => known(value, (code) => world.region(code) !== undefined),
  reference: (value, { to }, { world }) => known(value, (id) => world.hasRecord(to, id)),
  references: (value, { to }, { world }) =>
    listRule(value, (id) => world.hasRecord(to, id), 'unknown-record'),
  position: (value, _, { world }) =>
    isLngLat(value) ? when(!world.isInProvince(value), 'outside-province') : WRONG_TYPE,
  openings: (value) =>
    isOpenings(value)
      ? openingIssues(value).map(({ kind }) => ({
          kind: kind === 'overlaps' ? 'overlap' : 'ends-before-start',
        }))
      : WRONG_TYPE,
  periods: (value) =>
    isPeriods(value)
      ? value.flatMap(({ start, end }) =>
          isDay(start) && isDay(end) ? when(end < start, 'ends-before-start') : [{ kind: 'not-a-day' }],
        )
      : WRONG_TYPE,
  market: (value) => when(!isMarketRule(value), 'wrong-type'),
};

/** Every fault of a value that is not empty. */
export function fieldFaults(type: FieldKind, value: FieldValue, context: RuleContext): readonly Fault[] {
  // The table pairs each kind with its own rule; the compiler cannot follow that through the union.
  const rule = RULES[type.kind] as Rule<FieldKind['kind']>;
  return rule(value, type, context);
}

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** True for a calendar day written YYYY-MM-DD that exists. */
export function isDay(value: FieldValue | undefined): value is string {
  const parts = typeof value === 'string' ? DAY.exec(value) : null;
  if (!parts) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  return days !== undefined && day >= 1 && day <= days;
}
