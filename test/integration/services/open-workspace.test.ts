import { cpSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '@domain/errors.ts';
import { describe, expect, it } from 'vitest';
import { testContainer } from '../../helpers/container.ts';

/** A program with the sample open, and the path of a second, closed workspace. */
async function openWithSecond() {
  const program = testContainer();
  program.container.opener.openStandardSample('500000');
  const first = (await program.client.workspace.status({})).path;
  await program.client.workspace.openSample({ provinceCode: '440000' });
  const second = (await program.client.workspace.status({})).path;
  program.container.opener.open(first);
  return { ...program, first, second };
}

describe('opening a workspace', () => {
  it('shows the other one and tells the window to read everything again', async () => {
    const { client, second, setOpenPath, events } = await openWithSecond();
    setOpenPath(second);
    expect(await client.workspace.openFile({})).toMatchObject({ name: '广东样例', provinceCode: '440000' });
    expect(events.at(-1)?.name).toBe('workspace-changed');
    expect(await client.regions.counties({})).toHaveLength(124);
  });

  it('keeps the one that is open when the other is refused, and leaves the refused file as it is', async () => {
    const { client, folder, first, setOpenPath } = await openWithSecond();
    const foreign = join(folder, 'notes.kexun');
    writeFileSync(foreign, '这不是工作区');
    const before = readFileSync(foreign);
    setOpenPath(foreign);
    await expect(client.workspace.openFile({})).rejects.toMatchObject({ code: 'E3001' });
    expect(readFileSync(foreign)).toEqual(before);
    expect((await client.workspace.status({})).path).toBe(first);
    expect(await client.regions.counties({})).toHaveLength(38);
  });

  it('does nothing when the dialog is cancelled', async () => {
    const { client, first, setOpenPath } = await openWithSecond();
    setOpenPath(null);
    expect(await client.workspace.openFile({})).toBeNull();
    expect((await client.workspace.status({})).path).toBe(first);
  });

  it('counts up the names of fresh samples instead of overwriting one', async () => {
    const { client } = await openWithSecond();
    const { path } = await client.workspace.openSample({ provinceCode: '500000' });
    expect(path).toMatch(/sample-500000-2\.kexun$/);
  });

  it('says why nothing is open when the first workspace was refused', async () => {
    const { client, container } = testContainer();
    await expect(client.sites.list({})).rejects.toMatchObject({ code: 'E0003' });
    container.session.refuse(new AppError('E3002', 'newer', { fileVersion: 999, programVersion: 50 }));
    await expect(client.sites.list({})).rejects.toMatchObject({
      code: 'E3002',
      params: { fileVersion: 999 },
    });
  });

  it('carries the undo history inside the file, so that a copy has it too', async () => {
    const { client, container, folder } = testContainer();
    container.opener.openStandardSample('500000');
    await client.workspace.rename({ name: '改名' });
    const { path } = await client.workspace.status({});
    container.session.close();
    const copy = join(folder, 'copy.kexun');
    cpSync(path, copy);
    container.opener.open(copy);
    expect(await client.workspace.status({})).toMatchObject({ name: '改名', path: copy });
    expect(await client.history.undo({})).toMatchObject({ undo: null, undoDepth: 0 });
    expect((await client.workspace.status({})).name).toBe('重庆样例');
  });

  it('reads the file anew when it was replaced while it was open, and does nothing when it was not', async () => {
    const { client, first, folder, setOpenPath, events } = await openWithSecond();
    setOpenPath(first);
    const before = events.length;
    await client.workspace.openFile({});
    expect(events.length).toBe(before);
    const copy = join(folder, 'copy.kexun');
    cpSync(first, copy);
    renameSync(copy, first);
    await expect(client.workspace.rename({ name: '新名' })).rejects.toMatchObject({ code: 'E3009' });
    await client.workspace.openFile({});
    await client.workspace.rename({ name: '新名' });
    expect((await client.workspace.status({})).name).toBe('新名');
  });
});
