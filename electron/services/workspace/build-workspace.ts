import type { ResourceFiles } from '../ports/resources.ts';
import type { WorkspaceStore } from '../ports/workspace-store.ts';
import { readProvince, writeProvince } from '../province/write-province.ts';

export interface NewWorkspace {
  readonly id: string;
  readonly name: string;
  readonly provinceCode: string;
}

/**
 * Fills an empty workspace with what is published of a province: regions, lists, population, holidays and kinds of
 * touring resource. Nothing in it is made up.
 * @throws AppError E5001 when a resource is missing or damaged
 */
export function buildWorkspace(
  store: WorkspaceStore,
  resources: ResourceFiles,
  { id, name, provinceCode }: NewWorkspace,
): void {
  const province = readProvince(resources, provinceCode);
  store.runBaseline({ name: 'workspace.create', params: { name } }, (write) => {
    write.meta.insert({ id, name, provinceCode, isSample: false, fixedToday: null });
    writeProvince(write, province);
  });
}
