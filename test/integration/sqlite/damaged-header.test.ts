import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createSqliteWorkspaceFiles } from '@adapters/sqlite/workspace-files.ts';
import { describe, expect, it } from 'vitest';
import { footprint } from '../../helpers/database.ts';
import { appErrorOf } from '../../helpers/errors.ts';
import { filledWorkspace, temporaryFolder, TEST_OPTIONS, testDeps } from '../../helpers/workspace.ts';

const files = () => createSqliteWorkspaceFiles(testDeps());

function closedWorkspace(): string {
  const { path, store } = filledWorkspace();
  store.close();
  return path;
}

describe('opening', () => {
  it.each([
    ['page size', 16, 0x5a],
    ['page size', 17, 0x01],
    ['write version', 18, 0xff],
    ['write version', 18, 0x01],
    ['read version', 19, 0x01],
    ['read version', 19, 0x5a],
    ['payload fraction', 21, 0x00],
    ['payload fraction', 22, 0xff],
    ['payload fraction', 23, 0x5a],
    ['schema format', 44, 0xff],
    ['schema format', 47, 0x5a],
    ['text encoding', 56, 0x01],
    ['text encoding', 59, 0x5a],
    ['schema version', 60, 0xff],
  ])('calls a workspace damaged whose header has an impossible %s at byte %i', (_, byte, value) => {
    const path = closedWorkspace();
    const bytes = readFileSync(path);
    bytes[byte] = value;
    writeFileSync(path, bytes);
    const before = footprint(path);
    expect(appErrorOf(() => files().open(path, TEST_OPTIONS))).toMatchObject({
      code: 'E3003',
      params: { path, detail: expect.stringContaining('header') },
    });
    expect(footprint(path)).toEqual(before);
  });

  it('names the file that is missing, no workspace or damaged', () => {
    const missing = join(temporaryFolder(), 'missing.kexun');
    expect(appErrorOf(() => files().open(missing, TEST_OPTIONS)).params).toMatchObject({ path: missing });
    const path = closedWorkspace();
    const bytes = readFileSync(path);
    bytes.fill(0x5a, 100, 4_096);
    writeFileSync(path, bytes);
    const damaged = appErrorOf(() => files().open(path, TEST_OPTIONS));
    expect(damaged).toMatchObject({ code: 'E3003', params: { path, detail: expect.any(String) } });
  });

  it('names the lock when something else stands in its place', () => {
    const path = closedWorkspace();
    writeFileSync(`${path}-lock`, '站点,县\n'.repeat(100));
    const { code, params } = appErrorOf(() => files().open(path, TEST_OPTIONS));
    expect({ code, path: params['path'] }).toEqual({ code: 'E3001', path: `${path}-lock` });
  });
});
