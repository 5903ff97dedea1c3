import type { Pinyin } from '@services/ports/imports.ts';
import { pinyin } from 'pinyin-pro';

/** Pinyin of a name, e.g. 万州区 → wanzhouqu; ü is v. */
export const pinyinOf: Pinyin = (text) =>
  pinyin(text, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true }).join('').toLowerCase();
