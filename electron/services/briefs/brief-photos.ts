import type { BriefPhoto, OfferedPhoto } from '@domain/brief/brief.ts';
import { photoCaption } from '@domain/brief/photo-caption.ts';
import type { Attachment, AttachmentTable } from '@domain/attachment/attachment.ts';
import type { IsoDate } from '@domain/units.ts';
import type { Readers } from '../ports/repositories.ts';
import type { Versioned } from '../ports/record-version.ts';

/** Photos of a period that are offered at most: a year has hundreds, and a page holds four. */
const MOST_OFFERED = 40;

/** A record whose photos show what a brief tells of. */
export interface PhotoOwner {
  readonly table: AttachmentTable;
  readonly id: string;
  /** Place or caravan, the caption of photos that nobody named. */
  readonly name: string;
}

/** Photos of the records themselves in the order of the records, then those of the set and its exhibits; each content once. */
export function photosOfRecords(
  read: Readers,
  owners: readonly PhotoOwner[],
  setId: string | null,
): readonly OfferedPhoto[] {
  const own = owners.flatMap(({ table, id, name }) =>
    read.attachments
      .ofRecord(table, id)
      .filter(({ kind }) => kind === 'photo')
      .map((photo) => ownPhoto(photo, name)),
  );
  return onceEach([...own, ...(setId === null ? [] : photosOfSet(read, setId))]);
}

/** Photos of what was done in a period: one of every record before the others, newest first. */
export function photosOfPeriod(read: Readers, from: IsoDate, to: IsoDate): readonly OfferedPhoto[] {
  const dated = read.attachments.photosBetween(from, to, MOST_OFFERED);
  return onceEach(dated.map(({ photo, placeName }) => ownPhoto(photo, placeName)));
}

const ownPhoto = (photo: Versioned<Attachment>, placeName: string): OfferedPhoto => ({
  sha256: photo.sha256,
  caption: photoCaption(photo, placeName),
  entry: { id: photo.id, version: photo.version, fileName: photo.fileName },
});

/** Photos of a set, then of its exhibits. Photos of damage and repairs are not for the public. */
function photosOfSet(read: Readers, setId: string): readonly OfferedPhoto[] {
  const set = read.fleet.exhibitSets().find(({ id }) => id === setId);
  const exhibits = read.fleet.exhibits().filter((exhibit) => exhibit.setId === setId);
  const owners = [
    ...(set === undefined ? [] : [{ table: 'exhibit_set', id: set.id, name: set.name } as const]),
    ...exhibits.map(({ id, name }) => ({ table: 'exhibit', id, name }) as const),
  ];
  return owners.flatMap(({ table, id, name }) =>
    read.attachments
      .ofRecord(table, id)
      .filter(({ kind }) => kind === 'photo')
      .map(({ sha256, note }) => ({ sha256, caption: note === '' ? name : note, entry: null })),
  );
}

/** The first place of a content is the one that counts. */
function onceEach<Photo extends BriefPhoto>(photos: readonly Photo[]): readonly Photo[] {
  return [...new Map(photos.toReversed().map((photo) => [photo.sha256, photo])).values()].toReversed();
}
