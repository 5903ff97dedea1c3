import { isOnNetworkDrive, type MountProbe } from '@adapters/sqlite/network-drive.ts';
import { describe, expect, it } from 'vitest';

const MOUNTS = [
  '22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw',
  '30 22 0:50 / /mnt/office rw - cifs //server/share rw',
  '31 22 0:51 / /mnt/office/usb rw - vfat /dev/sdb1 rw',
  '32 22 0:52 / /mnt/nas\\040disk rw - nfs4 nas:/export rw',
  '33 22 0:53 / /home/me/remote rw - fuse.sshfs me@host: rw',
  '34 22 0:54 / /media/ntfs rw - fuseblk /dev/sdc1 rw',
  '35 22 0:55 / /srv/over rw - ext4 /dev/sdd1 rw',
  '36 22 0:56 / /srv/over rw - smb3 //server/over rw',
  '37 22 0:57 / /shared rw - 9p host rw',
  'a damaged line',
].join('\n');

const linux: MountProbe = { platform: 'linux', mountTable: () => MOUNTS, realPath: (path) => path };

describe('on Linux', () => {
  it.each([
    ['/srv/data/a.kexun', false],
    ['/mnt/office/a.kexun', true],
    ['/mnt/officedesk/a.kexun', false],
    ['/mnt/office/usb/a.kexun', false],
    ['/mnt/nas disk/a.kexun', true],
    ['/home/me/remote/deep/a.kexun', true],
    ['/media/ntfs/a.kexun', false],
    ['/srv/over/a.kexun', true],
    ['/shared/a.kexun', true],
  ])('the mount above %s decides: %s', (path, expected) => {
    // Paths do not exist here, so the probe answers for them as they are.
    const probe = { ...linux, realPath: () => path };
    expect(isOnNetworkDrive(path, probe)).toBe(expected);
  });

  it('follows links to where the file really lies', () => {
    expect(isOnNetworkDrive('/tmp', { ...linux, realPath: () => '/mnt/office/x' })).toBe(true);
  });

  it('reads the mounts of this machine, whose own disk is local', () => {
    expect(
      isOnNetworkDrive('/tmp', { ...linux, mountTable: () => '22 1 8:1 / / rw - overlay overlay rw' }),
    ).toBe(false);
  });
});

describe('on Windows', () => {
  const windows: MountProbe = { platform: 'win32', mountTable: () => '', realPath: (path) => path };

  it.each([
    ['C:\\Users\\me\\a.kexun', false],
    ['\\\\server\\share\\a.kexun', true],
    ['//server/share/a.kexun', true],
    ['\\\\?\\C:\\Users\\me\\a.kexun', false],
    ['\\\\?\\UNC\\server\\share\\a.kexun', true],
  ])('%s is on the network: %s', (path, expected) => {
    expect(isOnNetworkDrive(path, { ...windows, realPath: () => path })).toBe(expected);
  });

  it('a mapped drive is resolved to the share behind it', () => {
    expect(isOnNetworkDrive('Z:\\a.kexun', { ...windows, realPath: () => '\\\\server\\share' })).toBe(true);
  });
});
