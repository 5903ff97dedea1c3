import { Menu, type MenuItemConstructorOptions } from 'electron';

/**
 * Application menu. Undo and redo are missing on purpose: their menu roles would swallow Ctrl+Z,
 * which the window handles for the whole workspace (renderer/src/app/shortcuts.ts).
 */
export function installMenu(): void {
  const edit: MenuItemConstructorOptions = {
    label: '编辑 Edit',
    submenu: [{ role: 'cut' }, { role: 'copy' }, { role: 'paste' }, { role: 'selectAll' }],
  };
  const view: MenuItemConstructorOptions = {
    label: '视图 View',
    submenu: [{ role: 'zoomIn' }, { role: 'zoomOut' }, { role: 'resetZoom' }, { role: 'togglefullscreen' }],
  };
  const window: MenuItemConstructorOptions = {
    label: '窗口 Window',
    submenu: [{ role: 'minimize' }, { role: 'close' }, { role: 'quit' }],
  };
  Menu.setApplicationMenu(Menu.buildFromTemplate([edit, view, window]));
}
