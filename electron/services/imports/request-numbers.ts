import type { RecordValues } from '@domain/registry/field.ts';
import type { RegisterRecord } from '@domain/registry/register.ts';
import { nextRequestNumbers } from '@domain/request/numbering.ts';
import type { IsoDate } from '@domain/units.ts';

/** Gives numbers to requests that came without one: the next free one of the year they came in, none twice. */
export function requestNumbers(
  requests: readonly RegisterRecord[],
  today: IsoDate,
): (values: RecordValues) => string {
  const known = requests.flatMap(({ values }) =>
    typeof values['number'] === 'string' ? values['number'] : [],
  );
  return ({ receivedOn }) => {
    const year = Number((typeof receivedOn === 'string' ? receivedOn : today).slice(0, 4));
    const [number = ''] = nextRequestNumbers(known, year, 1);
    known.push(number);
    return number;
  };
}
