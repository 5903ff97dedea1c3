import { randomUUID } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AppError } from '@domain/errors.ts';
import type { PdfPrinter } from '@services/ports/exports.ts';
import { pathToFileURL } from 'node:url';
import { BrowserWindow, session } from 'electron';
import { SECURE_WEB_PREFERENCES } from './security.ts';

/** Prints HTML in a hidden window without scripts. @throws AppError E4002 */
export function createPdfPrinter(): PdfPrinter {
  return {
    print: async (html, options) => {
      const file = join(tmpdir(), `kexun-print-${randomUUID()}.html`);
      const url = pathToFileURL(file).href;
      // One session per print: each lets through its own file only.
      const printSession = session.fromPartition(`kexun-print-${randomUUID()}`);
      printSession.webRequest.onBeforeRequest((details, answer) =>
        answer({
          cancel: details.url.startsWith('file:') ? details.url !== url : !details.url.startsWith('data:'),
        }),
      );
      const window = new BrowserWindow({
        show: false,
        webPreferences: { ...SECURE_WEB_PREFERENCES, javascript: false, session: printSession },
      });
      try {
        await writeFile(file, html, { encoding: 'utf8', mode: 0o600, flag: 'wx' });
        await window.loadURL(url);
        const pdf = await window.webContents.printToPDF({
          pageSize: 'A4',
          landscape: options.isLandscape,
          printBackground: true,
          displayHeaderFooter: true,
          headerTemplate: options.headerHtml ?? '<span></span>',
          footerTemplate: options.footerHtml,
        });
        return new Uint8Array(pdf);
      } catch (error) {
        throw new AppError('E4002', 'printing to PDF failed', {}, error);
      } finally {
        window.destroy();
        await rm(file, { force: true });
      }
    },
  };
}
