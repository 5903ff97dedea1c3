import type { DocumentWriter } from '@services/ports/exports.ts';
import { type DrawnPictures, pageOf } from './document-html.ts';

/** Of papers without pictures. */
const NONE: DrawnPictures = new Map();

/** Writes papers for offices. The library for Word files is read when the first one is written. */
export function createDocumentWriter(): DocumentWriter {
  return {
    docx: async (paper, drawn = NONE) => {
      const { docxOf } = await import('./docx.ts');
      return docxOf(paper, drawn);
    },
    page: (paper, drawn = NONE) => pageOf(paper, drawn),
  };
}
