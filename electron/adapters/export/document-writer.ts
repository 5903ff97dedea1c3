import type { DocumentWriter } from '@services/ports/exports.ts';
import { pageOf } from './document-html.ts';

/** Writes papers for offices. The library for Word files is read when the first one is written. */
export function createDocumentWriter(): DocumentWriter {
  return {
    docx: async (paper) => {
      const { docxOf } = await import('./docx.ts');
      return docxOf(paper);
    },
    page: pageOf,
  };
}
