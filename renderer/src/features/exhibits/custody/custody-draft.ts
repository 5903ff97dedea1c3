import type { CustodyView, FreeThing } from '@contract/custody.ts';
import { comesBack, type CustodyKind } from '@domain/exhibit/custody.ts';

/** What the form of a case holds. */
export type CustodyDraft = Pick<
  CustodyView,
  | 'kind'
  | 'setId'
  | 'exhibitIds'
  | 'counterpartId'
  | 'countyCode'
  | 'start'
  | 'end'
  | 'paperNumber'
  | 'paperDate'
  | 'note'
>;

/** A new case of a kind for a span of days. */
export function newDraft(kind: CustodyKind, start: string, end: string, thing?: FreeThing): CustodyDraft {
  return {
    kind,
    setId: thing?.kind === 'set' ? thing.id : null,
    exhibitIds: thing?.kind === 'exhibit' ? [thing.id] : [],
    counterpartId: null,
    countyCode: null,
    start,
    end: comesBack(kind) ? end : null,
    paperNumber: '',
    paperDate: null,
    note: '',
  };
}

/** What can be changed of a case. */
export function draftOf(custody: CustodyView): CustodyDraft {
  const { kind, setId, exhibitIds, counterpartId, countyCode, start, end, paperNumber, paperDate, note } =
    custody;
  return {
    kind,
    setId,
    exhibitIds,
    counterpartId,
    countyCode,
    start,
    end,
    paperNumber,
    paperDate,
    note,
  };
}
