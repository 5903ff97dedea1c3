import { app, nativeTheme, shell } from 'electron';
import type { Shell } from '@services/ports/shell.ts';
import Database from 'better-sqlite3';

/** What the services may ask of the desktop. */
export function createShell(choose: Pick<Shell, 'chooseWorkspace' | 'chooseNewWorkspace'>): Shell {
  return {
    info: () => ({
      version: app.getVersion(),
      electron: process.versions.electron ?? '',
      chromium: process.versions['chrome'] ?? '',
      sqlite: sqliteVersion(),
      platform: `${process.platform} ${process.arch}`,
      systemLanguage: app.getLocale(),
      logFolder: app.getPath('logs'),
    }),
    openLogFolder: async () => {
      await shell.openPath(app.getPath('logs'));
    },
    ...choose,
    applyTheme: (theme) => {
      nativeTheme.themeSource = theme;
    },
    revealFile: (path) => shell.showItemInFolder(path),
    openFile: async (path) => {
      await shell.openPath(path);
    },
  };
}

function sqliteVersion(): string {
  const database = new Database(':memory:');
  try {
    return String(database.prepare('select sqlite_version()').pluck().get());
  } finally {
    database.close();
  }
}
