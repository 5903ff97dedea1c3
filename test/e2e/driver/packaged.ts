import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const dist = fileURLToPath(new URL('../../../dist', import.meta.url));

/** The folder electron-builder unpacked the program into, e.g. dist/linux-unpacked. */
function packagedFolder(): string {
  const pattern =
    { darwin: /^mac/, win32: /^win.*-unpacked$/ }[process.platform as string] ?? /^linux.*-unpacked$/;
  const name = readdirSync(dist).find((entry) => pattern.test(entry));
  if (name === undefined) throw new Error('dist/ holds no packaged program: run npm run package:dir');
  return join(dist, name);
}

/** The program file itself. */
export function packagedExecutable(): string {
  const path =
    { darwin: 'KeXun.app/Contents/MacOS/KeXun', win32: 'KeXun.exe' }[process.platform as string] ?? 'kexun';
  return join(packagedFolder(), path);
}

/** The folder with app.asar and the extra resources. */
export function packagedResources(): string {
  return join(packagedFolder(), process.platform === 'darwin' ? 'KeXun.app/Contents/Resources' : 'resources');
}
