import { readdirSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** What was in nobody's use when the workspace was opened waits here, in the folder of files. */
export const SHELF = 'unused';
export const THUMBNAILS = 'thumbnails';

const PART = /^[0-9a-f]{2}$/;
const CONTENT = /^[0-9a-f]{64}$/;

/** Where a content lies in a folder of files. */
export const contentPath = (folder: string, sha256: string): string =>
  join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256);

/** Where the small picture of a content lies in a folder of files. */
export const thumbnailPath = (folder: string, sha256: string): string =>
  join(folder, THUMBNAILS, sha256.slice(0, 2), `${sha256}.jpg`);

/** Hashes of the contents in a folder of files; none when there is no such folder. */
export function contentsOf(folder: string): readonly string[] {
  const parts = (path: string) => namesIn(path).filter((name) => PART.test(name));
  return parts(folder).flatMap((first) =>
    parts(join(folder, first)).flatMap((second) => isContent(namesIn(join(folder, first, second)))),
  );
}

/** As `contentsOf`, while the program goes on. */
export async function listContents(folder: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const first of (await namesOf(folder)).filter((name) => PART.test(name))) {
    const parts = (await namesOf(join(folder, first))).filter((name) => PART.test(name));
    const names = await Promise.all(parts.map((second) => namesOf(join(folder, first, second))));
    found.push(...isContent(names.flat()));
  }
  return found;
}

/** Hashes of the contents that wait on the shelf of a folder of files. */
export const shelvedIn = async (folder: string): Promise<readonly string[]> =>
  isContent(await namesOf(join(folder, SHELF)));

const isContent = (names: readonly string[]) => names.filter((name) => CONTENT.test(name));

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

const namesOf = async (folder: string): Promise<readonly string[]> =>
  readdir(folder).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });

/** Whether a call failed because there is no such file or folder. */
export const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
