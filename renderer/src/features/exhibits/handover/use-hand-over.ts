import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../../lib/client.ts';
import { queries } from '../../../lib/queries.ts';
import { useCommand } from '../../../lib/use-command.ts';
import type { HandoverScope } from './handover-scope.ts';
import { useHandover } from './handover-store.ts';
import { asksRepair, type CratePieces } from './pieces.ts';

export type PaperField = 'to' | 'day' | 'handedOverBy' | 'receivedBy';

/** What was entered last. */
interface Entered {
  readonly count: number;
  readonly repairs: number;
}

/** The hand-over as it stands: what is still open in it, and entering it. */
export function useHandOver({ place }: HandoverScope, crates: readonly CratePieces[]) {
  const { verdicts, paper, clear } = useHandover();
  const { data: status } = useQuery(queries.workspaceStatus());
  const { data: preferences } = useQuery(queries.preferences());
  const command = useCommand(api.conditions.handOver);
  const [entered, setEntered] = useState<Entered | null>(null);
  const [wasTried, setTried] = useState(false);
  const pieces = crates.flatMap((crate) => crate.pieces);
  const judged = pieces.flatMap((piece) => {
    const verdict = verdicts[piece.exhibit.id];
    return verdict === undefined ? [] : [{ piece, verdict }];
  });
  const going = judged.flatMap(({ piece, verdict }) =>
    verdict.found === 'stays'
      ? []
      : [
          {
            exhibitId: piece.exhibit.id,
            severity: verdict.found,
            note: verdict.note.trim(),
            asksRepair: asksRepair(piece, verdict),
            // What turned out to be well after all has nothing to show.
            photos: verdict.found === 'well' ? [] : verdict.photos.map(({ sha256 }) => sha256),
          },
        ],
  );
  const today = status?.businessDate ?? '';
  const day = paper.day ?? today;
  const handedOverBy = (paper.handedOverBy ?? preferences?.actor ?? '').trim();
  const receivedBy = paper.receivedBy.trim();
  const missing = [
    paper.to === null ? (['to'] as const) : [],
    day === '' ? (['day'] as const) : [],
    handedOverBy === '' ? (['handedOverBy'] as const) : [],
    receivedBy === '' ? (['receivedBy'] as const) : [],
  ].flat();
  const faults = {
    missing: missing as readonly PaperField[],
    open: pieces.length - judged.length,
    withoutNote: going.filter((piece) => piece.asksRepair && piece.note === '').length,
    isEmpty: going.length === 0,
  };
  const isReady =
    faults.missing.length === 0 && faults.open === 0 && faults.withoutNote === 0 && !faults.isEmpty;
  const submit = () => {
    setTried(true);
    if (!isReady || paper.to === null || command.isPending) return;
    const { to, reason, occasion, note } = paper;
    command.mutate(
      {
        to,
        reason,
        occasion,
        note,
        handedOverBy,
        receivedBy,
        movedOn: day,
        from: place?.key ?? null,
        pieces: going,
      },
      {
        onSuccess: () => {
          setEntered({
            count: going.length,
            repairs: going.filter((piece) => piece.asksRepair).length,
          });
          setTried(false);
          clear();
        },
      },
    );
  };
  return {
    today,
    day,
    handedOverBy,
    wasTried,
    faults,
    submit,
    entered,
    dismiss: () => setEntered(null),
    done: judged.length,
    all: pieces.length,
    count: going.length,
    isPending: command.isPending,
    error: command.error,
    issues: issuesByExhibit(command.error?.params['issues']),
  };
}

export type HandOverEntry = ReturnType<typeof useHandOver>;

/** What the books say against pieces, by exhibit; each fault comes as exhibit|name|issue|place. */
function issuesByExhibit(issues: unknown): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  if (!Array.isArray(issues)) return found;
  for (const line of issues) {
    const [exhibitId = '', , issue = ''] = String(line).split('|');
    found.set(exhibitId, [...(found.get(exhibitId) ?? []), issue]);
  }
  return found;
}
