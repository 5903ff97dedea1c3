import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * What a reader of a file finds in it, kept as text so that a change shows in review.
 * `UPDATE_GOLDEN=1 npx vitest run test/integration/export` writes them anew; read the difference before you commit it.
 */
export async function golden(name: string, text: string): Promise<string> {
  const path = fileURLToPath(new URL(`../golden/${name}`, import.meta.url));
  if (process.env['UPDATE_GOLDEN'] === '1') await writeFile(path, text);
  return readFile(path, 'utf8');
}

/** Keeps a file for `npm run check:papers`, which opens it with other software. */
export async function kept(name: string, bytes: Uint8Array): Promise<Uint8Array> {
  const folder = process.env['KEXUN_PAPERS'];
  if (folder !== undefined) await writeFile(join(folder, name), bytes);
  return bytes;
}
