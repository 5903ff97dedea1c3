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
}

const DEFAULTS: Stored = {
  preferences: { language: 'system', theme: 'system', actor: '' },
  window: { width: 1366, height: 768, isMaximized: false },
  lastWorkspace: '',
};

/** Preferences and window state in the user's profile; everything about the work is in the workspace. */
export function createPreferenceStore(): PreferenceStore & {
  window(): WindowState;
  setWindow(state: WindowState): void;
} {
  const store = new Store<Stored>({ name: 'preferences', defaults: DEFAULTS, clearInvalidConfig: true });
  // A file of its own, written once: damaged preferences start afresh, but undo belongs to the device and would be lost with its name.
  const device = new Store<{ readonly id: string }>({ name: 'device', defaults: { id: '' } });
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
      const known = device.get('id');
      if (known) return known;
      const made = randomUUID();
      device.set('id', made);
      return made;
    },
    window: () => store.get('window'),
    setWindow: (state) => store.set('window', state),
  };
}
