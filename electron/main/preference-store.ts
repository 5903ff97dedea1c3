import { randomUUID } from 'node:crypto';
import { type Preferences, preferences as preferencesSchema } from '@contract/app.ts';
import type { PreferenceStore } from '@services/ports/shell.ts';
import Store from 'electron-store';
import * as z from 'zod';

const windowState = z.object({
  width: z.int().min(200),
  height: z.int().min(200),
  x: z.int().optional(),
  y: z.int().optional(),
  isMaximized: z.boolean(),
});
export type WindowState = z.infer<typeof windowState>;

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
  const device = new Store<{ readonly id: string }>({
    name: 'device',
    defaults: { id: '' },
    clearInvalidConfig: true,
  });
  // Each value is checked when it is read: the file can be edited or damaged in ways that are still JSON.
  const read = () => preferencesSchema.catch(DEFAULTS.preferences).parse(store.get('preferences'));
  return {
    get: read,
    set: (changes) => {
      const next = { ...read(), ...changes };
      store.set('preferences', next);
      return next;
    },
    rememberWorkspace: (path) => store.set('lastWorkspace', path),
    lastWorkspace: () => z.string().min(1).nullable().catch(null).parse(store.get('lastWorkspace')),
    deviceId: () => {
      const known: unknown = device.get('id');
      if (typeof known === 'string' && /^[\w-]{8,64}$/.test(known)) return known;
      const made = randomUUID();
      device.set('id', made);
      return made;
    },
    window: () => windowState.catch(DEFAULTS.window).parse(store.get('window')),
    setWindow: (state) => store.set('window', state),
  };
}
