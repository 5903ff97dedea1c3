import type { IsoInstant } from '@domain/units.ts';
import { buildSample } from '../sample/build-sample.ts';
import { SAMPLE_SEED } from '../sample/sample-profile.ts';
import type { ResourceFiles } from '../ports/resources.ts';
import type { EventSink, PreferenceStore } from '../ports/shell.ts';
import type { OpenOptions, WorkspaceFiles, WorkspaceStore } from '../ports/workspace-store.ts';
import type { WorkspaceFolder } from '../ports/workspace-folder.ts';
import type { IdGenerator } from '../ports/system.ts';
import { buildWorkspace } from './build-workspace.ts';
import type { WorkspaceSession } from './session.ts';

export interface WorkspaceOpenerDeps {
  readonly session: WorkspaceSession;
  readonly files: WorkspaceFiles;
  readonly folder: WorkspaceFolder;
  readonly resources: ResourceFiles;
  readonly preferences: PreferenceStore;
  readonly events: EventSink;
  readonly ids: IdGenerator;
  /** Seed of new samples; the standard one unless the program was started with another. */
  readonly sampleSeed?: number;
}

export interface WorkspaceOpener {
  /** Opens a workspace file, or does nothing when it is the one that is open. That one stays open when the other is refused. @throws AppError E3001–E3009 */
  open(path: string): void;
  /** Opens the standard sample, making it on the first start. */
  openStandardSample(provinceCode: string): void;
  /** Makes another sample beside the standard one and opens it. */
  openFreshSample(provinceCode: string): void;
  /** Makes a workspace of a province and opens it; at `path`, or in the folder of the program. @throws AppError E3004, E3008, E5001 */
  create(workspace: { readonly name: string; readonly provinceCode: string }, path: string | undefined): void;
  lastBackupAt(path: string): IsoInstant | null;
}

export function createWorkspaceOpener(deps: WorkspaceOpenerDeps): WorkspaceOpener {
  const options = (): OpenOptions => ({
    deviceId: deps.preferences.deviceId(),
    actor: () => deps.preferences.get().actor,
  });
  const use = (store: WorkspaceStore) => {
    deps.session.replace(store);
    deps.preferences.rememberWorkspace(store.path);
    deps.events.emit('workspace-changed', {});
  };
  const open = (path: string) => {
    const { session, folder } = deps;
    const isOpenNow = session.isOpen() && folder.isSameFile(session.store().path, path);
    if (isOpenNow && session.store().isInPlace()) return;
    use(deps.files.open(path, options()));
  };
  // Filled under another name: a start that is cut off leaves no empty workspace for the next one to open.
  const createFilled = (path: string, fill: (store: WorkspaceStore) => void) => {
    const unfinished = `${path}.unfinished`;
    deps.folder.discard(unfinished);
    const store = deps.files.create(unfinished, options());
    try {
      fill(store);
    } catch (error) {
      store.close();
      deps.folder.discard(unfinished);
      throw error;
    }
    store.close();
    deps.folder.move(unfinished, path);
    open(path);
  };
  const createSample = (path: string, provinceCode: string) =>
    createFilled(path, (store) =>
      buildSample(store, deps.resources, { provinceCode, seed: deps.sampleSeed ?? SAMPLE_SEED }),
    );
  return {
    open,
    openStandardSample: (provinceCode) => {
      const path = deps.folder.samplePath(provinceCode);
      if (deps.folder.exists(path)) open(path);
      else createSample(path, provinceCode);
    },
    openFreshSample: (provinceCode) => createSample(deps.folder.freshSamplePath(provinceCode), provinceCode),
    create: ({ name, provinceCode }, path) =>
      createFilled(deps.folder.freePath(name, path), (store) =>
        buildWorkspace(store, deps.resources, { id: deps.ids.next(), name, provinceCode }),
      ),
    lastBackupAt: (path) => deps.folder.lastBackupAt(path),
  };
}
