import type { IsoInstant } from '@domain/units.ts';

/** Where the program keeps its own workspaces and their backups. */
export interface WorkspaceFolder {
  /** Path of the standard sample of a province. */
  samplePath(provinceCode: string): string;
  /** A path in the folder that no file has yet, made from `samplePath` by counting up. */
  freshSamplePath(provinceCode: string): string;
  /** A path that no file has yet: for that name in the folder, or beside `wanted` when that one is taken. */
  freePath(name: string, wanted: string | undefined): string;
  exists(path: string): boolean;
  /** True when both paths lead to one file. */
  isSameFile(a: string, b: string): boolean;
  /** Gives a closed workspace another name. */
  move(from: string, to: string): void;
  /** Removes a workspace that was created but could not be filled. */
  discard(path: string): void;
  /** Time of the newest verified backup of a workspace; null when there is none. */
  lastBackupAt(path: string): IsoInstant | null;
}
