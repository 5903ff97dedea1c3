import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { packagedExecutable, packagedResources } from '../driver/packaged.ts';

const wanted = [
  ['RunAsNode', FuseV1Options.RunAsNode, false],
  ['EnableCookieEncryption', FuseV1Options.EnableCookieEncryption, true],
  ['EnableNodeOptionsEnvironmentVariable', FuseV1Options.EnableNodeOptionsEnvironmentVariable, false],
  ['EnableNodeCliInspectArguments', FuseV1Options.EnableNodeCliInspectArguments, false],
  ['EnableEmbeddedAsarIntegrityValidation', FuseV1Options.EnableEmbeddedAsarIntegrityValidation, true],
  ['OnlyLoadAppFromAsar', FuseV1Options.OnlyLoadAppFromAsar, true],
  ['GrantFileProtocolExtraPrivileges', FuseV1Options.GrantFileProtocolExtraPrivileges, false],
] as const;

for (const [name, fuse, on] of wanted) {
  test(`the packaged program has the fuse ${name} ${on ? 'on' : 'off'}`, async () => {
    const wire = await getCurrentFuseWire(packagedExecutable());
    // The wire holds one character per fuse: '1' on, '0' off.
    expect(String.fromCharCode(wire[fuse] ?? 0)).toBe(on ? '1' : '0');
  });
}

test('the packaged program holds the app as an archive, its data, and no stand-in app', () => {
  const resources = packagedResources();
  expect(readdirSync(resources).sort()).toEqual([
    'LICENSE',
    'NOTICE',
    'app.asar',
    'app.asar.unpacked',
    'data',
    'geo',
  ]);
  expect(existsSync(join(resources, 'geo', '500000'))).toBe(true);
});
