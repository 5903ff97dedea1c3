/**
 * The main program of the fallback runtime. It stands in for Electron's own
 * `default_app.asar`, which that runtime does not carry: it starts the app
 * whose folder is the first argument that is no flag.
 *
 * The source below is written into resources/app/main.mjs. Two things matter:
 * it is an ES module, and it awaits the app's main at top level. Otherwise
 * `ready` fires before an ESM main has run, and an app that registers
 * privileged schemes throws.
 */
export const standInPackage = `${JSON.stringify({ name: 'kexun-runtime-stand-in', type: 'module', main: 'main.mjs' }, null, 2)}\n`;

export const standInSource = `import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

// As Electron's own default app does; -r is what Playwright may pass.
const rest = process.argv.slice(1);
let target;
while (rest.length > 0 && target === undefined) {
  const argument = rest.shift();
  if (argument === '-r' || argument === '--require') createRequire(import.meta.url)(resolve(rest.shift()));
  else if (!argument.startsWith('-')) target = resolve(argument);
}
if (target === undefined) {
  process.stdout.write('usage: electron <app folder>\\n');
  app.exit(1);
} else {
  process.defaultApp = true;
  let main = target;
  let folder = dirname(target);
  if (statSync(target).isDirectory()) {
    folder = target;
    const settings = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    app.setName(settings.productName ?? settings.name ?? 'Electron');
    if (settings.version) app.setVersion(settings.version);
    main = join(folder, settings.main ?? 'index.js');
  }
  app.setAppPath(folder);
  try {
    await import(pathToFileURL(main).href);
  } catch (error) {
    process.stderr.write(\`Cannot start \${main}: \${error?.stack ?? error}\\n\`);
    app.exit(1);
  }
}
`;
