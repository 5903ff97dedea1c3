/**
 * Tells whether a cached folder is still what was put there: every file is
 * listed with size, time and SHA-256. Unchanged size and time are trusted (a
 * run must not hash 300 MB each time); anything else is hashed again.
 */
import { createHash } from 'node:crypto';
import { createReadStream, existsSync, lstatSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pipeline } from 'node:stream/promises';

const manifestName = 'kexun-manifest.json';

/** Lists the folder as it is now. `recipe` names how it was made. */
export async function writeManifest(folder, recipe) {
  const files = {};
  for (const path of filesBelow(folder)) {
    const stat = lstatSync(path);
    files[relative(folder, path)] = [stat.size, stat.mtimeMs, await sha256(path)];
  }
  writeFileSync(join(folder, manifestName), JSON.stringify({ recipe, files }));
}

/** Why the folder cannot be used, or null when it can. */
export async function findDamage(folder, recipe) {
  const path = join(folder, manifestName);
  if (!existsSync(folder)) return 'not there';
  let manifest;
  try {
    manifest = JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return 'its manifest cannot be read';
  }
  if (manifest.recipe !== recipe) return 'made by an older recipe';
  for (const [name, [size, time, hash]] of Object.entries(manifest.files)) {
    const stat = lstatSync(join(folder, name), { throwIfNoEntry: false });
    if (!stat) return `${name} is missing`;
    if (stat.size !== size) return `${name} has the wrong size`;
    if (stat.mtimeMs !== time && (await sha256(join(folder, name))) !== hash) return `${name} was changed`;
  }
  return null;
}

function filesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name !== manifestName)
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
}

/** SHA-256 of a file in hexadecimal. */
export async function sha256(path, algorithm = 'sha256', encoding = 'hex') {
  const hash = createHash(algorithm);
  await pipeline(createReadStream(path), hash);
  return hash.digest(encoding);
}
