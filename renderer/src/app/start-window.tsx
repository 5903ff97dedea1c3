import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { startI18n } from '../i18n/index.ts';
import { resolveLanguage } from '../i18n/languages.ts';
import { api } from '../lib/client.ts';
import { createQueryClient } from '../lib/query-client.ts';
import { queryKeys } from '../lib/query-keys.ts';
import { rootStyleSheet } from '../styles/root-variables.ts';
import { App } from './App.tsx';
import { keptAddress } from './last-address.ts';

/** Reads language and theme, and where the last session ended, before the first paint, so that nothing flickers. */
export async function startWindow(): Promise<void> {
  const sheet = document.createElement('style');
  sheet.textContent = rootStyleSheet();
  document.head.append(sheet);

  const queryClient = createQueryClient();
  const [info, preferences] = await Promise.all([api.app.info({}), api.app.preferences({})]);
  queryClient.setQueryData(queryKeys.appInfo(), info);
  queryClient.setQueryData(queryKeys.preferences(), preferences);
  startI18n(resolveLanguage(preferences.language, info.systemLanguage));

  // A workspace that cannot be opened says so on its screen.
  const status = await api.workspace.status({}).catch(() => null);
  const address = status && isFreshStart() ? keptAddress(localStorage, status.path) : null;
  if (address !== null) window.location.replace(`#${address}`);

  const root = document.getElementById('root');
  if (!root) throw new Error('index.html has no #root');
  createRoot(root).render(
    <StrictMode>
      <App queryClient={queryClient} />
    </StrictMode>,
  );
}

/** The window was opened, not loaded again at an address of its own. */
const isFreshStart = () => ['', '#', '#/'].includes(window.location.hash);
