import { tidy } from './plain-text.ts';

/** Units and marks that people leave behind a figure. */
const UNIT = /\s*(?:[a-z²³%°]+|[\u4e00-\u9fff]+|元\/晚)$/iu;

/**
 * A figure in a text: 1,234 · １２３４ · 1 234 · 85人 · 约 30 · 5.00101E+05. Null for what is no single figure; a comma
 * that does not separate thousands makes it none.
 */
export function parseNumber(text: string): number | null {
  const plain = tidy(text)
    .replace(/^[约¥￥≈]\s*/u, '')
    .replace(/^[−–—]/u, '-');
  const bare = /^[-+]?[\d.,\s]+(?:e[-+]?\d+)?$/iu.test(plain) ? plain : plain.replace(UNIT, '');
  const compacted = bare.replace(/(?<=\d)[\s\u00a0](?=\d{3}(?!\d))/gu, '');
  const isGrouped = /^[-+]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/u.test(compacted);
  const digits = isGrouped ? compacted.replaceAll(',', '') : compacted;
  if (!/^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/iu.test(digits)) return null;
  const value = Number(digits);
  return Number.isFinite(value) ? value : null;
}

/** Minutes of a text with or without a unit: 90, 90分钟, 1.5小时, 1小时30分, 1:30, 1.5 h. Null for anything else. */
export function parseMinutes(text: string): number | null {
  const plain = tidy(text).toLowerCase();
  const clock = /^(\d{1,3}):(\d{2})$/u.exec(plain);
  if (clock) return Number(clock[1]) * 60 + Number(clock[2]);
  const parts =
    /^(?:(\d+(?:\.\d+)?)\s*(?:小时|个小时|h|hours?))?\s*(?:(半)|(\d+(?:\.\d+)?)\s*(?:分钟|分|min(?:utes?)?))?$/u.exec(
      plain,
    );
  if (parts && plain !== '') {
    return Number(parts[1] ?? 0) * 60 + (parts[2] ? 30 : Number(parts[3] ?? 0));
  }
  return /^[-+]?[\d.,]+$/u.test(plain) ? parseNumber(plain) : null;
}
