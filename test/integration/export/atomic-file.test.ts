import { chmod, mkdir, mkdtemp, open, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createFileSaver, type FileOperations, type OpenFile } from '@adapters/export/atomic-file.ts';
import { AppError } from '@domain/errors.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const bytes = new TextEncoder().encode('新的内容');
let folder = '';
let target = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kexun-save-'));
  target = join(folder, '行程单.xlsx');
});
afterEach(async () => {
  await chmod(folder, 0o700);
  await rm(folder, { recursive: true, force: true });
});

const failure = (code: string) => Object.assign(new Error(`${code}: injected`), { code });

/** Real files, with one step that fails, after it did half its work where it can. */
function failingAt(step: 'create' | 'write' | 'sync' | 'close' | 'rename', code: string): FileOperations {
  return {
    create: async (path): Promise<OpenFile> => {
      if (step === 'create') throw failure(code);
      const file = await open(path, 'wx');
      return {
        writeFile: async (data) => {
          await file.writeFile(step === 'write' ? data.slice(0, 3) : data);
          if (step === 'write') throw failure(code);
        },
        sync: async () => {
          if (step === 'sync') throw failure(code);
          await file.sync();
        },
        close: async () => {
          await file.close();
          if (step === 'close') throw failure(code);
        },
      };
    },
    rename: async (from, to) => {
      if (step === 'rename') throw failure(code);
      await rename(from, to);
    },
    remove: (path) => rm(path, { force: true }),
  };
}

const saving = async (promise: Promise<void>) => {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof AppError)) throw new Error(`expected an AppError, got ${String(error)}`);
  return error;
};

/** The administrator may write everywhere, so the right is given up for the time of the call. */
async function asOrdinaryUser<T>(work: () => Promise<T>): Promise<T> {
  const user = process.geteuid?.() ?? 1;
  if (user !== 0) return work();
  const nobody = 65_534;
  process.seteuid?.(nobody);
  try {
    return await work();
  } finally {
    process.seteuid?.(user);
  }
}

describe('saving a file', () => {
  it('writes the bytes under the name and nothing else', async () => {
    await createFileSaver().save(target, bytes);
    expect(await readdir(folder)).toEqual(['行程单.xlsx']);
    expect(new Uint8Array(await readFile(target))).toEqual(bytes);
  });

  it('replaces a file that is there', async () => {
    await writeFile(target, 'old, and longer than the new one');
    await createFileSaver().save(target, bytes);
    expect(new Uint8Array(await readFile(target))).toEqual(bytes);
  });

  it('takes a name of 255 bytes, because the temporary name does not grow with it', async () => {
    const long = join(folder, `${'巡'.repeat(83)}x.xlsx`);
    await createFileSaver().save(long, bytes);
    expect(await readdir(folder)).toHaveLength(1);
  });

  describe.each(['create', 'write', 'sync', 'close', 'rename'] as const)('when %s fails', (step) => {
    it.each([
      ['EBUSY', 'E4001'],
      ['EPERM', 'E4001'],
      ['EIO', 'E4001'],
      ['ENOSPC', 'E3008'],
      ['EDQUOT', 'E3008'],
    ])('with %s it reports %s, leaves no file, and keeps the old one', async (code, expected) => {
      const saver = createFileSaver(failingAt(step, code));
      expect((await saving(saver.save(target, bytes))).code).toBe(expected);
      expect(await readdir(folder)).toEqual([]);
      await writeFile(target, 'old');
      await saving(saver.save(target, bytes));
      expect(await readdir(folder)).toEqual(['行程单.xlsx']);
      expect(await readFile(target, 'utf8')).toBe('old');
    });
  });

  it('keeps the first failure when cleaning up fails as well', async () => {
    const files: FileOperations = {
      ...failingAt('write', 'ENOSPC'),
      remove: () => Promise.reject(failure('EPERM')),
    };
    const error = await saving(createFileSaver(files).save(target, bytes));
    expect(error.code).toBe('E3008');
    // What was left behind is told beside it, for the log.
    expect(error.cause).toMatchObject({ errors: [{ code: 'ENOSPC' }, { code: 'EPERM' }] });
  });

  it('reports a failure without a code as a file that cannot be written', async () => {
    const files: FileOperations = { ...failingAt('create', ''), create: () => Promise.reject('plain text') };
    const error = await saving(createFileSaver(files).save(target, bytes));
    expect([error.code, error.params]).toEqual(['E4001', { reason: 'unknown' }]);
  });

  it('does not put the path into the message, which goes to the log', async () => {
    const error = await saving(createFileSaver(failingAt('rename', 'EBUSY')).save(target, bytes));
    expect(error.message).not.toContain(folder);
  });

  it('refuses a folder in the place of the file, also an empty one', async () => {
    await mkdir(target);
    expect((await saving(createFileSaver().save(target, bytes))).code).toBe('E4001');
    expect(await readdir(folder)).toEqual(['行程单.xlsx']);
    expect(await readdir(target)).toEqual([]);
  });

  it('refuses a folder that does not exist', async () => {
    expect((await saving(createFileSaver().save(join(folder, 'none', 'a.xlsx'), bytes))).code).toBe('E4001');
    expect(await readdir(folder)).toEqual([]);
  });

  it.skipIf(process.platform === 'win32')('refuses a folder without permission', async () => {
    await chmod(folder, 0o555);
    const error = await asOrdinaryUser(() => saving(createFileSaver().save(target, bytes)));
    expect(error.code).toBe('E4001');
    expect(error.params).toEqual({ reason: 'EACCES' });
    expect(await readdir(folder)).toEqual([]);
  });

  it.skipIf(process.platform !== 'linux')('says that the disk is full when the system says so', async () => {
    // /dev/full answers every write with ENOSPC, as a full disk does.
    const files: FileOperations = { ...failingAt('create', ''), create: () => open('/dev/full', 'w') };
    expect((await saving(createFileSaver(files).save(target, bytes))).code).toBe('E3008');
  });
});

describe('saving that is stopped', () => {
  it.each(['before it begins', 'while it writes'])('%s leaves nothing behind', async (when) => {
    const controller = new AbortController();
    const real = failingAt('create', '');
    const files: FileOperations = {
      ...real,
      create: async (path) => {
        const file = await open(path, 'wx');
        return {
          writeFile: async (data) => {
            await file.writeFile(data);
            controller.abort();
          },
          sync: () => file.sync(),
          close: () => file.close(),
        };
      },
    };
    if (when === 'before it begins') controller.abort();
    await expect(createFileSaver(files, controller.signal).save(target, bytes)).rejects.toThrow(/abort/u);
    expect(await readdir(folder)).toEqual([]);
  });
});
