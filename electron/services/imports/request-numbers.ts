import type { RecordValues } from '@domain/registry/field.ts';
import type { RegisterRecord } from '@domain/registry/register.ts';
import { nextRequestNumbers } from '@domain/request/numbering.ts';
import type { IsoDate } from '@domain/units.ts';

const AT_A_TIME = 1_000;

/** Gives numbers to requests that came without one: the next free one of the year they came in, none twice. */
export function requestNumbers(
  requests: readonly RegisterRecord[],
  today: IsoDate,
): (values: RecordValues) => string {
  const known = requests.flatMap(({ values }) =>
    typeof values['number'] === 'string' ? values['number'] : [],
  );
  const waiting = new Map<number, string[]>();
  return ({ receivedOn }) => {
    const year = Number((typeof receivedOn === 'string' ? receivedOn : today).slice(0, 4));
    const numbers = waiting.get(year) ?? [];
    // Many at a time: each asking looks at every number that is known.
    if (numbers.length === 0) numbers.push(...nextRequestNumbers(known, year, AT_A_TIME));
    waiting.set(year, numbers);
    const number = numbers.shift() ?? '';
    known.push(number);
    return number;
  };
}
