import type { AppContract } from '@contract';
import type { Handlers } from '@contract/define.ts';
import type { WorkspaceStatus } from '@contract/workspace.ts';
import type { Shell } from '../ports/shell.ts';
import { readChecklist } from './checklist.ts';
import type { WorkspaceOpener } from './open-workspace.ts';
import type { WorkspaceSession } from './session.ts';

/** Contract methods about the workspace file. */
export function workspaceHandlers(
  session: WorkspaceSession,
  opener: WorkspaceOpener,
  shell: Shell,
): Handlers<AppContract>['workspace'] {
  const status = () => workspaceStatus(session, opener);
  return {
    status,
    rename: ({ name }) => {
      session.store().run({ name: 'workspace.rename', params: { name } }, (write) => write.meta.rename(name));
    },
    checklist: () => readChecklist(session.read(), session.businessDate()),
    create: async ({ name, provinceCode, place }) => {
      const path = place === 'ask' ? await shell.chooseNewWorkspace(name) : undefined;
      if (path === null) return null;
      opener.create({ name, provinceCode }, path);
      return status();
    },
    openFile: async () => {
      const path = await shell.chooseWorkspace();
      if (path === null) return null;
      opener.open(path);
      return status();
    },
    backUp: () => {
      session.store().backUp();
      return status();
    },
    openSample: ({ provinceCode }) => {
      opener.openFreshSample(provinceCode);
      return status();
    },
  };
}

function workspaceStatus(session: WorkspaceSession, opener: WorkspaceOpener): WorkspaceStatus {
  const store = session.store();
  const meta = store.read.meta.get();
  const province = store.read.regions.all().find(({ code }) => code === meta.provinceCode);
  return {
    name: meta.name,
    path: store.path,
    provinceCode: meta.provinceCode,
    provinceName: province?.name ?? meta.provinceCode,
    isSample: meta.isSample,
    businessDate: session.businessDate(),
    schemaVersion: store.schemaVersion,
    sizeBytes: store.sizeBytes(),
    lastBackupAt: opener.lastBackupAt(store.path),
    lastChangeAt: store.lastChangeAt(),
  };
}
