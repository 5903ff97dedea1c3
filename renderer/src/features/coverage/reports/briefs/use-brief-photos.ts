import { BRIEF_RECORD_TABLES, type BriefSource, type OfferedPhoto } from '@domain/brief/brief.ts';
import { api } from '@renderer/lib/client.ts';
import { useCommand } from '@renderer/lib/use-command.ts';
import { useState } from 'react';
import { arranged, chosenPhotos, type PhotoChoice } from './photo-choice.ts';

interface Draft {
  /** What the rest is about: another record begins anew. */
  readonly source: string;
  /** Photos for this once: a period is no record that could keep them. */
  readonly added: readonly OfferedPhoto[];
  /** Captions that are being written, by content. */
  readonly captions: ReadonlyMap<string, string>;
  /** Null until somebody chooses. */
  readonly choice: PhotoChoice | null;
  /** Null until somebody moves one. */
  readonly order: readonly string[] | null;
}

/** Photos that can stand on the page: those of the records. Further ones are added to the record, captions are kept there. */
export function useBriefPhotos(source: BriefSource | null, ofRecords: readonly OfferedPhoto[]) {
  const { draft, change } = useDraft(source, ofRecords);
  const added = draft.added.filter(({ sha256 }) => ofRecords.every((photo) => photo.sha256 !== sha256));
  const offered = arranged([...ofRecords, ...added], draft.order).map((photo) => ({
    ...photo,
    caption: draft.captions.get(photo.sha256) ?? photo.caption,
  }));
  const chosen = chosenPhotos(offered, draft.choice);
  const hashes = offered.map(({ sha256 }) => sha256);
  const keep = useCommand(api.attachments.change);
  const adding = useAdding(source, (photos) =>
    change((former) => ({ added: [...former.added, ...photos.map(forThisOnce)] })),
  );
  return {
    offered,
    chosen,
    setUsed: (sha256: string, isUsed: boolean) => {
      const used = new Set(chosen.map((photo) => photo.sha256));
      if (isUsed) used.add(sha256);
      else used.delete(sha256);
      change(() => ({ choice: { used, seen: new Set(hashes) } }));
    },
    setCaption: (sha256: string, caption: string) =>
      change(({ captions }) => ({ captions: new Map(captions).set(sha256, caption) })),
    /** Keeps what was written as note of the photo at its record; without words it is called as it was before. */
    keepCaption: (sha256: string) => {
      const note = draft.captions.get(sha256)?.trim();
      if (note === undefined) return;
      const entry = ofRecords.find((photo) => photo.sha256 === sha256)?.entry;
      if (entry) keep.mutate({ ...entry, note });
      if (note === '') change(({ captions }) => ({ captions: without(captions, [sha256]) }));
    },
    /** Puts a photo before the one that stands before it. */
    moveUp: (sha256: string) => {
      const at = hashes.indexOf(sha256);
      const before = hashes[at - 1];
      if (before !== undefined) change(() => ({ order: hashes.toSpliced(at - 1, 2, sha256, before) }));
    },
    add: adding.add,
    /** How many of those that were added last the record had already. */
    known: adding.known,
    isAdding: adding.isPending,
    failed: [...adding.commands, keep].find(({ error }) => error !== null) ?? null,
  };
}
export type BriefPhotos = ReturnType<typeof useBriefPhotos>;

function useDraft(source: BriefSource | null, ofRecords: readonly OfferedPhoto[]) {
  const about = JSON.stringify(source);
  const empty: Draft = { source: about, added: [], captions: new Map(), choice: null, order: null };
  const [kept, setDraft] = useState(empty);
  const of = (former: Draft) => (former.source === about ? former : empty);
  const change = (changes: (former: Draft) => Partial<Draft>) =>
    setDraft((former) => ({ ...of(former), ...changes(of(former)) }));
  const draft = of(kept);
  // A caption that its record has got is the record's from then on, so that undo brings back the one before.
  const done = ofRecords.filter(
    ({ sha256, caption, entry }) => entry !== null && draft.captions.get(sha256)?.trim() === caption,
  );
  if (done.length > 0)
    change(({ captions }) => ({
      captions: without(
        captions,
        done.map(({ sha256 }) => sha256),
      ),
    }));
  return { draft, change };
}

/** Adds photos to the record; those of a period are for this once, and `onChosen` gets them. */
function useAdding(
  source: BriefSource | null,
  onChosen: (photos: Awaited<ReturnType<typeof api.attachments.choosePhotos>>) => void,
) {
  const toRecord = useCommand((record: Exclude<BriefSource, { kind: 'period' }>) =>
    api.attachments.add({ table: BRIEF_RECORD_TABLES[record.kind], recordId: record.id, kind: 'photo' }),
  );
  const once = useCommand(() => api.attachments.choosePhotos({}));
  return {
    add: () => {
      if (source?.kind === 'period') once.mutate(undefined, { onSuccess: onChosen });
      else if (source !== null) toRecord.mutate(source);
    },
    known: toRecord.data?.known ?? 0,
    isPending: toRecord.isPending || once.isPending,
    commands: [toRecord, once],
  };
}

const forThisOnce = ({ sha256, fileName }: { readonly sha256: string; readonly fileName: string }) => ({
  sha256,
  caption: fileName.replace(/\.[^.]+$/u, ''),
  entry: null,
});

const without = (captions: Draft['captions'], hashes: readonly string[]) =>
  new Map([...captions].filter(([sha256]) => !hashes.includes(sha256)));
