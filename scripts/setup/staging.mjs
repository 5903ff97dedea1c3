/**
 * The folder that electron-builder packs: out/, and of the dependencies only
 * what the built main process still loads from node_modules. What the window
 * uses is inside its bundle already.
 */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { root } from './paths.mjs';
import { Problem } from './problem.mjs';

const importPattern = /(?:\bfrom|\bimport|\bimport\(|\brequire\()\s*["']([^"'.][^"']*)["']/g;
/** Sources to compile better-sqlite3, useless at run time. */
const notAtRunTime = /[\\/]better-sqlite3[\\/](deps|src|binding\.gyp)$/;

/**
 * @param {string} target
 * @param {{ usesPrebuilt: boolean }} native whether the runtime can load better-sqlite3's own binary
 */
export function stage(target, { usesPrebuilt }) {
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  for (const part of ['main', 'preload', 'renderer']) {
    cpSync(join(root, 'out', part), join(target, 'out', part), { recursive: true });
  }
  const { name, productName, version, description, license, author, type, main, dependencies } =
    readJson('package.json');
  const direct = importedPackages(join(root, 'out', 'main')).filter((imported) => dependencies[imported]);
  const kept = Object.fromEntries(direct.map((imported) => [imported, dependencies[imported]]));
  const settings = {
    name,
    productName,
    version,
    description,
    license,
    author,
    type,
    main,
    dependencies: kept,
  };
  writeFileSync(join(target, 'package.json'), JSON.stringify(settings, null, 2));
  for (const path of closure(direct)) copyModule(path, target, usesPrebuilt);
}

/** The packages that the built files below a folder import by name. */
function importedPackages(folder) {
  const names = new Set();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.[cm]?js$/.test(entry.name)) continue;
    const source = readFileSync(join(entry.parentPath ?? entry.path, entry.name), 'utf8');
    for (const [, specifier] of source.matchAll(importPattern)) {
      const name = specifier
        .split('/')
        .slice(0, specifier.startsWith('@') ? 2 : 1)
        .join('/');
      if (!specifier.startsWith('node:') && !builtinModules.includes(name)) names.add(name);
    }
  }
  return [...names];
}

/** Paths in node_modules of the packages and of all they depend on, found the way Node finds them. */
function closure(names) {
  const { packages } = readJson('package-lock.json');
  const found = new Set();
  const visit = (name, from) => {
    for (let base = from; ; base = base.slice(0, Math.max(0, base.lastIndexOf('/node_modules/')))) {
      const path = `${base ? `${base}/` : ''}node_modules/${name}`;
      if (packages[path]) {
        if (found.has(path)) return;
        found.add(path);
        for (const next of Object.keys(packages[path].dependencies ?? {})) visit(next, path);
        return;
      }
      if (base === '')
        throw new Problem(
          `${name}, needed by ${from || 'the app'}, is not in package-lock.json. Run npm install.`,
        );
    }
  };
  for (const name of names) visit(name, '');
  return found;
}

function copyModule(path, target, usesPrebuilt) {
  const own = `${process.platform}-${process.arch}.node`;
  const unusedNative = usesPrebuilt ? /[\\/]better-sqlite3[\\/]build$/ : /[\\/]better-sqlite3[\\/]prebuilds$/;
  const nested = join(path, 'node_modules');
  cpSync(join(root, path), join(target, path), {
    recursive: true,
    filter: (file) => {
      if (file.endsWith(nested) || notAtRunTime.test(file) || unusedNative.test(file)) return false;
      return !/[\\/]prebuilds[\\/]/.test(file) || file.endsWith(own);
    },
  });
}

function readJson(name) {
  const path = join(root, name);
  if (!existsSync(path)) throw new Problem(`${name} is missing. Restore it and run again.`);
  return JSON.parse(readFileSync(path, 'utf8'));
}
