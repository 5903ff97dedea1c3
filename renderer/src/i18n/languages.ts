/** Languages of the screens, in the order in which they are offered. */
export const LANGUAGES = ['zh-CN', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The language to show for a preference; any Chinese system gets Chinese, every other one English. */
export function resolveLanguage(preference: 'system' | Language, systemLanguage: string): Language {
  if (preference !== 'system') return preference;
  return systemLanguage.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
}
