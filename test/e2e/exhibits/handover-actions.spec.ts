import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { goTo } from '../driver/go-to.ts';
import { expect, type Program, test } from '../driver/profile.ts';

const PIECES = 50;
const CRATES = 5;

const PNG =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==';
const photo = join(tmpdir(), `kexun-finding-${process.pid}.png`);
writeFileSync(photo, Buffer.from(PNG, 'base64'));

test.use({ programArguments: [`--open-from=${photo}`] });

/** What a hand does: clicks, keys that are no text, and fields that text is entered into. */
interface Actions {
  readonly clicks: number;
  readonly keys: number;
  readonly texts: number;
}

/** Counts what really arrives at the window, so that focus moved by a test alone cannot pass for an action. */
async function countActions(page: Page): Promise<{
  readonly sofar: () => Promise<Actions>;
  readonly restart: () => Promise<void>;
}> {
  await page.evaluate(() => {
    const seen = { clicks: 0, keys: 0, fields: new Set<EventTarget>() };
    Object.assign(window, { handOverActions: seen });
    const listen = <K extends keyof WindowEventMap>(name: K, count: (event: WindowEventMap[K]) => void) =>
      window.addEventListener(name, (event) => event.isTrusted && count(event), true);
    listen('pointerdown', () => {
      seen.clicks += 1;
    });
    listen('keydown', ({ key }) => {
      if (key.length > 1 && !['Control', 'Shift', 'Alt', 'Meta', 'Process'].includes(key)) seen.keys += 1;
    });
    window.addEventListener(
      'input',
      ({ target }) => {
        if (target instanceof HTMLInputElement && !['radio', 'checkbox'].includes(target.type))
          seen.fields.add(target);
      },
      true,
    );
  });
  return {
    sofar: () =>
      page.evaluate(() => {
        const { clicks, keys, fields } = (window as unknown as Counting).handOverActions;
        return { clicks, keys, texts: fields.size };
      }),
    restart: () =>
      page.evaluate(() => {
        const seen = (window as unknown as Counting).handOverActions;
        seen.fields.clear();
        Object.assign(seen, { clicks: 0, keys: 0 });
      }),
  };
}

interface Counting {
  readonly handOverActions: {
    readonly clicks: number;
    readonly keys: number;
    readonly fields: Set<EventTarget>;
  };
}

/** A set of fifty pieces in five crates, at its base. */
async function setOfFifty({ call }: Program): Promise<string> {
  const create = async (register: string, values: Readonly<Record<string, unknown>>) => {
    const input = { register, values } as Parameters<typeof call<'registry.create'>>[1];
    return (await call('registry.create', input)).id;
  };
  const setId = await create('exhibit-set', { name: '五十件套', kind: 'caravan', baseId: 'base-1' });
  for (let crate = 1; crate <= CRATES; crate += 1) {
    const crateId = await create('crate', { name: `第${crate}箱`, setId, isPermanent: true });
    for (let piece = 1; piece <= PIECES / CRATES; piece += 1) {
      await create('exhibit', { name: `展品 ${crate}-${piece}`, setId, crateId });
    }
  }
  return setId;
}

test('a set of fifty pieces: all well is one click, and two exceptions with photos are two clicks each', async ({
  program,
}) => {
  test.setTimeout(180_000);
  const { page } = program;
  const { keyboard } = page;
  // As anybody has it who gave a name once; a window reads it when it opens.
  await program.call('app.setPreferences', { actor: '保管员甲' });
  await page.reload();
  const setId = await setOfFifty(program);
  await goTo(page, `#/exhibits?view=handover&record=${setId}`);
  const pieces = page.locator('[data-piece]');
  const open = page.locator('[data-piece][data-open]');
  await expect(pieces).toHaveCount(PIECES);
  await expect(open).toHaveCount(PIECES);
  const fillPaper = async (to: string, receivedBy: string) => {
    await page.getByTestId('exhibits:handover.to').click();
    await keyboard.type(to);
    await keyboard.press('Enter');
    await page.getByTestId('exhibits:handover.receivedBy').click();
    await keyboard.type(receivedBy);
    await keyboard.press('Control+Enter');
    await expect(page.getByTestId('exhibits:handover.done')).toContainText(`已登记 ${PIECES} 件`);
  };

  const actions = await countActions(page);
  const began = Date.now();
  await page.getByTestId('exhibits:handover.allWell').click();
  await expect(open).toHaveCount(0);
  expect(await actions.sofar()).toEqual({ clicks: 1, keys: 0, texts: 0 });
  await fillPaper('大篷车 2', '司机甲');
  const allWell = await actions.sofar();
  const allWell_ms = Date.now() - began;
  expect(allWell).toEqual({ clicks: 3, keys: 2, texts: 2 });

  // On the way back two pieces are not well.
  await expect(open).toHaveCount(PIECES);
  await actions.restart();
  const again = Date.now();
  const exception = async (crate: number, severity: string, note: string) => {
    const piece = pieces.filter({ hasText: `展品 ${crate}-3` });
    await piece.getByRole('radio', { name: severity }).click();
    // The click leads to the note.
    await keyboard.type(note);
    await piece.getByTestId('exhibits:finding.photo').click();
    const picture = piece.locator('img');
    await expect(picture).toHaveCount(1);
    await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1);
  };
  await exception(2, '较重', '底座开裂');
  await exception(4, '轻微', '漆面划痕');
  await page.getByTestId('exhibits:handover.allWell').click();
  await expect(open).toHaveCount(0);
  expect(await actions.sofar()).toEqual({ clicks: 5, keys: 0, texts: 2 });
  await fillPaper('江北基地', '保管员乙');
  const exceptions = await actions.sofar();
  const exceptions_ms = Date.now() - again;
  expect(exceptions).toEqual({ clicks: 7, keys: 2, texts: 4 });
  const words = ({ clicks, keys, texts }: Actions) =>
    `${clicks + keys + texts} actions (${clicks} clicks, ${keys} keys, ${texts} texts)`;
  process.stdout.write(
    `[hand-over of ${PIECES} pieces] all well: ${words(allWell)}, ${allWell_ms} ms by machine; two exceptions ` +
      `with photos: ${words(exceptions)} beside those in the dialog for files, ${exceptions_ms} ms by machine\n`,
  );

  const exhibits = (await program.call('ledger.places')).filter((one) => one.setId === setId);
  expect(new Set(exhibits.map(({ place }) => place.key))).toEqual(new Set(['base:base-1']));
  const states = new Map((await program.call('conditions.states')).map((one) => [one.exhibitId, one]));
  const bad = exhibits.filter(({ id }) => states.get(id)?.last?.severity !== 'well');
  expect(
    bad.map(({ id, name }) => [name, states.get(id)?.last?.severity, states.get(id)?.last?.note]),
  ).toEqual([
    ['展品 2-3', 'major', '底座开裂'],
    ['展品 4-3', 'minor', '漆面划痕'],
  ]);
  for (const { id } of bad) {
    const recordId = states.get(id)?.last?.id ?? '';
    const photos = await program.call('attachments.ofRecord', { table: 'condition_report', recordId });
    expect(photos.map(({ isThere }) => isThere)).toEqual([true]);
  }
});
