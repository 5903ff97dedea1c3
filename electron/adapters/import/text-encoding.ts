import { AppError } from '@domain/errors.ts';

export interface DecodedText {
  readonly text: string;
  readonly encoding: 'UTF-8' | 'UTF-16LE' | 'UTF-16BE' | 'GB18030';
}

const unknown = (detail: string) => new AppError('E4209', `encoding not recognised: ${detail}`, { detail });

/** Part of the characters that may be broken in a file that is UTF-8 all the same. */
const BROKEN_SHARE = 0.02;

/**
 * Text of a file in the encoding that it is in: by its mark, else UTF-8, UTF-16 or GB18030 (GBK, GB2312). What fits none
 * is refused; nothing is ever replaced by a question mark.
 * @throws AppError E4209
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return strict(bytes, 'UTF-8');
  if (first === 0xff && second === 0xfe) return strict(bytes, 'UTF-16LE');
  if (first === 0xfe && second === 0xff) return strict(bytes, 'UTF-16BE');
  if (bytes.includes(0)) return wide(bytes);
  const utf8 = decoded(bytes, 'utf-8');
  if (utf8 !== null) return { text: printable(utf8), encoding: 'UTF-8' };
  if (isNearlyUtf8(bytes)) throw unknown('UTF-8');
  const gb = decoded(bytes, 'gb18030');
  // Bytes that are no text decode into signs that nobody writes.
  if (gb === null || /[\ue000-\uf8ff\ufffd]/u.test(gb)) throw unknown('GB18030');
  return { text: printable(gb), encoding: 'GB18030' };
}

function strict(bytes: Uint8Array, encoding: DecodedText['encoding']): DecodedText {
  const text = decoded(bytes, encoding.toLowerCase());
  if (text === null) throw unknown(encoding);
  return { text: printable(text), encoding };
}

function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** UTF-16 without a mark: the commas and line breaks of a table have their zeros on one side. */
function wide(bytes: Uint8Array): DecodedText {
  let [even, odd] = [0, 0];
  bytes.forEach((byte, index) => {
    if (byte !== 0) return;
    if (index % 2 === 0) even += 1;
    else odd += 1;
  });
  if (bytes.length % 2 !== 0 || (even > 0 && odd > 0)) throw unknown('NUL');
  return strict(bytes, odd > 0 ? 'UTF-16LE' : 'UTF-16BE');
}

/** True when most of what is not ASCII reads as UTF-8: cut off or damaged, and not another encoding. */
function isNearlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes);
  const broken = (text.match(/\ufffd/gu) ?? []).length;
  const whole = (text.match(/[^\p{ASCII}\ufffd]/gu) ?? []).length;
  return whole > 0 && broken <= Math.max(1, whole * BROKEN_SHARE);
}

/** Control characters other than those of tables mean that a file is no text. */
function printable(text: string): string {
  if (/(?![\t\n\r])\p{Cc}/u.test(text)) throw unknown('control characters');
  return text;
}
