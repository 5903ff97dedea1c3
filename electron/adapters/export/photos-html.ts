import { type Photo, type Photos, photoSize_mm } from '@services/reports/document.ts';
import { html, type Markup } from './html-text.ts';

const TYPES: Readonly<Record<Photo['format'], string>> = { jpg: 'image/jpeg', png: 'image/png' };

/** Photos side by side with their captions; the bytes stand in the page, so that nothing is loaded. */
export function photosMarkup(photos: Photos, width_mm: number): Markup {
  const photo = (each: Photo, inRow: number) => {
    const { width, height } = photoSize_mm(each, photos, inRow, width_mm);
    const source = `data:${TYPES[each.format]};base64,${Buffer.from(each.bytes).toString('base64')}`;
    return html`<td><img alt="${each.caption}" src="${source}" style="width:${width.toFixed(2)}mm;height:${height.toFixed(2)}mm"><br>${each.caption}</td>`;
  };
  return html`${photos.rows.map(
    (
      row,
    ) => html`<table class="photos"><tbody><tr>${row.map((each) => photo(each, row.length))}</tr></tbody></table>
`,
  )}`;
}
