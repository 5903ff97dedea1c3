import type { WaitingPhoto } from '@contract/attachments.ts';
import type { Severity } from '@domain/exhibit/condition.ts';
import type { MovementReason } from '@domain/exhibit/ledger.ts';
import { onEvent } from '../../../lib/events.ts';
import { create } from 'zustand';

/** What was decided about one piece: how it was found, or that it stays where it is. */
export interface Verdict {
  readonly found: Severity | 'stays';
  readonly note: string;
  /** Null = as is usual for what was found. */
  readonly asksRepair: boolean | null;
  readonly photos: readonly WaitingPhoto[];
}

/** The paper of a hand-over, as far as it is written; null = nothing was entered. */
export interface Paper {
  readonly to: string | null;
  readonly day: string | null;
  readonly handedOverBy: string | null;
  readonly receivedBy: string;
  readonly reason: MovementReason;
  readonly occasion: string;
  readonly note: string;
}

const EMPTY_PAPER: Paper = {
  to: null,
  day: null,
  handedOverBy: null,
  receivedBy: '',
  reason: 'tour',
  occasion: '',
  note: '',
};

interface HandoverState {
  /** What is handed over: key of a set or of a place. */
  readonly scope: string | null;
  readonly verdicts: Readonly<Record<string, Verdict>>;
  readonly paper: Paper;
  /** Begins another hand-over; that of the same set or place goes on. */
  readonly begin: (scope: string) => void;
  readonly judge: (exhibitIds: readonly string[], found: Verdict['found']) => void;
  readonly describe: (
    exhibitId: string,
    changes: Partial<Pick<Verdict, 'note' | 'asksRepair' | 'photos'>>,
  ) => void;
  readonly write: (changes: Partial<Paper>) => void;
  readonly clear: () => void;
}

/** The hand-over that is being entered. It is kept while other pages are looked at: fifty pieces are not counted twice. */
export const useHandover = create<HandoverState>((set) => ({
  scope: null,
  verdicts: {},
  paper: EMPTY_PAPER,
  begin: (scope) =>
    set((before) => (before.scope === scope ? before : { scope, verdicts: {}, paper: EMPTY_PAPER })),
  judge: (exhibitIds, found) =>
    set(({ verdicts }) => ({
      verdicts: {
        ...verdicts,
        ...Object.fromEntries(
          exhibitIds.map((id) => [id, { note: '', asksRepair: null, photos: [], ...verdicts[id], found }]),
        ),
      },
    })),
  describe: (exhibitId, changes) =>
    set(({ verdicts }) => {
      const before = verdicts[exhibitId];
      return before === undefined
        ? {}
        : { verdicts: { ...verdicts, [exhibitId]: { ...before, ...changes } } };
    }),
  write: (changes) => set(({ paper }) => ({ paper: { ...paper, ...changes } })),
  clear: () => set({ verdicts: {}, paper: EMPTY_PAPER }),
}));

let isListening = false;

/** Forgets the hand-over when another workspace is opened, on whichever page that happens: its ids mean nothing there. */
export function forgetHandoverWithWorkspace(): void {
  if (isListening) return;
  isListening = true;
  onEvent('workspace-changed', () => useHandover.setState({ scope: null, verdicts: {}, paper: EMPTY_PAPER }));
}
