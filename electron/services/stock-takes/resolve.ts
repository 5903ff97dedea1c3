import { AppError } from '@domain/errors.ts';
import type { PlaceKey } from '@domain/exhibit/place.ts';
import {
  differenceOf,
  foundLine,
  type Resolution,
  type StockTake,
  type StockTakeLine,
  WAYS_OUT,
} from '@domain/exhibit/stock-take.ts';
import { movements, requirePlace } from '../ledger/movements.ts';
import type { Writers } from '../ports/repositories.ts';
import type { WorkspaceSession } from '../workspace/session.ts';
import { requireLine, type StockTakeDeps } from './count.ts';

export interface Settlement {
  readonly lineId: string;
  readonly resolution: Resolution;
  /** Where the exhibit is, for `moved`; null = the place that is counted. */
  readonly to: PlaceKey | null;
  /** What an unknown code is, for `identified`. */
  readonly exhibitId: string | null;
  readonly note: string;
}

/**
 * Settles a difference, together with the entry in the ledger that follows from it: one step of the history.
 * @throws AppError E1001, E1201 when the ledger does not allow the movement, E1516, E1518
 */
export function resolveDifference(deps: StockTakeDeps, settlement: Settlement): void {
  const { session } = deps;
  const { line, take } = requireLine(session, settlement.lineId);
  const { resolution, note } = settlement;
  const exhibit = line.exhibitId === null ? null : session.read().stockTakes.findExhibit(line.exhibitId);
  const isRetired = exhibit !== null && (exhibit.isRetired || exhibit.place === 'out:retired');
  const difference = differenceOf(line, isRetired);
  if (line.resolution !== null || difference === null || !WAYS_OUT[difference].includes(resolution))
    throw new AppError('E1518', `line ${line.id} cannot be ${resolution}`, { resolution });
  const follow = consequence(deps, take, line, settlement);
  const name = follow.name ?? line.code;
  const step = { name: `stockTake.${resolution}`, params: { number: take.number, name } };
  session.store().run(step, (write) => {
    write.stockTakes.updateLine({ ...line, resolution, note: follow.note ?? note });
    follow.write?.(write);
  });
}

interface Consequence {
  readonly name?: string;
  readonly note?: string;
  readonly write?: (write: Writers) => void;
}

function consequence(
  deps: StockTakeDeps,
  take: StockTake,
  line: StockTakeLine,
  { resolution, to, exhibitId, note }: Settlement,
): Consequence {
  const names = deps.session.read().registers.names('exhibit');
  if (resolution === 'identified') return identified(deps, take, line, exhibitId, note);
  const name = line.exhibitId === null ? line.code : (names.get(line.exhibitId) ?? line.exhibitId);
  if (resolution === 'kept' || line.exhibitId === null) return { name };
  const target =
    resolution === 'missing'
      ? 'out:missing'
      : (to ?? (take.scope.kind === 'place' ? take.scope.place : null));
  if (target === null) throw new AppError('E1518', 'a place is needed', { resolution });
  requirePlace(deps.session.read(), target);
  const write = movement(deps, take, { exhibitId: line.exhibitId, to: target, note });
  return write === null ? { name } : { name, write };
}

/** The entry of the ledger; null when the books have it there meanwhile. */
function movement(
  { session, ids }: StockTakeDeps,
  take: StockTake,
  { exhibitId, to, note }: { readonly exhibitId: string; readonly to: PlaceKey; readonly note: string },
): ((write: Writers) => void) | null {
  if (session.read().ledger.placeOf(exhibitId)?.place === to) return null;
  return movements(session, ids, [{ exhibitId, from: null, to }], {
    movedOn: session.businessDate(),
    reason: 'stock-take',
    occasion: take.number,
    handedOverBy: take.countedBy,
    receivedBy: take.countedBy,
    handOverId: take.id,
    note,
  });
}

/** An unknown code turns out to be an exhibit: that one counts as found. */
function identified(
  { session, clock, ids }: StockTakeDeps,
  take: StockTake,
  line: StockTakeLine,
  exhibitId: string | null,
  note: string,
): Consequence {
  const name = exhibitId === null ? undefined : exhibitName(session, exhibitId);
  if (exhibitId === null || name === undefined)
    throw new AppError('E1001', 'identified as no exhibit', { kind: 'exhibit', id: exhibitId });
  const countedAt = line.countedAt ?? clock.now();
  const own = session
    .read()
    .stockTakes.lines(take.id)
    .find((other) => other.exhibitId === exhibitId);
  return {
    name,
    note: [name, note].filter(Boolean).join(' · '),
    write: (write) => {
      if (own === undefined)
        write.stockTakes.insertLine({
          ...line,
          id: ids.next(),
          exhibitId,
          isExpected: false,
          countedAt,
          note: '',
        });
      else if (own.countedAt === null) write.stockTakes.updateLine(foundLine(own, line.code, countedAt));
    },
  };
}

const exhibitName = (session: WorkspaceSession, id: string) =>
  session.read().registers.names('exhibit').get(id);
