import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { protocol } from 'electron';

export const APP_SCHEME = 'app';
export const APP_ORIGIN = `${APP_SCHEME}://kexun`;

/** No inline script, no eval, nothing remote. Inline styles are antd's (CSS-in-JS) and cannot run code. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const MIME: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** Must run before the app is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
  ]);
}

export interface ServedFolders {
  /** The built renderer, served at `/`. */
  readonly renderer: string;
  /** resources/geo, served at `/geo/`. */
  readonly geo: string;
}

/** Serves the window's files from two folders and nothing else. */
export function serveApp(folders: ServedFolders, failed: (path: string, error: unknown) => void): void {
  protocol.handle(APP_SCHEME, async (request) => {
    const url = new URL(request.url);
    const file = url.host === 'kexun' && request.method === 'GET' ? resolveFile(folders, url.pathname) : null;
    if (!file) return new Response('not found', { status: 404 });
    try {
      return new Response(new Uint8Array(await readFile(file)), {
        headers: {
          'content-type': MIME[extname(file)] ?? 'application/octet-stream',
          'content-security-policy': CONTENT_SECURITY_POLICY,
          'x-content-type-options': 'nosniff',
        },
      });
    } catch (error) {
      failed(url.pathname, error);
      return new Response('not found', { status: 404 });
    }
  });
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
