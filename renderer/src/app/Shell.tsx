import { useQuery } from '@tanstack/react-query';
import { Outlet, useRouterState } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asCallError } from '../lib/client.ts';
import { queries } from '../lib/queries.ts';
import { SlotProvider } from '../ui/Slots.tsx';
import { keepAddress } from './last-address.ts';
import { FirstStart } from './FirstStart.tsx';
import { NoWorkspace } from './NoWorkspace.tsx';
import { SETTINGS_PAGE } from './pages.ts';
import { Rail } from './Rail.tsx';
import { SearchPalette } from './SearchPalette.tsx';
import styles from './Shell.module.css';
import { ShortcutList } from './ShortcutList.tsx';
import { StatusLine } from './StatusLine.tsx';
import { StepList } from './StepList.tsx';
import { TopBar } from './TopBar.tsx';
import { useAppShortcuts } from './use-app-shortcuts.ts';
import { useHistorySteps } from './use-history-steps.ts';

/** The frame of all work: rail, top bar, page, status line. */
export function Shell() {
  const { t } = useTranslation('shell');
  const [overlay, setOverlay] = useState<'search' | 'shortcuts' | 'steps' | null>(null);
  const steps = useHistorySteps();
  const workspace = useQuery(queries.workspaceStatus());
  const path = useRouterState({ select: (state) => state.location.pathname });
  const address = useRouterState({ select: (state) => state.location.href });
  const workspacePath = workspace.data?.path;
  useEffect(() => {
    if (workspacePath !== undefined) keepAddress(localStorage, workspacePath, address);
  }, [workspacePath, address]);
  // Settings work without a workspace.
  const isClosed = workspace.isError && path !== SETTINGS_PAGE.path;
  const isFirstStart = isClosed && asCallError(workspace.error).code === 'E0003';
  const isRefused = isClosed && !isFirstStart;
  useAppShortcuts({
    openSearch: () => setOverlay('search'),
    showShortcuts: () => setOverlay('shortcuts'),
    undo: steps.undo,
    redo: steps.redo,
    showSteps: () => setOverlay('steps'),
  });
  return (
    <SlotProvider>
      <div className={styles['shell']}>
        <a className={styles['skip']} href="#work" onClick={focusWork}>
          {t('skipToWork')}
        </a>
        <Rail />
        <TopBar steps={steps} onSearch={() => setOverlay('search')} onSteps={() => setOverlay('steps')} />
        <div id="work" className={styles['work']} tabIndex={-1}>
          {isFirstStart ? (
            <FirstStart isFirst />
          ) : isRefused ? (
            <NoWorkspace error={asCallError(workspace.error)} />
          ) : (
            <Outlet />
          )}
        </div>
        <StatusLine />
        {overlay === 'search' ? (
          <SearchPalette
            onClose={() => setOverlay(null)}
            commands={{
              undo: steps.undo,
              redo: steps.redo,
              showSteps: () => setOverlay('steps'),
              showShortcuts: () => setOverlay('shortcuts'),
            }}
          />
        ) : null}
        {overlay === 'steps' ? <StepList onClose={() => setOverlay(null)} /> : null}
        {overlay === 'shortcuts' ? <ShortcutList onClose={() => setOverlay(null)} /> : null}
      </div>
    </SlotProvider>
  );
}

/** The address is a hash that the router owns, so the skip link moves the focus itself. */
function focusWork(event: { preventDefault: () => void }): void {
  event.preventDefault();
  document.getElementById('work')?.focus();
}
