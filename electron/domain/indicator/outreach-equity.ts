import { daysBetween } from '../calendar/dates.ts';
import { decomposeTheil, type Decomposition, splitByList } from '../equity/decomposition.ts';
import { inequalityOf, type Inequality } from '../equity/inequality.ts';
import { type KeyAreaBalance, keyAreaBalance } from '../equity/key-areas.ts';
import { perPerson, perUnit, type ServedUnit } from '../equity/people-weights.ts';
import { type Waits, waitsOf } from '../equity/waits.ts';
import type { IsoDate } from '../units.ts';
import { lastServices } from '../worklist/last-service.ts';
import type { OutreachFacts } from './facts.ts';
import type { Figure } from './figure.ts';
import type { IndicatorId } from './indicator.ts';
import type { IndicatorTable } from './indicator-table.ts';
import type { RegionTree } from './region-tree.ts';

/** Quantities whose spread over the counties is measured. */
export const EQUITY_QUANTITIES = ['visits', 'attendance', 'stops', 'openDays', 'stayAttendance'] as const;
export type EquityQuantity = Extract<IndicatorId, (typeof EQUITY_QUANTITIES)[number]>;

/** How evenly the counties of an area are served, by people where they are known, and alike. */
export interface OutreachEquity {
  readonly perPerson: Inequality;
  readonly perCounty: Inequality;
  /** Theil-T and -L of the quantity per person between and within prefectures; null where there is one group only. */
  readonly byPrefecture: { readonly T: Decomposition; readonly L: Decomposition } | null;
  /** The same for key counties and the others; null where one of both is empty. */
  readonly byKeyList: { readonly T: Decomposition; readonly L: Decomposition } | null;
  readonly keyAreas: KeyAreaBalance;
  readonly waits: Waits;
  /** Counties of which no record has a figure: their quantity is not known, and in no measure. */
  readonly unknownCounties: readonly string[];
  /** Counties of which some records have no figure, so that their quantity is too low. */
  readonly incompleteCounties: readonly string[];
}

export interface OutreachEquityInput {
  /** By county, of the same facts, period and area. */
  readonly table: IndicatorTable;
  readonly quantity: EquityQuantity;
  readonly facts: OutreachFacts;
  /** Waits are told as of this day; what happened later does not count. */
  readonly asOf: IsoDate;
  readonly only: ReadonlySet<string> | null;
  readonly tree: RegionTree;
  /** People of the whole area by the list itself, null when it does not say. */
  readonly areaPeople: number | null;
}

/** Units outside GB/T 2260 are left out, as of every denominator. O(facts + counties · log counties). */
export function outreachEquity(input: OutreachEquityInput): OutreachEquity {
  const { table, quantity, facts, asOf, tree, only, areaPeople } = input;
  const { counties, keyCounties, people } = tree.areaOf(only);
  const rows = table.rows.filter(({ key }) => counties.has(key));
  const units = rows.map(
    ({ key, figures }): ServedUnit => ({
      code: key,
      name: tree.nameOf(key),
      people: people.get(key) ?? null,
      quantity: figures[quantity].value,
    }),
  );
  const weighted = perPerson(units);
  const last = lastServices(facts, 'any', asOf);
  // How long a county waited is known, whatever its records leave open.
  const waiting = units.map(({ code, name, people: residents }) => {
    const day = last.get(code);
    return { code, name, people: residents, wait_d: day === undefined ? null : daysBetween(day, asOf) };
  });
  const grouped = weighted.map((unit) => ({ ...unit, group: tree.prefectureOf(unit.code) }));
  const listed = splitByList(weighted, keyCounties);
  const areSeveral = (list: readonly { readonly group: string }[]) =>
    new Set(list.map(({ group }) => group)).size > 1;
  const codesOf = (fits: (figure: Figure) => boolean) =>
    rows.flatMap(({ key, figures }) => (fits(figures[quantity]) ? [key] : []));
  const both = (list: typeof grouped) =>
    areSeveral(list) ? { T: decomposeTheil(list, 'T'), L: decomposeTheil(list, 'L') } : null;
  return {
    perPerson: inequalityOf(weighted),
    perCounty: inequalityOf(perUnit(units)),
    byPrefecture: both(grouped),
    byKeyList: both(listed),
    keyAreas: keyAreaBalance(
      units.map((unit) => ({ ...unit, isKey: keyCounties.has(unit.code) })),
      areaPeople,
    ),
    waits: waitsOf(waiting, areaPeople),
    unknownCounties: codesOf(({ value }) => value === null),
    incompleteCounties: codesOf(({ value, unknown }) => value !== null && unknown > 0),
  };
}
