import type { StockTakeHead, StockTakeLineView } from '@contract/stock-takes.ts';
import { differenceOf, type StockTake, type StockTakeLine } from '@domain/exhibit/stock-take.ts';
import { exhibitPlaces } from '../ledger/exhibit-places.ts';
import { placeNames } from '../ledger/place-names.ts';
import type { Readers } from '../ports/repositories.ts';

/** Heads of stock-takes as the window shows them. */
export function viewHeads(read: Readers, takes: readonly StockTake[]): StockTakeHead[] {
  const nameOf = placeNames(read);
  const sets = read.registers.names('exhibit-set');
  return takes.map(({ scope, ...take }) => {
    const lines = read.stockTakes.lines(take.id);
    const expected = lines.filter(({ isExpected }) => isExpected);
    return {
      ...take,
      place: scope.kind === 'place' ? { ...nameOf(scope.place) } : null,
      setId: scope.kind === 'set' ? scope.setId : null,
      setName: scope.kind === 'set' ? (sets.get(scope.setId) ?? scope.setId) : '',
      expected: expected.length,
      found: expected.filter(({ countedAt }) => countedAt !== null).length,
      open: lines.filter(isOpen).length,
    };
  });
}

/** Whether a line differs from the books and nobody has settled it. */
export const isOpen = (line: StockTakeLine): boolean =>
  line.resolution === null && differenceOf(line, false) !== null;

/** Lines with the names of what they mean, in the order in which they are stored. */
export function viewLines(read: Readers, lines: readonly StockTakeLine[]): StockTakeLineView[] {
  const exhibits = new Map(exhibitPlaces(read, null).map((exhibit) => [exhibit.id, exhibit]));
  return lines.map(({ stockTakeId: _stockTake, ...line }) => {
    const exhibit = line.exhibitId === null ? undefined : exhibits.get(line.exhibitId);
    const isRetired = exhibit?.isRetired === true || exhibit?.place.key === 'out:retired';
    return {
      ...line,
      exhibitName: exhibit?.name ?? '',
      serial: exhibit?.serial ?? '',
      setName: exhibit?.setName ?? '',
      crateName: exhibit?.crateName ?? '',
      difference: differenceOf(line, isRetired),
      place: exhibit?.place ?? null,
    };
  });
}
