/**
 * Adds to package-lock.json the optional packages of other platforms that the
 * registry in use does not hold. Without them `npm ci` refuses the lockfile
 * ("Missing: … from lock file"), here and everywhere. Entries added this way
 * carry the exact version but no integrity; `npm install` on a full registry
 * fills it in. Run it after every `npm install` behind such a registry.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './setup/paths.mjs';
import { main, Problem, say } from './setup/problem.mjs';

const systems = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32'];
const processors = ['arm64', 'arm', 'ia32', 'loong64', 'ppc64', 'riscv64', 's390x', 'x64'];
const words = [
  // The musl builds of 32-bit ARM are called musleabihf.
  [/musl/, ['musl']],
  [/gnu/, ['glibc']],
];

/** Reads system, processor and C library from a name such as `@oxlint/binding-linux-arm64-musl`. */
function platformOf(name) {
  const parts = name.split('/').pop().split('-');
  const os = systems.filter((system) => parts.includes(system));
  const cpu = processors.filter((processor) => parts.includes(processor));
  if (os.length !== 1 || cpu.length !== 1) return null;
  const libc = os[0] === 'linux' ? words.find(([pattern]) => pattern.test(name))?.[1] : undefined;
  return { cpu, libc, os };
}

await main(async () => {
  const path = join(root, 'package-lock.json');
  const lock = JSON.parse(readFileSync(path, 'utf8'));
  const packages = lock.packages;
  const added = [];
  for (const [parentPath, parent] of Object.entries({ ...packages })) {
    for (const [name, version] of Object.entries(parent.optionalDependencies ?? {})) {
      if (packages[`${parentPath}/node_modules/${name}`] || packages[`node_modules/${name}`]) continue;
      const platform = platformOf(name);
      if (!platform || !/^\d/.test(version))
        throw new Problem(
          `${name}@${version} is missing in package-lock.json and is no platform package: run npm install.`,
        );
      const dev = parent.dev ? { dev: true } : parent.devOptional ? { devOptional: true } : {};
      const { cpu, libc, os } = platform;
      packages[`node_modules/${name}`] = { version, cpu, ...dev, ...(libc && { libc }), optional: true, os };
      added.push(name);
    }
  }
  const [first, ...rest] = Object.entries(packages);
  lock.packages = Object.fromEntries([first, ...rest.sort(([a], [b]) => a.localeCompare(b, 'en'))]);
  if (added.length > 0) writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
  say('lockfile', added.length > 0 ? `added ${added.length} packages of other platforms` : 'complete');
});
