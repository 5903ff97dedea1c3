import { copyFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { createResourceFiles } from '@adapters/resources/resource-files.ts';
import { createSqliteWorkspaceFiles } from '@adapters/sqlite/workspace-files.ts';
import { createUuidGenerator } from '@adapters/system/uuid-generator.ts';
import { buildSample } from '@services/sample/build-sample.ts';
import { SAMPLE_SEED } from '@services/sample/sample-profile.ts';
import type { Clock, Logger } from '@services/ports/system.ts';
import type { OpenOptions } from '@services/ports/workspace-store.ts';
import { preparedAtOnce } from './prepared.ts';

export interface SampleMaker {
  readonly clock: Clock;
  readonly logger: Logger;
  readonly resourceFolder: string;
  readonly options: OpenOptions;
}

const fileName = (provinceCode: string) => `sample-${provinceCode}.kexun`;

/** Puts the sample of a province where a program looks for it, as if it had made it at a former start. */
export function placeSample(workspaceFolder: string, provinceCode: string, maker: SampleMaker): void {
  const path = join(workspaceFolder, fileName(provinceCode));
  if (existsSync(path)) return;
  const folder = preparedAtOnce(`sample-${provinceCode}`, (into) => makeSample(into, provinceCode, maker));
  copyFileSync(join(folder, fileName(provinceCode)), path);
}

function makeSample(folder: string, provinceCode: string, maker: SampleMaker): void {
  const { clock, logger, resourceFolder, options } = maker;
  const files = createSqliteWorkspaceFiles({
    clock,
    logger,
    ids: createUuidGenerator(),
    backupFolder: (path) => join(path, '..', 'backups'),
  });
  const store = files.create(join(folder, fileName(provinceCode)), options);
  buildSample(store, createResourceFiles(resourceFolder), { provinceCode, seed: SAMPLE_SEED });
  store.close();
}
