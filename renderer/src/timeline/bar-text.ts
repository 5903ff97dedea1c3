/** px that a character takes at 12 px type: a Chinese one its full width, others a little over half. */
const WIDE_PX = 12;
const NARROW_PX = 6.8;
const SEPARATOR = ' · ';

/** Width of a text in px, estimated; good to a character, which is all that choosing a text needs. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += (character.codePointAt(0) ?? 0) > 0x2e7f ? WIDE_PX : NARROW_PX;
  return width;
}

/**
 * The most telling text that fits into a bar: all counties, else the first with the number of further
 * ones, else the first, else its first two characters, else the number of visits; empty when not even that fits.
 */
export function barText(counties: readonly string[], visits: number, room_px: number): string {
  const [first = '', ...others] = counties;
  const choices = [
    counties.join(SEPARATOR),
    others.length > 0 ? `${first}+${others.length}` : first,
    first,
    first.slice(0, 2),
    String(visits),
  ];
  return choices.find((text) => textWidth(text) <= room_px) ?? '';
}

/** Name of a lodging beside its moon: as much of it as fits, at least two characters, else nothing. */
export function nightText(name: string, room_px: number): string {
  let text = name;
  while (text.length > 2 && textWidth(text) > room_px) text = text.slice(0, -1);
  return textWidth(text) <= room_px ? text : '';
}
