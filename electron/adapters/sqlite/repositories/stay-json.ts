import { STAY_REMEDY_CODES, type StayRemedy } from '@domain/stay/stay-omission.ts';
import type {
  ExchangeTerms,
  ForbiddenPair,
  StayConditions,
  StayPin,
  StayProvenance,
} from '@domain/stay/stay-plan.ts';
import { DEFAULT_STAY_RULES, type StayRules } from '@domain/stay/stay-rules.ts';
import { fields, number, numberOrNull, oneOf, text, textOrNull } from '../columns.ts';
import type { Row } from '../statements.ts';
import { list, rulesWith } from './plan-json.ts';

/*
 * The JSON columns of stay plans. What an earlier version of the program did not know is filled in here. Fields are
 * read in the order of their types, so that what did not change is written as the same text.
 */

/** Rules of a stay plan; a rule that did not exist when it was made has its default. */
export const stayRulesOf = (row: Row): StayRules => rulesWith(row, DEFAULT_STAY_RULES);

/** How a stay plan came about. */
export function stayProvenanceOf(row: Row): StayProvenance {
  const { searches = 1, edits = 0 } = row;
  const read = { ...row, searches, edits };
  return {
    engineVersion: text(read, 'engineVersion'),
    seed: number(read, 'seed'),
    iterations: number(read, 'iterations'),
    iterationLimit: number(read, 'iterationLimit'),
    elapsed_ms: number(read, 'elapsed_ms'),
    stopReason: oneOf(read, 'stopReason', ['iterations', 'time', 'cancelled']),
    searches: number(read, 'searches'),
    edits: number(read, 'edits'),
  };
}

/** Text or null; a value that is not there is null. */
const given = (row: Row, name: string) => (row[name] === undefined ? null : textOrNull(row, name));

/** A list; one that is not there is empty. */
const items = <T>(row: Row, name: string, item: (value: Row) => T): readonly T[] =>
  row[name] === undefined ? [] : list(row, name, (value) => item(fields(value, name)));

const pin = (row: Row): StayPin => ({
  countyCode: text(row, 'countyCode'),
  setId: given(row, 'setId'),
  venueId: given(row, 'venueId'),
  open: given(row, 'open'),
  close: given(row, 'close'),
});

const pair = (row: Row): ForbiddenPair => ({
  setId: text(row, 'setId'),
  countyCode: text(row, 'countyCode'),
});

function exchangeTerms(row: Row): ExchangeTerms {
  return {
    firstChangeover: text(row, 'firstChangeover'),
    round_d: number(row, 'round_d'),
    changeover_d: number(row, 'changeover_d'),
    rounds: row['rounds'] === undefined ? null : numberOrNull(row, 'rounds'),
    holdings: items(row, 'holdings', (entry) => ({
      countyCode: text(entry, 'countyCode'),
      setId: text(entry, 'setId'),
    })),
    attendance: items(row, 'attendance', (entry) => ({
      countyCode: text(entry, 'countyCode'),
      from: given(entry, 'from'),
      to: given(entry, 'to'),
    })),
  };
}

/** Pins, forbidden pairs, the plan a run was compared with, and how sets are exchanged. */
export function stayConditionsOf(row: Row): StayConditions {
  const { exchange = null } = row;
  return {
    pins: items(row, 'pins', pin),
    forbidden: items(row, 'forbidden', pair),
    basePlanId: given(row, 'basePlanId'),
    exchange: exchange === null ? null : exchangeTerms(fields(exchange, 'exchange')),
  };
}

/** A change that would let a county in. */
export function stayRemedyOf(row: Row): StayRemedy {
  return {
    code: oneOf(row, 'code', STAY_REMEDY_CODES),
    setId: given(row, 'setId'),
    venueId: given(row, 'venueId'),
    open: given(row, 'open'),
    close: given(row, 'close'),
    days: row['days'] === undefined ? null : numberOrNull(row, 'days'),
    byCountyCode: given(row, 'byCountyCode'),
    gain: number(row, 'gain'),
  };
}
