/**
 * Unpacks a zip file with nothing but Node: neither `unzip` nor any package is
 * guaranteed at set-up time. Executable bits and symbolic links are kept and
 * every file is checked against its CRC.
 */
import { createReadStream, createWriteStream } from 'node:fs';
import { chmod, mkdir, open, readFile, rm, symlink } from 'node:fs/promises';
import { dirname, resolve, sep } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import zlib from 'node:zlib';

const endSignature = 0x06054b50;
const centralSignature = 0x02014b50;
const localHeaderSize = 30;
const linkMode = 0o120000;

/**
 * @param {string} zipPath
 * @param {string} target
 * @param {(name: string) => string | null} rename the name below target, or null to leave the entry out
 */
export async function unzip(zipPath, target, rename) {
  const file = await open(zipPath);
  try {
    for (const entry of await readDirectory(file)) {
      const name = entry.name.endsWith('/') ? null : rename(entry.name);
      if (name === null) continue;
      const path = resolve(target, name);
      if (!path.startsWith(resolve(target) + sep)) throw new Error(`entry outside the target: ${entry.name}`);
      await mkdir(dirname(path), { recursive: true });
      await unpack(file, zipPath, entry, path);
    }
  } finally {
    await file.close();
  }
}

async function readDirectory(file) {
  const { size } = await file.stat();
  const tail = await readAt(file, Math.max(0, size - 65_557), Math.min(size, 65_557));
  let end = tail.length - 22;
  while (end >= 0 && tail.readUInt32LE(end) !== endSignature) end -= 1;
  if (end < 0) throw new Error('not a zip file, or a truncated one');
  const count = tail.readUInt16LE(end + 10);
  const start = tail.readUInt32LE(end + 16);
  if (count === 0xffff || start === 0xffffffff) throw new Error('zip64 is not supported');
  const directory = await readAt(file, start, tail.readUInt32LE(end + 12));
  const entries = [];
  for (let at = 0, index = 0; index < count; index += 1) {
    if (directory.readUInt32LE(at) !== centralSignature) throw new Error('damaged zip directory');
    const nameLength = directory.readUInt16LE(at + 28);
    entries.push({
      method: directory.readUInt16LE(at + 10),
      crc: directory.readUInt32LE(at + 16),
      packedSize: directory.readUInt32LE(at + 20),
      mode: directory.readUInt32LE(at + 38) >>> 16,
      offset: directory.readUInt32LE(at + 42),
      name: directory.toString('utf8', at + 46, at + 46 + nameLength),
    });
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return entries;
}

async function unpack(file, zipPath, entry, path) {
  const header = await readAt(file, entry.offset, localHeaderSize);
  const start = entry.offset + localHeaderSize + header.readUInt16LE(26) + header.readUInt16LE(28);
  const isLink = (entry.mode & 0o170000) === linkMode;
  const check = checksum();
  const steps = [];
  if (entry.packedSize > 0)
    steps.push(createReadStream(zipPath, { start, end: start + entry.packedSize - 1 }));
  else steps.push((async function* nothing() {})());
  if (entry.method === 8) steps.push(zlib.createInflateRaw());
  else if (entry.method !== 0)
    throw new Error(`${entry.name}: packing method ${entry.method} is not supported`);
  await pipeline(...steps, check, createWriteStream(path));
  if (check.value() !== entry.crc) throw new Error(`${entry.name} is damaged`);
  if (isLink) {
    const destination = await readFile(path, 'utf8');
    await rm(path);
    await symlink(destination, path);
  } else if (entry.mode & 0o777) {
    await chmod(path, entry.mode & 0o777);
  }
}

function checksum() {
  let crc = 0;
  const stream = new Transform({
    transform(chunk, _encoding, done) {
      crc = zlib.crc32(chunk, crc);
      done(null, chunk);
    },
  });
  return Object.assign(stream, { value: () => crc >>> 0 });
}

async function readAt(file, position, length) {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
  if (bytesRead !== length) throw new Error('the zip file is truncated');
  return buffer;
}
