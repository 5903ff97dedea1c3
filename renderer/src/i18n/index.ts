import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { en } from './en.ts';
import type { Language } from './languages.ts';
import { zhCN } from './zh-CN.ts';

/** Starts the texts. Everything is bundled, so the first render already has its words. */
export function startI18n(language: Language): void {
  void i18next.use(initReactI18next).init({
    resources: { 'zh-CN': zhCN, en },
    lng: language,
    fallbackLng: false,
    defaultNS: 'common',
    ns: Object.keys(zhCN),
    initAsync: false,
    returnNull: false,
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  document.documentElement.lang = language;
}

/** Switches every text at once; components that use `useTranslation` render again. */
export async function switchLanguage(language: Language): Promise<void> {
  if (i18next.language !== language) await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}
