import { type BriefPhoto, MOST_PHOTOS } from '@domain/brief/brief.ts';
import { api } from '@renderer/lib/client.ts';
import { useCommand } from '@renderer/lib/use-command.ts';
import { useState } from 'react';

/** Photos that can stand on the page: those of the records, then those that were added from the computer. */
export function useBriefPhotos(ofRecords: readonly BriefPhoto[]) {
  const [added, setAdded] = useState<readonly BriefPhoto[]>([]);
  const [captions, setCaptions] = useState<ReadonlyMap<string, string>>(new Map());
  const [picked, setPicked] = useState<ReadonlySet<string> | null>(null);
  const offered = [
    ...ofRecords,
    ...added.filter(({ sha256 }) => ofRecords.every((photo) => photo.sha256 !== sha256)),
  ].map(({ sha256, caption }) => ({ sha256, caption: captions.get(sha256) ?? caption }));
  // Until somebody chooses, the first ones are on the page.
  const used = picked ?? new Set(offered.slice(0, MOST_PHOTOS).map(({ sha256 }) => sha256));
  const choose = useCommand(() => api.attachments.choosePhotos({}));
  return {
    offered,
    chosen: offered.filter(({ sha256 }) => used.has(sha256)),
    setUsed: (sha256: string, isUsed: boolean) => {
      const next = new Set(used);
      if (isUsed) next.add(sha256);
      else next.delete(sha256);
      setPicked(next);
    },
    setCaption: (sha256: string, caption: string) =>
      setCaptions((former) => new Map(former).set(sha256, caption)),
    /** Photos that were just added are put on the page as long as there is room. */
    add: () =>
      choose.mutate(undefined, {
        onSuccess: (photos) => {
          const known = new Set(offered.map(({ sha256 }) => sha256));
          const fresh = photos
            .filter(({ sha256 }) => !known.has(sha256))
            .map(({ sha256, fileName }) => ({ sha256, caption: fileName.replace(/\.[^.]+$/u, '') }));
          setAdded((former) => [...former, ...fresh]);
          const all = new Set(used);
          for (const { sha256 } of fresh) if (all.size < MOST_PHOTOS) all.add(sha256);
          setPicked(all);
        },
      }),
    isAdding: choose.isPending,
    error: choose.error,
    dismiss: choose.reset,
  };
}
export type BriefPhotos = ReturnType<typeof useBriefPhotos>;
