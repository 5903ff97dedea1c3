import { join, normalize, sep } from 'node:path';

export interface ServedFolders {
  /** The built renderer, served at `/`. */
  readonly renderer: string;
  /** resources/geo, served at `/geo/`. */
  readonly geo: string;
}

/** File behind a path of the scheme; null when it would leave its folder. */
export function resolveFile(folders: ServedFolders, pathname: string): string | null {
  let path: string;
  try {
    path = decodeURIComponent(pathname);
  } catch {
    // Not a valid percent-encoding: no file can have this name.
    return null;
  }
  if (path.includes('\0') || path.includes('\\')) return null;
  const [folder, rest] = path.startsWith('/geo/')
    ? [folders.geo, path.slice('/geo/'.length)]
    : [folders.renderer, path === '/' ? 'index.html' : path.slice(1)];
  const file = normalize(join(folder, rest));
  return file.startsWith(normalize(folder) + sep) ? file : null;
}

/** Picture of a record behind a path of the scheme; null for any other path. Hashes lead into no folder. */
export function pictureOf(
  pathname: string,
): { readonly size: 'small' | 'full'; readonly sha256: string } | null {
  const found = /^\/(thumbnail|picture)\/([0-9a-f]{64})$/.exec(pathname);
  const sha256 = found?.[2];
  return sha256 === undefined ? null : { size: found?.[1] === 'thumbnail' ? 'small' : 'full', sha256 };
}
