import { randomUUID } from 'node:crypto';
import type { Preferences } from '@contract/app.ts';
import type { PreferenceStore } from '@services/ports/shell.ts';
import Store from 'electron-store';

export interface WindowState {
  readonly width: number;
  readonly height: number;
  readonly x?: number;
  readonly y?: number;
  readonly isMaximized: boolean;
}

interface Stored {
  readonly preferences: Preferences;
  readonly window: WindowState;
  readonly lastWorkspace: string;
  readonly deviceId: string;
}

const DEFAULTS: Stored = {
  preferences: { language: 'system', theme: 'system', actor: '' },
  window: { width: 1366, height: 768, isMaximized: false },
  lastWorkspace: '',
  deviceId: '',
};

/** Preferences and window state in the user's profile; everything about the work is in the workspace. */
export function createPreferenceStore(): PreferenceStore & {
  window(): WindowState;
  setWindow(state: WindowState): void;
} {
  const store = new Store<Stored>({ name: 'preferences', defaults: DEFAULTS, clearInvalidConfig: true });
  return {
    get: () => store.get('preferences'),
    set: (changes) => {
      const next = { ...store.get('preferences'), ...changes };
      store.set('preferences', next);
      return next;
    },
    rememberWorkspace: (path) => store.set('lastWorkspace', path),
    lastWorkspace: () => store.get('lastWorkspace') || null,
    deviceId: () => {
      const known = store.get('deviceId');
      if (known) return known;
      const made = randomUUID();
      store.set('deviceId', made);
      return made;
    },
    window: () => store.get('window'),
    setWindow: (state) => store.set('window', state),
  };
}
