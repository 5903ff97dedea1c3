import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileNameOf, WORKSPACE_EXTENSION } from '@adapters/files/workspace-folder.ts';
import { type AttachmentKind, MEDIA_TYPES, endingOf, isAccepted } from '@domain/attachment/attachment.ts';
import type { SaveDialog } from '@services/ports/exports.ts';
import { app, type BrowserWindow, dialog } from 'electron';

const WORKSPACE_FILTER = { name: '科巡工作区 KeXun workspace', extensions: [WORKSPACE_EXTENSION] };

/** Asks where to save; with `--save-to` every export goes to that folder under its default name. */
export function createSaveDialog(window: () => BrowserWindow | null, saveTo: string | null): SaveDialog {
  return {
    choose: async ({ defaultName, filters }) => {
      if (saveTo !== null) {
        mkdirSync(saveTo, { recursive: true });
        return join(saveTo, defaultName);
      }
      const options = {
        defaultPath: join(app.getPath('documents'), defaultName),
        filters: filters.map(({ name, extensions }) => ({ name, extensions: [...extensions] })),
      };
      const owner = window();
      const answer = owner
        ? await dialog.showSaveDialog(owner, options)
        : await dialog.showSaveDialog(options);
      return answer.canceled || !answer.filePath ? null : answer.filePath;
    },
  };
}

/** Asks where a new workspace goes. Null when cancelled. */
export async function chooseNewWorkspace(window: BrowserWindow | null, name: string): Promise<string | null> {
  const options = {
    defaultPath: join(app.getPath('documents'), `${fileNameOf(name)}.${WORKSPACE_EXTENSION}`),
    filters: [WORKSPACE_FILTER],
  };
  const answer = window ? await dialog.showSaveDialog(window, options) : await dialog.showSaveDialog(options);
  return answer.canceled || !answer.filePath ? null : answer.filePath;
}

/** Asks for a workspace file. Null when cancelled. */
export async function chooseWorkspace(window: BrowserWindow | null): Promise<string | null> {
  const options = {
    properties: ['openFile' as const],
    filters: [WORKSPACE_FILTER],
  };
  const answer = window ? await dialog.showOpenDialog(window, options) : await dialog.showOpenDialog(options);
  return answer.canceled ? null : (answer.filePaths[0] ?? null);
}

/** Asks for a table to import; what it really is shows when it is read. Null when cancelled. */
export async function chooseTable(window: BrowserWindow | null): Promise<string | null> {
  const options = {
    properties: ['openFile' as const],
    filters: [
      { name: '表格 Tables (.xlsx .csv .tsv)', extensions: ['xlsx', 'csv', 'tsv', 'txt', 'xlsm'] },
      { name: '全部文件 All files', extensions: ['*'] },
    ],
  };
  const answer = window ? await dialog.showOpenDialog(window, options) : await dialog.showOpenDialog(options);
  return answer.canceled ? null : (answer.filePaths[0] ?? null);
}

/** Asks for photos or papers; what they really are shows when they are read. Empty when cancelled. */
export async function chooseAttachments(
  window: BrowserWindow | null,
  kind: AttachmentKind,
): Promise<readonly string[]> {
  const endings = MEDIA_TYPES.filter((type) => isAccepted(kind, type)).map(endingOf);
  const name = kind === 'photo' ? '照片 Photos' : '文件 Papers';
  const options = {
    properties: ['openFile' as const, 'multiSelections' as const],
    filters: [{ name, extensions: endings.includes('jpg') ? [...endings, 'jpeg'] : endings }],
  };
  const answer = window ? await dialog.showOpenDialog(window, options) : await dialog.showOpenDialog(options);
  return answer.canceled ? [] : answer.filePaths;
}
