import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { contentPath } from '@adapters/files/content-folder.ts';
import { backupFolderOf, fileFolderOf } from '@adapters/files/workspace-folder.ts';
import { describe, expect, it } from 'vitest';
import { testContainer } from '../../helpers/container.ts';
import { temporaryFolder } from '../../helpers/workspace.ts';

/** One red dot. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
);
const PDF = Buffer.from('%PDF-1.4\n%%EOF\n');
const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** The program on one folder, as it is started, used and ended again and again. */
function office() {
  const workspaceFolder = temporaryFolder();
  const program = async () => {
    const { client, container, folder, setChosenFiles, setOpenPath, logger } = testContainer({
      workspaceFolder,
    });
    container.opener.openStandardSample('500000');
    const [exhibit] = await client.ledger.places({});
    const record = { table: 'exhibit', recordId: exhibit?.id ?? '' } as const;
    const add = async (
      kind: 'photo' | 'paper',
      name: string,
      bytes: Uint8Array,
      to: { readonly table: 'exhibit' | 'exhibit_set' | 'crate'; readonly recordId: string } = record,
    ) => {
      const source = join(folder, name);
      writeFileSync(source, bytes);
      setChosenFiles([source]);
      return client.attachments.add({ ...to, kind });
    };
    return {
      client,
      logger,
      path: container.session.store().path,
      add,
      list: () => client.attachments.ofRecord(record),
      rename: (name: string) => client.workspace.rename({ name }),
      openOther: async (path: string) => {
        setOpenPath(path);
        await client.workspace.openFile({});
      },
      // Whatever is being put in order ends before the program does.
      end: () => container.close(),
    };
  };
  const during = async <T>(
    work: (running: Awaited<ReturnType<typeof program>>) => Promise<T>,
  ): Promise<T> => {
    const running = await program();
    const outcome = await work(running);
    await running.end();
    return outcome;
  };
  return { during };
}

const backupsOf = (workspace: string) =>
  readdirSync(backupFolderOf(workspace))
    .filter((name) => name.endsWith('.kexun'))
    .toSorted()
    .map((name) => join(backupFolderOf(workspace), name));
const inPlace = (workspace: string, bytes: Uint8Array) => contentPath(fileFolderOf(workspace), hash(bytes));
const onShelf = (workspace: string, bytes: Uint8Array) =>
  join(fileFolderOf(workspace), 'unused', hash(bytes));

/** A workspace with one photo and two backups; its path. */
function backedUpTwice(during: ReturnType<typeof office>['during']): Promise<string> {
  return during(async ({ client, add, path }) => {
    await add('photo', 'a.png', PNG);
    await client.workspace.backUp({});
    await client.workspace.backUp({});
    return path;
  });
}

describe('a backup', () => {
  it('opens with its photos and papers, which take no room of their own', async () => {
    const { during } = office();
    const path = await during(async ({ client, add, path: workspace }) => {
      await add('photo', '正面.png', PNG);
      await add('paper', '协议.pdf', PDF);
      const { lastBackupAt } = await client.workspace.backUp({});
      expect(lastBackupAt).not.toBeNull();
      return workspace;
    });
    const [backup = ''] = backupsOf(path);
    expect(statSync(inPlace(backup, PNG)).ino).toBe(statSync(inPlace(path, PNG)).ino);
    expect(existsSync(join(fileFolderOf(backup), 'thumbnails'))).toBe(false);
    // The workspace and everything beside it is lost; the backup is copied to another machine.
    const elsewhere = join(temporaryFolder(), basename(backup));
    renameSync(backup, elsewhere);
    renameSync(fileFolderOf(backup), fileFolderOf(elsewhere));
    rmSync(fileFolderOf(path), { recursive: true });
    await during(async ({ list, openOther }) => {
      await openOther(elsewhere);
      expect((await list()).map(({ fileName, isThere }) => [fileName, isThere])).toEqual([
        ['正面.png', true],
        ['协议.pdf', true],
      ]);
      expect(readFileSync(inPlace(elsewhere, PDF))).toEqual(PDF);
    });
  });

  it('keeps what later went for good, and loses nothing when another backup is thrown away', async () => {
    const { during } = office();
    const path = await backedUpTwice(during);
    const [first = '', second = ''] = backupsOf(path);
    rmSync(inPlace(path, PNG));
    rmSync(first);
    rmSync(fileFolderOf(first), { recursive: true });
    expect(readFileSync(inPlace(second, PNG))).toEqual(PNG);
  });
});

describe('what undo can bring back', () => {
  it('stays in its place: what was removed, and what was undone as long as it can be redone', async () => {
    const { during } = office();
    const path = await during(async ({ client, add, list, path: workspace }) => {
      await add('photo', 'a.png', PNG);
      const [photo] = await list();
      await client.attachments.remove({ id: photo?.id ?? '', version: photo?.version ?? null });
      await add('paper', 'b.pdf', PDF);
      await client.history.undo({});
      return workspace;
    });
    await during(async ({ list }) => expect(await list()).toEqual([]));
    expect([PNG, PDF].map((bytes) => existsSync(inPlace(path, bytes)))).toEqual([true, true]);
    await during(async ({ client, list }) => {
      await client.history.redo({});
      await client.history.undo({});
      await client.history.undo({});
      expect((await list()).map(({ fileName, isThere }) => [fileName, isThere])).toEqual([['a.png', true]]);
    });
  });
});

describe('a record that is removed', () => {
  const OWNERS = [
    ['exhibit', 'exhibit', { name: '试做品', setId: 'set-1' }],
    ['crate', 'crate', { name: '试做箱', setId: 'set-1' }],
    ['exhibit_set', 'exhibit-set', { name: '试做套', kind: 'caravan', baseId: 'base-1' }],
  ] as const;

  it.each(OWNERS)(
    'takes its photos with it, and undo brings them back: %s',
    async (table, register, values) => {
      const { during } = office();
      const state = await during(async ({ client, add, path }) => {
        const { id } = await client.registry.create({ register, values });
        await add('photo', '正面.png', PNG, { table, recordId: id });
        // Of another exhibit; the removal leaves it alone.
        await add('paper', '说明.pdf', PDF);
        const { version } = await client.registry.get({ register, id });
        const { undoDepth } = await client.history.state({});
        await client.registry.remove({ register, id, version });
        expect((await client.history.state({})).undoDepth).toBe(undoDepth + 1);
        expect(await client.attachments.ofRecord({ table, recordId: id })).toEqual([]);
        return { id, path };
      });
      const ofRecord = (client: Awaited<ReturnType<typeof testContainer>>['client']) =>
        client.attachments.ofRecord({ table, recordId: state.id });
      await during(async ({ client, list }) => {
        expect(existsSync(inPlace(state.path, PNG))).toBe(true);
        expect(await list()).toHaveLength(1);
        await client.history.undo({});
        expect((await ofRecord(client)).map(({ fileName, isThere }) => [fileName, isThere])).toEqual([
          ['正面.png', true],
        ]);
        await client.history.redo({});
        expect(await ofRecord(client)).toEqual([]);
      });
    },
  );
});

describe('what nobody needs', () => {
  it('is set aside when the program starts, and goes for good after thirty days', async () => {
    const { during } = office();
    const path = await during(async ({ client, add, rename, path: workspace }) => {
      await add('photo', 'a.png', PNG);
      await client.history.undo({});
      await rename('不能再重做');
      return workspace;
    });
    expect(existsSync(inPlace(path, PNG))).toBe(true);
    await during(async ({ list }) => expect(await list()).toEqual([]));
    expect(existsSync(inPlace(path, PNG))).toBe(false);
    expect(readdirSync(join(fileFolderOf(path), 'thumbnails'), { recursive: true })).toHaveLength(1);
    expect(readFileSync(onShelf(path, PNG))).toEqual(PNG);
    const daysAgo = (days: number) => Date.parse('2026-11-23T02:00:00.000Z') / 1000 - days * 86_400;
    utimesSync(onShelf(path, PNG), daysAgo(29), daysAgo(29));
    await during(async ({ list }) => expect(await list()).toEqual([]));
    expect(existsSync(onShelf(path, PNG))).toBe(true);
    utimesSync(onShelf(path, PNG), daysAgo(31), daysAgo(31));
    await during(async ({ list }) => expect(await list()).toEqual([]));
    expect(existsSync(onShelf(path, PNG))).toBe(false);
  });

  it('comes back when an older file stood in for the workspace and gives way again', async () => {
    const { during } = office();
    const path = await during(async ({ client, path: workspace }) => {
      await client.workspace.backUp({});
      return workspace;
    });
    await during(async ({ add }) => add('photo', 'a.png', PNG));
    const [backup = ''] = backupsOf(path);
    const newer = join(temporaryFolder(), 'newer.kexun');
    renameSync(path, newer);
    copyFileSync(backup, path);
    await during(async ({ list }) => expect(await list()).toEqual([]));
    expect(existsSync(onShelf(path, PNG))).toBe(true);
    rmSync(path);
    renameSync(newer, path);
    await during(async ({ list }) => expect(await list()).toHaveLength(1));
    expect(readFileSync(inPlace(path, PNG))).toEqual(PNG);
    expect(existsSync(onShelf(path, PNG))).toBe(false);
  });

  it('of a folder that cannot be written stays where it is, and the workspace opens', async () => {
    const { during } = office();
    const path = await during(async ({ client, add, rename, path: workspace }) => {
      await add('photo', 'a.png', PNG);
      await client.history.undo({});
      await rename('不能再重做');
      return workspace;
    });
    // In the way of the folder of what is set aside, whoever runs the test.
    writeFileSync(join(fileFolderOf(path), 'unused'), '');
    const warned = await during(async ({ list, end, logger }) => {
      expect(await list()).toEqual([]);
      await end();
      return logger.lines.filter(({ level }) => level === 'warn').map(({ message }) => message);
    });
    expect(warned).toEqual(['photos and papers could not be put in order']);
    expect(existsSync(inPlace(path, PNG))).toBe(true);
  });
});

describe('a file that vanished', () => {
  it('comes back at the next start from the newest backup that has it whole', async () => {
    const { during } = office();
    const path = await backedUpTwice(during);
    const [first = '', second = ''] = backupsOf(path);
    utimesSync(first, 1_000_000, 1_000_000);
    utimesSync(second, 2_000_000, 2_000_000);
    rmSync(inPlace(second, PNG));
    writeFileSync(inPlace(second, PNG), 'damaged');
    rmSync(inPlace(path, PNG));
    await during(async ({ list }) => expect(await list()).toHaveLength(1));
    expect(readFileSync(inPlace(path, PNG))).toEqual(PNG);
    expect(readdirSync(dirname(inPlace(path, PNG)))).toEqual([hash(PNG)]);
  });

  it('and is in no backup leaves its entry, which says so, and the next backup is made without it', async () => {
    const { during } = office();
    const path = await during(async ({ add, path: workspace }) => {
      await add('photo', 'a.png', PNG);
      await add('paper', 'b.pdf', PDF);
      return workspace;
    });
    rmSync(inPlace(path, PNG));
    await during(async ({ client, list }) => {
      await client.workspace.backUp({});
      expect((await list()).map(({ isThere }) => isThere)).toEqual([false, true]);
    });
    const [backup = ''] = backupsOf(path);
    expect([PNG, PDF].map((bytes) => existsSync(inPlace(backup, bytes)))).toEqual([false, true]);
  });
});
