import { writeFileSync } from 'node:fs';
import { rememberSteps, undoScene } from './scene-undo.mjs';

/** Pictures of photos at visits, days out and stays, and in briefs of them. */

/** A made-up photo as the window draws it: people before boards under a sky; `tone` tells one from another. */
const drawn = (page, tone) =>
  page.evaluate((hue) => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 1200, height: 900 });
    const draw = canvas.getContext('2d');
    const fill = (style, ...box) => {
      draw.fillStyle = style;
      draw.fillRect(...box);
    };
    const sky = draw.createLinearGradient(0, 0, 0, 560);
    sky.addColorStop(0, `hsl(${hue} 55% 62%)`);
    sky.addColorStop(1, `hsl(${hue} 60% 88%)`);
    fill(sky, 0, 0, 1200, 560);
    fill('hsl(95 20% 52%)', 0, 560, 1200, 340);
    for (let board = 0; board < 3; board += 1) {
      fill('#f4f1e8', 120 + board * 340, 280, 260, 330);
      fill(`hsl(${hue + 60 * board} 45% 45%)`, 145 + board * 340, 305, 210, 150);
    }
    for (let person = 0; person < 7; person += 1) {
      const x = 90 + person * 155;
      draw.fillStyle = `hsl(${(hue + person * 47) % 360} 40% 35%)`;
      draw.beginPath();
      draw.arc(x, 640, 32, 0, 2 * Math.PI);
      draw.fill();
      draw.fillRect(x - 42, 675, 84, 225);
    }
    return canvas.toDataURL('image/jpeg', 0.9).split(',')[1];
  }, tone);

/** Adds photos to a record, each with its note. */
const photographed = async (program, table, recordId, notes) => {
  await rememberSteps(program);
  const known = await program.call('attachments.ofRecord', { table, recordId });
  for (const index of notes.keys()) {
    const bytes = await drawn(program.page, (known.length + index) * 75 + 190);
    writeFileSync(program.table, Buffer.from(bytes, 'base64'));
    await program.call('attachments.add', { table, recordId, kind: 'photo' });
  }
  const added = await program.call('attachments.ofRecord', { table, recordId });
  for (const [index, { id, version, fileName }] of added.slice(known.length).entries()) {
    await program.call('attachments.change', { id, version, fileName, note: notes[index] });
  }
};

const SCENE = ['开展仪式', '学生动手做实验', '讲解员答疑'];

const newest = async (program, kind) => (await program.call('briefs.records', { kind, text: '' })).records[0];

const openFold = async ({ page }, list) => {
  const toggle = page.getByTestId(list).getByTestId('attachments:toggle').first();
  await toggle.click();
  await page.getByTestId('attachments:photos').locator('img').first().waitFor();
  await page.getByTestId('attachments:photos').scrollIntoViewIfNeeded();
};

export const photoScenes = [
  {
    name: 'photos-stay',
    route: '#/registry?register=stay-record',
    arrange: async (program) => {
      const { id } = await newest(program, 'stay');
      await photographed(program, 'stay_record', id, SCENE);
      await program.goTo(`#/registry?register=stay-record&record=${id}`);
      await program.page.getByTestId('attachments:photos').locator('img').first().waitFor();
    },
    leave: undoScene,
  },
  {
    name: 'photos-site',
    route: '#/registry?register=site',
    arrange: async (program) => {
      const site = (await program.call('sites.list')).find(({ lastVisit }) => lastVisit !== null);
      const { visits } = await program.call('registry.visitsOf', { siteId: site.id });
      await photographed(program, 'visit_record', visits[0].id, SCENE);
      await program.goTo(`#/registry?register=site&record=${site.id}`);
      await openFold(program, 'registry:visits');
    },
    leave: undoScene,
  },
  {
    name: 'photos-caravan',
    route: '#/registry?register=caravan&record=caravan-1',
    arrange: async (program) => {
      const [day] = await program.call('registry.daysOutOf', { caravanId: 'caravan-1' });
      await photographed(program, 'tour_record', day.id, SCENE);
      await openFold(program, 'registry:daysOut');
    },
    leave: undoScene,
  },
  {
    name: 'photos-brief',
    route: '#/coverage?view=reports&brief=news&of=visit',
    arrange: async (program) => {
      const { id } = await newest(program, 'visit');
      await photographed(program, 'visit_record', id, SCENE);
      await program.goTo(`#/coverage?view=reports&brief=news&of=visit&record=${id}`);
      await program.page.getByTestId('briefs:preview').locator('img').first().waitFor();
    },
    leave: undoScene,
  },
];
