import type { Handlers } from '@contract/define.ts';
import type { AppContract } from '@contract';
import type { PreferenceStore, Shell } from '../ports/shell.ts';
import type { Logger } from '../ports/system.ts';

/** Contract methods of the program itself. */
export function appHandlers(
  shell: Shell,
  preferences: PreferenceStore,
  logger: Logger,
): Handlers<AppContract>['app'] {
  return {
    info: () => shell.info(),
    preferences: () => preferences.get(),
    setPreferences: (changes) => {
      const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
      const next = preferences.set(given);
      shell.applyTheme(next.theme);
      return next;
    },
    openLogFolder: () => shell.openLogFolder(),
    noteFault: ({ where, message }) => logger.warn('fault of the window', { where, message }),
  };
}
