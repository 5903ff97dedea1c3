import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * File systems that answer for another machine. SQLite's locks do not hold there, and two offices writing the same
 * file damage it. FUSE mounts count as network only when their name says so: local ones (NTFS) are fine.
 */
const NETWORK_TYPES: ReadonlySet<string> = new Set([
  'nfs',
  'nfs4',
  'cifs',
  'smb',
  'smb2',
  'smb3',
  'smbfs',
  '9p',
  'afs',
  'ceph',
  'glusterfs',
  'ncpfs',
  'davfs',
  'fuse.sshfs',
  'fuse.davfs2',
  'fuse.davfs',
  'fuse.rclone',
  'fuse.s3fs',
  'fuse.gvfsd-fuse',
  'fuse.smbnetfs',
  'fuse.glusterfs',
  'fuse.ceph',
]);

/** Looks at the world; replaced in tests. */
export interface MountProbe {
  readonly platform: string;
  /** Text in the format of /proc/self/mountinfo. */
  readonly mountTable: () => string;
  /** Path with links and mapped drives resolved. */
  readonly realPath: (path: string) => string;
}

/** Probe of this machine; `mountTable` may be given. */
export function systemMountProbe(mountTable?: () => string): MountProbe {
  return {
    platform: process.platform,
    mountTable: mountTable ?? (() => readFileSync('/proc/self/mountinfo', 'utf8')),
    realPath: (path) => realpathSync.native(path),
  };
}

/**
 * True when a file at `path` would lie on another machine. The file need not exist yet.
 *
 * Windows: a UNC path does, and so does a mapped drive, because `realPath` (GetFinalPathNameByHandle) resolves it
 * to the UNC path behind it. A \\wsl$ path is UNC too. macOS has no mount table to read: nothing is refused there.
 */
export function isOnNetworkDrive(path: string, probe: MountProbe): boolean {
  if (probe.platform === 'win32') return isUnc(path) || isUnc(probe.realPath(existingPart(path)));
  if (probe.platform !== 'linux') return false;
  const type = fileSystemType(probe.realPath(existingPart(path)), probe.mountTable());
  return type !== undefined && NETWORK_TYPES.has(type);
}

function existingPart(path: string): string {
  return existsSync(path) || dirname(path) === path ? path : existingPart(dirname(path));
}

function isUnc(path: string): boolean {
  const slashed = path.replaceAll('/', '\\');
  if (/^\\\\[?.]\\/.test(slashed)) return /^\\\\[?.]\\UNC\\/i.test(slashed);
  return slashed.startsWith('\\\\');
}

/** Type of the mount that holds `path`: the longest mount point above it, the last one where two are stacked. */
function fileSystemType(path: string, mountTable: string): string | undefined {
  let best: { readonly point: string; readonly type: string } | undefined;
  for (const line of mountTable.split('\n')) {
    const [left, right] = line.split(' - ');
    const point = unescape(left?.split(' ')[4] ?? '');
    const type = right?.split(' ')[0];
    if (point === '' || type === undefined || !isAbove(point, path)) continue;
    if (best === undefined || point.length >= best.point.length) best = { point, type };
  }
  return best?.type;
}

function isAbove(point: string, path: string): boolean {
  return point === '/' || path === point || path.startsWith(`${point}/`);
}

/** Blanks, tabs, newlines and backslashes stand as octal numbers in mountinfo (proc(5)). */
function unescape(point: string): string {
  return point.replace(/\\([0-7]{3})/g, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8)));
}
