import type { ReportLanguage } from './workbook.ts';

/** Longest name before the extension, in bytes of UTF-8: Linux allows 255 bytes for a name, 85 Chinese characters. */
const LONGEST_STEM_BYTES = 200;

/** Names that Windows gives to devices, with or without an extension. */
const DEVICE_NAME = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/iu;

/**
 * Makes a file name that Windows, macOS and Linux accept: characters that Windows forbids become "_", dots and
 * spaces at either end go, device names get a leading "_", long names are cut between characters.
 */
export function fileName(parts: readonly (string | null)[], extension: string): string {
  const joined = parts.filter((part) => part !== null && part.trim() !== '').join(' ');
  const clean = joined
    .replace(/[\p{Cc}<>:"/\\|?*]/gu, '_')
    // Marks that turn the reading direction can hide the real extension.
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '')
    .replace(/\p{Cs}/gu, '_')
    .replace(/\s+/gu, ' ');
  const stem = cut(clean).replace(/^[. ]+|[. ]+$/gu, '');
  const safe = stem === '' ? 'KeXun' : DEVICE_NAME.test(stem) ? `_${stem}` : stem;
  return `${safe}.${extension}`;
}

/** As many whole characters as fit. */
function cut(name: string): string {
  let bytes = 0;
  let kept = '';
  for (const character of name) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x1_0000 ? 3 : 4;
    if (bytes > LONGEST_STEM_BYTES) break;
    kept += character;
  }
  return kept;
}

/** `2026-12-01至12-31` (`2026-12-01 to 12-31`) within a year, else both dates whole. */
export function periodName(from: string, to: string, language: ReportLanguage): string {
  if (from === to) return from;
  const end = from.slice(0, 4) === to.slice(0, 4) ? to.slice(5) : to;
  return language === 'zh-CN' ? `${from}至${end}` : `${from} to ${end}`;
}
