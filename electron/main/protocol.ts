import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { protocol } from 'electron';
import type { Pictures } from '@services/attachments/pictures.ts';
import { pictureOf, resolveFile, type ServedFolders } from './served-file.ts';

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

/** Serves the window's files from two folders, pictures of records, and nothing else. */
export function serveApp(
  folders: ServedFolders,
  pictures: Pictures,
  failed: (path: string, error: unknown) => void,
): void {
  protocol.handle(APP_SCHEME, async (request) => {
    const url = new URL(request.url);
    if (url.host !== 'kexun' || request.method !== 'GET') return notFound();
    try {
      const picture = pictureOf(url.pathname);
      if (picture !== null) {
        const found = await pictures(picture.sha256, picture.size);
        // The type is that of its first bytes, so what is served is always a picture.
        return found === null ? notFound() : answer(found.bytes, found.mediaType);
      }
      const file = resolveFile(folders, url.pathname);
      if (file === null) return notFound();
      return answer(await readFile(file), MIME[extname(file)] ?? 'application/octet-stream');
    } catch (error) {
      failed(url.pathname, error);
      return notFound();
    }
  });
}

const notFound = () => new Response('not found', { status: 404 });

const answer = (bytes: Uint8Array, type: string) =>
  new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': type,
      'content-security-policy': CONTENT_SECURITY_POLICY,
      'x-content-type-options': 'nosniff',
    },
  });
