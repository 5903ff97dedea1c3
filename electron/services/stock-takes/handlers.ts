import type { AppContract } from '@contract';
import type { Handlers } from '@contract/define.ts';
import { AppError } from '@domain/errors.ts';
import { closeStockTake, countExhibit, scan, type StockTakeDeps, startStockTake, uncount } from './count.ts';
import { resolveDifference } from './resolve.ts';
import { viewHeads, viewLines } from './view.ts';

/** Contract methods about stock-takes. */
export function stockTakeHandlers(deps: StockTakeDeps): Handlers<AppContract>['stockTakes'] {
  const { session } = deps;
  return {
    list: () => viewHeads(session.read(), session.read().stockTakes.all()),
    get: ({ id }) => {
      const read = session.read();
      const take = read.stockTakes.find(id);
      const [head] = take === null ? [] : viewHeads(read, [take]);
      if (!head) throw new AppError('E1001', `stock-take ${id} not found`, { kind: 'stock-take', id });
      return { head, lines: viewLines(read, read.stockTakes.lines(id)) };
    },
    start: (input) => ({ id: startStockTake(deps, input) }),
    scan: (input) => scan(deps, input),
    count: (input) => countExhibit(deps, input),
    uncount: ({ lineId }) => uncount(deps, lineId),
    resolve: (settlement) => resolveDifference(deps, settlement),
    close: ({ id }) => closeStockTake(deps, id),
  };
}
