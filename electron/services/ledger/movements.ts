import { AppError } from '@domain/errors.ts';
import { type CurrentPlace, type Movement, movementIssues } from '@domain/exhibit/ledger.ts';
import { type PlaceKey, placeOf } from '@domain/exhibit/place.ts';
import type { Readers, Writers } from '../ports/repositories.ts';
import type { IdGenerator } from '../ports/system.ts';
import type { WorkspaceSession } from '../workspace/session.ts';

/** One exhibit that goes from one place to another. */
export interface Going {
  readonly exhibitId: string;
  /** Where whoever hands over has it; null when that is not said. */
  readonly from: PlaceKey | null;
  readonly to: PlaceKey;
  /** What else is wrong about it, beside its movement. */
  readonly issues?: readonly string[];
}

/** What is written down of all that goes together. */
export type MovementPaper = Omit<
  Movement,
  'id' | 'rootId' | 'exhibitId' | 'number' | 'isCounter' | 'from' | 'to'
>;

/**
 * The one way into the ledger: looks every exhibit up and checks it, and gives what appends one entry for each inside
 * the command that they are part of.
 * @throws AppError E1001 for a place or exhibit that there is not, E1201 with everything that is wrong with any of them
 */
export function movements(
  session: WorkspaceSession,
  ids: IdGenerator,
  going: readonly Going[],
  paper: MovementPaper,
): (write: Writers) => void {
  const read = session.read();
  for (const to of new Set(going.map((exhibit) => exhibit.to))) requirePlace(read, to);
  const today = session.businessDate();
  const checked = going.map(({ exhibitId, from, to, issues = [] }) => {
    const current = read.ledger.placeOf(exhibitId);
    if (current === null)
      throw new AppError('E1001', `exhibit ${exhibitId} not found`, { kind: 'exhibit', id: exhibitId });
    const own = movementIssues(current, { from, to, movedOn: paper.movedOn }, today);
    return { exhibitId, to, current, issues: [...own, ...issues] };
  });
  refuseWrong(read, checked);
  return (write) => {
    for (const { exhibitId, current, to } of checked) {
      const id = ids.next();
      const number = read.ledger.ofExhibit(exhibitId).length + 1;
      write.ledger.append({
        ...paper,
        id,
        rootId: id,
        exhibitId,
        number,
        isCounter: false,
        from: current.place,
        to,
      });
    }
  };
}

/** @throws AppError E1001 for a place that there is not */
export function requirePlace(read: Readers, key: PlaceKey): void {
  const place = placeOf(key);
  const isKnown = place !== null && (place.kind === 'out' || read.registers.names(place.kind).has(place.id));
  if (!isKnown) throw new AppError('E1001', `place ${key} not found`, { kind: 'place', id: key });
}

function refuseWrong(
  read: Readers,
  checked: readonly {
    readonly exhibitId: string;
    readonly current: CurrentPlace;
    readonly issues: readonly string[];
  }[],
): void {
  const wrong = checked.filter(({ issues }) => issues.length > 0);
  if (wrong.length === 0) return;
  const names = read.registers.names('exhibit');
  const nameOf = (id: string) => names.get(id) ?? id;
  const issues = wrong.flatMap(({ exhibitId, current, issues: own }) =>
    own.map((issue) => `${exhibitId}|${nameOf(exhibitId)}|${issue}|${current.place}`),
  );
  throw new AppError('E1201', `${issues.length} movements are not possible`, {
    count: wrong.length,
    names: wrong.slice(0, 5).map(({ exhibitId }) => nameOf(exhibitId)),
    issues,
  });
}
