import { type BriefPhoto, MOST_PHOTOS } from '@domain/brief/brief.ts';

/** What somebody put on the page, out of what was offered then. */
export interface PhotoChoice {
  readonly used: ReadonlySet<string>;
  readonly seen: ReadonlySet<string>;
}

/**
 * The photos on the page. Until somebody chooses, the first ones; afterwards those that were chosen, and photos that
 * came later as long as there is room.
 */
export function chosenPhotos<Photo extends BriefPhoto>(
  offered: readonly Photo[],
  choice: PhotoChoice | null,
): readonly Photo[] {
  if (choice === null) return offered.slice(0, MOST_PHOTOS);
  const isNew = ({ sha256 }: Photo) => !choice.seen.has(sha256);
  const stay = offered.filter((photo) => !isNew(photo) && choice.used.has(photo.sha256));
  const come = offered.filter(isNew).slice(0, Math.max(0, MOST_PHOTOS - stay.length));
  const page = new Set([...stay, ...come]);
  return offered.filter((photo) => page.has(photo));
}

/** Photos in the order that somebody gave them; those that came later stand behind. */
export function arranged<Photo extends BriefPhoto>(
  photos: readonly Photo[],
  order: readonly string[] | null,
): readonly Photo[] {
  if (order === null) return photos;
  const place = ({ sha256 }: Photo) => {
    const at = order.indexOf(sha256);
    return at < 0 ? order.length : at;
  };
  return photos.toSorted((one, other) => place(one) - place(other));
}
