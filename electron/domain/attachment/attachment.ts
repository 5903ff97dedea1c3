import type { IsoDate } from '../units.ts';

/** Tables whose records have photos and papers. */
export const ATTACHMENT_TABLES = [
  'exhibit',
  'exhibit_set',
  'crate',
  'condition_report',
  'repair',
  'custody_case',
  'visit_record',
  'tour_record',
  'stay_record',
] as const;
export type AttachmentTable = (typeof ATTACHMENT_TABLES)[number];

export const ATTACHMENT_KINDS = ['photo', 'paper'] as const;
export type AttachmentKind = (typeof ATTACHMENT_KINDS)[number];

/** A photo or paper of a record. Its content lies in the file store under the hash. */
export interface Attachment {
  readonly id: string;
  readonly recordTable: AttachmentTable;
  readonly recordId: string;
  readonly kind: AttachmentKind;
  /** As people called it, with its ending. */
  readonly fileName: string;
  readonly mediaType: MediaType;
  readonly size_bytes: number;
  /** Of the content, in small hexadecimal letters. */
  readonly sha256: string;
  readonly addedOn: IsoDate;
  readonly note: string;
}

const OFFICE = 'application/vnd.openxmlformats-officedocument';
const MEDIA = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'application/pdf': 'pdf',
  [`${OFFICE}.wordprocessingml.document`]: 'docx',
  [`${OFFICE}.spreadsheetml.sheet`]: 'xlsx',
} as const;
export type MediaType = keyof typeof MEDIA;
export const MEDIA_TYPES = Object.keys(MEDIA) as readonly MediaType[];

/** Ending of a file of that type, without a dot. */
export const endingOf = (type: MediaType): string => MEDIA[type];

/** A name with the ending of what the file is: one that says something else stays, and the true one follows. */
export function trulyNamed(name: string, type: MediaType): string {
  const ending = /\.[^.]+$/.exec(name)?.[0].toLowerCase();
  const isTrue = ending === `.${endingOf(type)}` || (type === 'image/jpeg' && ending === '.jpeg');
  return isTrue ? name : `${name}.${endingOf(type)}`;
}

const ACCEPTED: Readonly<Record<AttachmentKind, readonly string[]>> = {
  photo: ['jpg', 'png', 'webp'],
  paper: ['pdf', 'docx', 'xlsx', 'jpg', 'png'],
};

/** Whether a photo or paper may be of that type. */
export const isAccepted = (kind: AttachmentKind, type: MediaType): boolean =>
  ACCEPTED[kind].includes(MEDIA[type]);

/** Largest content in bytes. */
export const LARGEST_BYTES: Readonly<Record<AttachmentKind, number>> = {
  photo: 20_000_000,
  paper: 50_000_000,
};

/**
 * What a content really is, whatever its name says; null for anything that is not kept. Word and Excel files are
 * archives: which of them it is, is told by the names of the parts inside, which stand there unpacked.
 */
export function mediaTypeOf(content: Uint8Array): MediaType | null {
  const begins = (bytes: readonly number[], at = 0) =>
    bytes.every((byte, index) => content[at + index] === byte);
  if (begins([0xff, 0xd8, 0xff])) return 'image/jpeg';
  if (begins([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'image/png';
  if (begins(ascii('RIFF')) && begins(ascii('WEBP'), 8)) return 'image/webp';
  if (begins(ascii('%PDF-'))) return 'application/pdf';
  if (!begins([0x50, 0x4b, 0x03, 0x04])) return null;
  if (includes(content, ascii('word/document.xml'))) return `${OFFICE}.wordprocessingml.document`;
  if (includes(content, ascii('xl/workbook.xml'))) return `${OFFICE}.spreadsheetml.sheet`;
  return null;
}

const ascii = (text: string): readonly number[] => Array.from(text, (letter) => letter.charCodeAt(0));

function includes(content: Uint8Array, part: readonly number[]): boolean {
  const [first = 0] = part;
  for (let at = content.indexOf(first); at >= 0; at = content.indexOf(first, at + 1)) {
    if (part.every((byte, index) => content[at + index] === byte)) return true;
  }
  return false;
}
