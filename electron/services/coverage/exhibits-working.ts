import { type WorkingExhibits, workingExhibits } from '@domain/exhibit/working.ts';
import type { IsoDate } from '@domain/units.ts';
import type { Readers } from '../ports/repositories.ts';

/** Counts the exhibits in use that worked at the end of a day; what was counted once is kept. */
export function exhibitsOn(read: Readers): (day: IsoDate) => WorkingExhibits {
  const counted = new Map<IsoDate, WorkingExhibits>();
  return (day) => {
    let count = counted.get(day);
    if (!count) {
      const ids = read.conditions.exhibitsInUse(day);
      count = workingExhibits(ids, read.conditions.findingsOn(day), read.repairs.all(), day);
      counted.set(day, count);
    }
    return count;
  };
}
