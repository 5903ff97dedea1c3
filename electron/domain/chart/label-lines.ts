const FIRST_WIDE = 0x2e80;
/** Width of a Latin letter or digit in ems; broad ones are wider, so room that is worked out with it is enough on average. */
const NARROW_EM = 0.58;

/**
 * Width of a text in px by the kind of its letters. Real widths depend on the fonts of a machine; a picture has to be the
 * same everywhere.
 */
export function textWidth(text: string, size_px: number): number {
  const ems = Array.from(text).reduce(
    (sum, letter) => sum + ((letter.codePointAt(0) ?? 0) >= FIRST_WIDE ? 1 : NARROW_EM),
    0,
  );
  return Math.ceil(ems * size_px);
}

/** Most lines of a label. */
const LINES = 2;

/** A label in at most two lines of a width; only what fits into neither is cut, and says so by its end. */
export function labelLines(text: string, size_px: number, width_px: number): string {
  if (textWidth(text, size_px) <= width_px) return text;
  const lines: string[] = [];
  let line = '';
  for (const part of partsOf(text)) {
    if (line !== '' && textWidth(line + part.trimEnd(), size_px) > width_px) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += part;
  }
  lines.push(line.trimEnd());
  const kept = lines.slice(0, LINES).map((each) => shortened(each, size_px, width_px));
  if (lines.length <= LINES) return kept.join('\n');
  const last = kept[LINES - 1] ?? '';
  return [...kept.slice(0, -1), shortened(`${last}…`, size_px, width_px)].join('\n');
}

/** Chinese may break behind every character, other words at their spaces. */
const partsOf = (text: string) =>
  text.match(/[\u{2e80}-\u{10ffff}]|[^\s\u{2e80}-\u{10ffff}]+\s*|\s+/gu) ?? [];

function shortened(text: string, size_px: number, width_px: number): string {
  if (textWidth(text, size_px) <= width_px) return text;
  const letters = Array.from(text.replace(/…$/, ''));
  while (letters.length > 1 && textWidth(`${letters.join('')}…`, size_px) > width_px) letters.pop();
  return `${letters.join('')}…`;
}
