/** JSON with one record per line: small, and a change shows as the lines it touches. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** An array as one element per line. */
function lines(list) {
  return list.length === 0 ? '[]' : `[\n${list.map((item) => JSON.stringify(item)).join(',\n')}\n]`;
}

/** An object whose arrays are written one element per line and whose other values on one line each. */
function records(object) {
  const parts = Object.entries(object).map(([key, value]) => {
    return `${JSON.stringify(key)}: ${Array.isArray(value) ? lines(value) : JSON.stringify(value)}`;
  });
  return `{\n${parts.join(',\n')}\n}\n`;
}

/** Writes a text file and the folders above it; returns its size in bytes. */
export function writeText(path, text) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  return Buffer.byteLength(text);
}

/** Writes regions.json. */
export function writeRecords(path, object) {
  return writeText(path, records(object));
}

/** Writes a topology with one object: geometries and arcs one per line. */
export function writeTopology(path, { type, bbox, transform, objects, arcs }) {
  const [[name, { geometries }]] = Object.entries(objects);
  const object = `{${JSON.stringify(name)}: {"type": "GeometryCollection", "geometries": ${lines(geometries)}}}`;
  const head = { type, ...(bbox ? { bbox } : {}), transform };
  const parts = Object.entries(head).map(
    ([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`,
  );
  return writeText(path, `{\n${parts.join(',\n')},\n"objects": ${object},\n"arcs": ${lines(arcs)}\n}\n`);
}
