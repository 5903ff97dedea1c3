import { crc32, inflateRawSync } from 'node:zlib';
import { AppError } from '@domain/errors.ts';
import { LIMITS } from './limits.ts';

/** An archive whose directory was checked; parts are unpacked one by one, when they are asked for. */
export interface ZipArchive {
  readonly names: readonly string[];
  has(name: string): boolean;
  /** Contents of a part, null when there is none. @throws AppError E4203, E4205 */
  read(name: string): Uint8Array | null;
}

interface Entry {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly offset: number;
}

const END_SIGNATURE = 0x0605_4b50;
const CENTRAL_SIGNATURE = 0x0201_4b50;
const LOCAL_SIGNATURE = 0x0403_4b50;
const END_LENGTH = 22;
const CENTRAL_LENGTH = 46;
const LOCAL_LENGTH = 30;
/** Comment of an archive at most. */
const LONGEST_COMMENT = 65_535;

const damaged = (detail: string, cause?: unknown) =>
  new AppError('E4203', `spreadsheet is damaged: ${detail}`, { detail }, cause);
const beyondLimits = (detail: string) =>
  new AppError('E4205', `archive beyond limits: ${detail}`, { detail });

/**
 * Reads the directory of an archive (APPNOTE.TXT 6.3, without archives of several files) and checks it.
 * @throws AppError E4203 damaged or made to mislead, E4204 encrypted, E4205 beyond the limits
 */
export function openZip(bytes: Uint8Array): ZipArchive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = readDirectory(bytes, view);
  check(entries, bytes.length);
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  return {
    names: [...byName.keys()],
    has: (name) => byName.has(name),
    read: (name) => {
      const entry = byName.get(name);
      return entry === undefined ? null : unpack(bytes, view, entry);
    },
  };
}

function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - END_LENGTH - LONGEST_COMMENT);
  for (let at = view.byteLength - END_LENGTH; at >= first; at -= 1) {
    if (view.getUint32(at, true) === END_SIGNATURE) return at;
  }
  throw damaged('no end of archive');
}

function readDirectory(bytes: Uint8Array, view: DataView): readonly Entry[] {
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > LIMITS.entries) throw beyondLimits('entries');
  let at = view.getUint32(end + 16, true);
  const entries: Entry[] = [];
  for (let index = 0; index < count; index += 1) {
    if (at + CENTRAL_LENGTH > end || view.getUint32(at, true) !== CENTRAL_SIGNATURE) {
      throw damaged('directory');
    }
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const next = at + CENTRAL_LENGTH + nameLength + extraLength + view.getUint16(at + 32, true);
    if (next > end) throw damaged('directory');
    const nameEnd = at + CENTRAL_LENGTH + nameLength;
    const large = largeSizes(view, nameEnd, extraLength, [at + 24, at + 20, at + 42]);
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + CENTRAL_LENGTH, nameEnd)),
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      unpacked: large[0] ?? 0,
      packed: large[1] ?? 0,
      offset: large[2] ?? 0,
    });
    at = next;
  }
  return entries;
}

/** Numbers at these places; those that do not fit 32 bits stand in the zip64 extra field, in this order. */
function largeSizes(
  view: DataView,
  extraStart: number,
  extraLength: number,
  places: readonly number[],
): readonly number[] {
  let extra = extraStart;
  let field = -1;
  while (extra + 4 <= extraStart + extraLength) {
    if (view.getUint16(extra, true) === 1) field = extra + 4;
    extra += 4 + view.getUint16(extra + 2, true);
  }
  return places.map((place) => {
    const value = view.getUint32(place, true);
    if (value !== 0xffff_ffff) return value;
    if (field === -1 || field + 8 > extraStart + extraLength) throw damaged('sizes');
    const large = Number(view.getBigUint64(field, true));
    field += 8;
    return large;
  });
}

/** Names that lead out of the archive; no office program writes them. */
const ESCAPING = /^[/\\]|^[A-Za-z]:|(?:^|[/\\])\.\.(?:[/\\]|$)|[\0]/u;

function check(entries: readonly Entry[], length: number): void {
  if (entries.some(({ flags }) => (flags & 1) !== 0)) {
    throw new AppError('E4204', 'archive is encrypted');
  }
  if (entries.some(({ name }) => ESCAPING.test(name))) throw damaged('name of a part');
  if (new Set(entries.map(({ name }) => name)).size !== entries.length) throw damaged('part twice');
  const unpacked = entries.reduce((sum, entry) => sum + entry.unpacked, 0);
  if (unpacked > LIMITS.unpacked_bytes) throw beyondLimits('unpacked');
  if (unpacked > length * LIMITS.ratio) throw beyondLimits('ratio');
  const inOrder = entries.toSorted((a, b) => a.offset - b.offset);
  inOrder.forEach(({ offset, packed }, index) => {
    const next = inOrder[index + 1]?.offset ?? length;
    if (offset + LOCAL_LENGTH + packed > next) throw damaged('parts overlap');
  });
}

function unpack(bytes: Uint8Array, view: DataView, entry: Entry): Uint8Array {
  const { offset, packed, unpacked, method, name } = entry;
  if (view.getUint32(offset, true) !== LOCAL_SIGNATURE) throw damaged(name);
  const start = offset + LOCAL_LENGTH + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packed > bytes.length) throw damaged(name);
  const content = inflated(bytes.subarray(start, start + packed), entry);
  if (content.length !== unpacked || (method !== 0 && method !== 8)) throw damaged(name);
  if (crc32(content) !== entry.crc) throw damaged(name);
  return content;
}

/** What the directory says of the size is the limit while unpacking: a part that lies is stopped there. */
function inflated(packed: Uint8Array, { method, unpacked, name }: Entry): Uint8Array {
  if (method === 0) return packed;
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, unpacked) });
  } catch (error) {
    const isLarger = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    throw isLarger ? beyondLimits('size of a part') : damaged(name, error);
  }
}
