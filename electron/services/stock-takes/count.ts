import type { CountOutcome } from '@contract/stock-takes.ts';
import { AppError } from '@domain/errors.ts';
import { readCode } from '@domain/exhibit/label-code.ts';
import {
  type CodeMeaning,
  classifyScan,
  expectedExhibits,
  foundLine,
  nextStockTakeNumber,
  type StockTake,
  type StockTakeScope,
} from '@domain/exhibit/stock-take.ts';
import { requirePlace } from '../ledger/movements.ts';
import type { Clock, IdGenerator } from '../ports/system.ts';
import type { WorkspaceSession } from '../workspace/session.ts';
import { isOpen } from './view.ts';

export interface StockTakeDeps {
  readonly session: WorkspaceSession;
  readonly clock: Clock;
  readonly ids: IdGenerator;
}

/** Begins to count and notes what should be there. @throws AppError E1001, E1519 */
export function startStockTake(
  { session, ids }: StockTakeDeps,
  input: { readonly scope: StockTakeScope; readonly countedBy: string; readonly note: string },
): string {
  const read = session.read();
  const { scope } = input;
  if (scope.kind === 'place') requirePlace(read, scope.place);
  else if (!read.registers.names('exhibit-set').has(scope.setId))
    throw new AppError('E1001', `set ${scope.setId} not found`, { kind: 'set', id: scope.setId });
  const known = read.stockTakes.all();
  const running = known.find((take) => take.closedOn === null && isSameScope(take.scope, scope));
  if (running) throw new AppError('E1519', `${running.number} goes on`, { number: running.number });
  const startedOn = session.businessDate();
  const number = nextStockTakeNumber(
    known.map((take) => take.number),
    startedOn,
  );
  const id = ids.next();
  session.store().run({ name: 'stockTake.start', params: { number } }, (write) => {
    write.stockTakes.insert({ ...input, id, number, startedOn, closedOn: null });
    for (const exhibit of expectedExhibits(read.stockTakes.exhibits(), scope))
      write.stockTakes.insertLine({ ...BLANK, id: ids.next(), stockTakeId: id, exhibitId: exhibit.id });
  });
  return id;
}

const BLANK = { code: '', isExpected: true, countedAt: null, resolution: null, note: '' } as const;

const isSameScope = (a: StockTakeScope, b: StockTakeScope) =>
  a.kind === 'place' ? b.kind === 'place' && a.place === b.place : b.kind === 'set' && a.setId === b.setId;

/** Notes one scan and says what it was. @throws AppError E1001, E1516 */
export function scan(
  deps: StockTakeDeps,
  { id, code: typed }: { readonly id: string; readonly code: string },
) {
  const take = runningStockTake(deps.session, id);
  const { isLabel, code, candidates } = readCode(typed);
  const { stockTakes } = deps.session.read();
  const found = stockTakes.byCode(candidates);
  if (found?.kind === 'crate') return note(deps, take, { kind: 'crate' }, found.name, code);
  const exhibit = found === null ? null : stockTakes.findExhibit(found.id);
  return exhibit === null
    ? note(deps, take, { kind: 'nothing', code, isLabel }, code, code)
    : note(deps, take, { kind: 'exhibit', exhibit }, found?.name ?? '', code);
}

/** Ticks an exhibit off without a scan. @throws AppError E1001, E1516 */
export function countExhibit(
  deps: StockTakeDeps,
  { id, exhibitId }: { readonly id: string; readonly exhibitId: string },
) {
  const take = runningStockTake(deps.session, id);
  const read = deps.session.read();
  const exhibit = read.stockTakes.findExhibit(exhibitId);
  if (exhibit === null)
    throw new AppError('E1001', `exhibit ${exhibitId} not found`, { kind: 'exhibit', id: exhibitId });
  const name = read.registers.names('exhibit').get(exhibitId) ?? '';
  return note(deps, take, { kind: 'exhibit', exhibit }, name, '');
}

function note(
  { session, clock, ids }: StockTakeDeps,
  take: StockTake,
  meaning: CodeMeaning,
  name: string,
  code: string,
): CountOutcome {
  const lines = session.read().stockTakes.lines(take.id);
  const outcome = classifyScan(meaning, lines);
  if (outcome === 'crate') return { outcome, lineId: null, name };
  const exhibitId = meaning.kind === 'exhibit' ? meaning.exhibit.id : null;
  const known = lines.find((line) =>
    exhibitId === null ? line.exhibitId === null && line.code === code : line.exhibitId === exhibitId,
  );
  if (outcome === 'doubled') return { outcome, lineId: known?.id ?? null, name };
  const lineId = known?.id ?? ids.next();
  const countedAt = clock.now();
  const step = { name: 'stockTake.count', params: { number: take.number, name } };
  session.store().run(step, (write) => {
    if (known) write.stockTakes.updateLine(foundLine(known, code, countedAt));
    else
      write.stockTakes.insertLine({
        ...BLANK,
        id: lineId,
        stockTakeId: take.id,
        exhibitId,
        code,
        isExpected: false,
        countedAt,
      });
  });
  return { outcome, lineId, name };
}

/** Takes a count back. @throws AppError E1001, E1516, E1518 when it was settled or never counted */
export function uncount({ session }: StockTakeDeps, lineId: string): void {
  const { line, take } = requireLine(session, lineId);
  if (line.countedAt === null || line.resolution !== null)
    throw new AppError('E1518', `line ${lineId} cannot be taken back`, { resolution: line.resolution });
  const names = session.read().registers.names('exhibit');
  const name = line.exhibitId === null ? line.code : (names.get(line.exhibitId) ?? '');
  const step = { name: 'stockTake.uncount', params: { number: take.number, name } };
  session.store().run(step, (write) => {
    if (line.isExpected) write.stockTakes.updateLine({ ...line, countedAt: null, code: '' });
    else write.stockTakes.removeLine(line.id);
  });
}

/** @throws AppError E1001, E1516, E1517 while differences are open */
export function closeStockTake({ session }: StockTakeDeps, id: string): void {
  const take = runningStockTake(session, id);
  const open = session.read().stockTakes.lines(id).filter(isOpen).length;
  if (open > 0) throw new AppError('E1517', `${open} differences are open`, { count: open });
  const step = { name: 'stockTake.close', params: { number: take.number } };
  session
    .store()
    .run(step, (write) => write.stockTakes.update({ ...take, closedOn: session.businessDate() }));
}

/** @throws AppError E1001 without such a stock-take, E1516 when it is closed */
export function runningStockTake(session: WorkspaceSession, id: string): StockTake {
  const take = session.read().stockTakes.find(id);
  if (take === null) throw new AppError('E1001', `stock-take ${id} not found`, { kind: 'stock-take', id });
  if (take.closedOn !== null)
    throw new AppError('E1516', `${take.number} is closed`, { number: take.number });
  return take;
}

/** A line of a stock-take that goes on. @throws AppError E1001, E1516 */
export function requireLine(session: WorkspaceSession, lineId: string) {
  const line = session.read().stockTakes.findLine(lineId);
  if (line === null)
    throw new AppError('E1001', `line ${lineId} not found`, { kind: 'stock-take-line', id: lineId });
  return { line, take: runningStockTake(session, line.stockTakeId) };
}
