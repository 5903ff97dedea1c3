/** A small CSV reader for our own tables in resources/data. */
import { readFileSync } from 'node:fs';

/** Splits one CSV line; a field may be in double quotes, with "" for a quote. */
function fields(line) {
  const out = [];
  const pattern = /("(?:[^"]|"")*"|[^,]*)(,|$)/gy;
  for (;;) {
    const match = pattern.exec(line);
    const raw = match[1];
    out.push(raw.startsWith('"') ? raw.slice(1, -1).replaceAll('""', '"') : raw);
    if (match[2] === '') return out;
  }
}

/**
 * Reads a CSV file with a header line as a list of records.
 * @returns {Record<string, string>[]}
 */
export function readCsv(path) {
  const lines = readFileSync(path, 'utf8')
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .filter(Boolean);
  const names = fields(lines[0]);
  return lines.slice(1).map((line) => {
    const values = fields(line);
    return Object.fromEntries(names.map((name, i) => [name, values[i] ?? '']));
  });
}
