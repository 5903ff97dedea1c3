import { join } from 'node:path';
import { BrowserWindow, nativeTheme, screen } from 'electron';
import type { WindowState } from './preference-store.ts';
import { APP_ORIGIN } from './protocol.ts';
import { SECURE_WEB_PREFERENCES } from './security.ts';

export interface WindowOptions {
  readonly outFolder: string;
  readonly state: WindowState;
  readonly saveState: (state: WindowState) => void;
}

/** Ground colours of the tokens, shown until the first paint. */
const GROUND = { light: '#f7f7f5', dark: '#16181b' } as const;

/** Opens the one window of the program and remembers where it was. */
export function openMainWindow({ outFolder, state, saveState }: WindowOptions): BrowserWindow {
  const window = new BrowserWindow({
    ...onScreen(state),
    minWidth: 1_024,
    minHeight: 600,
    show: false,
    autoHideMenuBar: true,
    title: '科巡 KeXun',
    backgroundColor: nativeTheme.shouldUseDarkColors ? GROUND.dark : GROUND.light,
    webPreferences: { ...SECURE_WEB_PREFERENCES, preload: join(outFolder, 'preload', 'index.cjs') },
  });
  if (state.isMaximized) window.maximize();
  window.once('ready-to-show', () => window.show());
  window.on('close', () => saveState({ ...window.getNormalBounds(), isMaximized: window.isMaximized() }));
  window.on('page-title-updated', (event) => event.preventDefault());
  void window.loadURL(`${APP_ORIGIN}/`);
  return window;
}

/** Bounds as remembered; without a position when that screen is gone. */
function onScreen(state: WindowState): { width: number; height: number; x?: number; y?: number } {
  const { width, height, x, y } = state;
  if (x === undefined || y === undefined) return { width, height };
  const isVisible = screen.getAllDisplays().some(({ workArea }) => {
    const overlapsX = x < workArea.x + workArea.width && x + width > workArea.x;
    return overlapsX && y < workArea.y + workArea.height && y >= workArea.y;
  });
  return isVisible ? { width, height, x, y } : { width, height };
}
