import { useQuery } from '@tanstack/react-query';
import { App as AntdApp, ConfigProvider } from 'antd';
import enUS from 'antd/es/locale/en_US';
import zhCN from 'antd/es/locale/zh_CN';
import {
  type ReactNode,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useSyncExternalStore,
} from 'react';
import { useTranslation } from 'react-i18next';
import { switchLanguage } from '../i18n/index.ts';
import { resolveLanguage } from '../i18n/languages.ts';
import { queries } from '../lib/queries.ts';
import { ThemeContext } from '../lib/use-theme.ts';
import { antdTheme } from '../styles/antd-theme.ts';

const darkMedia = matchMedia('(prefers-color-scheme: dark)');
const stillMedia = matchMedia('(prefers-reduced-motion: reduce)');

/**
 * antd puts an element around everything when its motion first differs from that around it, and with it begins everything anew:
 * menus close, and what was entered is gone. Where it differs from the start, it is there from the start.
 */
const BEFORE_ANY_CHANGE = { token: { motion: stillMedia.matches } };

/** A word of success stands above the status line, where it hides neither toolbar nor table head. */
const MESSAGE_PLACE = { top: 'calc(100vh - 84px)', maxCount: 1, duration: 3 };

/** What the system says; `media` stays the same one. */
const useSystem = (media: MediaQueryList): boolean =>
  useSyncExternalStore(
    useCallback(
      (onChange: () => void) => {
        media.addEventListener('change', onChange);
        return () => media.removeEventListener('change', onChange);
      },
      [media],
    ),
    () => media.matches,
  );

/** Language and theme of everything below, from the preferences and, where they say so, from the system. */
export function Appearance({ children }: { readonly children: ReactNode }) {
  const { i18n } = useTranslation();
  const { data: preferences } = useQuery(queries.preferences());
  const { data: info } = useQuery(queries.appInfo());
  const isSystemDark = useSystem(darkMedia);
  const isStill = useSystem(stillMedia);

  const wanted = preferences?.theme ?? 'system';
  const theme = wanted === 'system' ? (isSystemDark ? 'dark' : 'light') : wanted;
  useLayoutEffect(() => {
    document.documentElement.dataset['theme'] = theme;
  }, [theme]);

  const language = resolveLanguage(preferences?.language ?? 'system', info?.systemLanguage ?? 'zh-CN');
  useEffect(() => void switchLanguage(language), [language]);

  const antd = useMemo(() => antdTheme(theme, isStill), [theme, isStill]);
  return (
    <ThemeContext value={theme}>
      <ConfigProvider theme={BEFORE_ANY_CHANGE}>
        <ConfigProvider
          theme={antd}
          locale={i18n.language === 'en' ? enUS : zhCN}
          wave={{ disabled: true }}
          button={{ autoInsertSpace: false }}
        >
          <AntdApp component={false} message={MESSAGE_PLACE}>
            {children}
          </AntdApp>
        </ConfigProvider>
      </ConfigProvider>
    </ThemeContext>
  );
}
