import { chmodSync, copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchApp } from '../driver/launch.ts';
import type { PreparedProfiles } from '../driver/prepared-profiles.ts';
import { expect, test } from '../driver/profile.ts';

/** The bytes of a closed, sound workspace. */
async function soundWorkspace(prepared: PreparedProfiles, folder: string): Promise<Buffer> {
  const profile = join(folder, 'maker');
  await prepared.fill(profile, 'sample');
  return readFileSync(join(profile, 'workspaces', 'sample-500000.kexun'));
}

/** Offset of user_version in the header of an SQLite file (sqlite.org, fileformat2, 1.3). */
const USER_VERSION_OFFSET = 60;
const APPLICATION_ID_OFFSET = 68;

interface Fault {
  readonly name: string;
  readonly code: string;
  readonly spoil: (bytes: Buffer) => unknown;
  readonly mode?: number;
}

const FAULTS: readonly Fault[] = [
  {
    name: 'of another program',
    code: 'E3001',
    spoil: (bytes: Buffer) => bytes.writeUInt32BE(0x12345678, APPLICATION_ID_OFFSET),
  },
  {
    name: 'of a newer version',
    code: 'E3002',
    spoil: (bytes: Buffer) => bytes.writeUInt32BE(9_999, USER_VERSION_OFFSET),
  },
  { name: 'damaged', code: 'E3003', spoil: (bytes: Buffer) => bytes.fill(0x55, 8_192, 200_000) },
  { name: 'read-only', code: 'E3004', spoil: (bytes: Buffer) => bytes, mode: 0o444 },
];

test('a workspace that is damaged, newer, foreign or read-only is refused in words and left untouched', async ({
  prepared,
}) => {
  test.setTimeout(120_000);
  const folder = mkdtempSync(join(tmpdir(), 'kexun-refused-'));
  try {
    const sound = await soundWorkspace(prepared, folder);
    for (const { name, code, spoil, mode } of FAULTS) {
      const path = join(folder, `refused-${FAULTS.findIndex((fault) => fault.code === code)}.kexun`);
      const bytes = Buffer.from(sound);
      spoil(bytes);
      writeFileSync(path, bytes);
      chmodSync(path, mode ?? 0o644);
      const copy = join(folder, `${code}.before`);
      copyFileSync(path, copy);
      const app = await launchApp({ userDataDir: join(folder, code), workspaceDir: path });
      await expect(app.page.getByText(code), name).toBeVisible();
      await app.close();
      expect(readFileSync(path).equals(readFileSync(copy)), `${name}: file unchanged`).toBe(true);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
