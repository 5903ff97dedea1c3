import { EQUITY_EN } from '@domain/equity/texts/en.ts';
import type { EquityWording } from '@domain/equity/texts/wording.ts';
import { EQUITY_ZH } from '@domain/equity/texts/zh.ts';
import { useTranslation } from 'react-i18next';

/** Names and definitions of the measures in the language of the screens. */
export function useEquityWording(): EquityWording {
  const { i18n } = useTranslation();
  return i18n.language === 'en' ? EQUITY_EN : EQUITY_ZH;
}
