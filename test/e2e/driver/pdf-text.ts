import { readFileSync } from 'node:fs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Radicals that have no compatibility form, and the characters whose glyphs they share. */
const RADICALS = '⺟⺠⻁⻄⻅⻆⻉⻋⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻨⻩⻬⻮⻰⻳';
const CHARACTERS = '母民虎西见角贝车长门青韦页风飞食马骨鬼鱼鸟麦黄齐齿龙龟';

/**
 * A font may use one glyph for a character and for the radical that looks like it; Chromium then writes the radical
 * into the PDF. A person sees the same; a comparison must too.
 */
function withCharacters(text: string): string {
  return text
    .replaceAll(/[\u2f00-\u2fdf]/g, (radical) => radical.normalize('NFKC'))
    .replaceAll(/[\u2e80-\u2eff]/g, (radical) => CHARACTERS[RADICALS.indexOf(radical)] ?? radical);
}

/** Text of each page of a PDF, in reading order of the file. */
export async function pdfPages(path: string): Promise<readonly string[]> {
  const loading = getDocument({ data: new Uint8Array(readFileSync(path)), useSystemFonts: true });
  const document = await loading.promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    pages.push(withCharacters(items.map((item) => ('str' in item ? item.str : '')).join(' ')));
  }
  await loading.destroy();
  return pages;
}
