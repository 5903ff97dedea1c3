import { EN } from '@domain/indicator/texts/en.ts';
import type { IndicatorWording } from '@domain/indicator/texts/wording.ts';
import { ZH } from '@domain/indicator/texts/zh.ts';
import { useTranslation } from 'react-i18next';

/** Names and definitions of the indicators in the language of the screens. */
export function useWording(): IndicatorWording {
  const { i18n } = useTranslation();
  return i18n.language === 'en' ? EN : ZH;
}
