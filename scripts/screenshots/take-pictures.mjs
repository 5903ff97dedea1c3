import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchApp } from '../setup/launch-app.mjs';
import { say } from '../setup/problem.mjs';
import { firstStartScenes, refusedScene, scenes } from './scenes.mjs';

const SIZES = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
];
/** Every combination of language, theme and size that is asked for. */
function looks({ quick: isQuick, look: part }) {
  const all = ['zh-CN', 'en'].flatMap((language) =>
    ['light', 'dark'].flatMap((theme) =>
      SIZES.filter(({ width }) => !isQuick || (width === 1366 && language === 'zh-CN')).map((size) => ({
        language,
        theme,
        ...size,
      })),
    ),
  );
  return all.filter(({ language, theme, width }) => `${language}-${theme}-${width}`.includes(part));
}

/**
 * Takes the pictures in one program on a fresh sample, then those of a refused workspace and of first starts.
 * @param {{ out: string, only: string, quick: boolean, look: string, executable: string, environment: NodeJS.ProcessEnv }} options
 */
export async function takePictures(options) {
  const { out, only, executable, environment } = options;
  const isWanted = ({ name }) => only.split(',').some((part) => name.includes(part));
  const chosen = scenes.filter(isWanted);
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  let count = 0;
  const picture = async (page, name, look) => {
    const file = `${name}-${look.language}-${look.theme}-${look.width}.png`;
    await page.screenshot({ path: join(out, file) });
    count += 1;
  };
  await withProgram({ executable, environment, args: [] }, async (program) => {
    if (chosen.length === 0) return;
    await program.prepare();
    for (const look of looks(options)) {
      await program.setLook(look);
      for (const scene of chosen) {
        await program.goTo(scene.route);
        await scene.arrange?.(program);
        if (!scene.isMoving) await program.settle();
        await picture(program.page, scene.name, look);
        await scene.leave?.(program);
      }
      say('screenshots', `${look.language} ${look.theme} ${look.width}×${look.height}`);
    }
  });
  if (isWanted(refusedScene)) {
    const file = join(mkdtempSync(join(tmpdir(), 'kexun-refused-')), 'damaged.kexun');
    writeFileSync(file, refusedScene.content);
    await withProgram({ executable, environment, args: [`--workspace=${file}`] }, async (program) => {
      for (const look of looks(options)) {
        await program.setLook(look);
        await picture(program.page, refusedScene.name, look);
      }
    });
  }
  const begun = firstStartScenes.filter(isWanted);
  // One program per look: a first start is one only once.
  for (const look of begun.length > 0 ? looks(options) : []) {
    await withProgram({ executable, environment, args: [], asksFirst: true }, async (program) => {
      await program.setLook(look);
      for (const scene of begun) {
        if (scene.route) await program.goTo(scene.route);
        await scene.arrange(program);
        await program.settle();
        await picture(program.page, scene.name, look);
      }
    });
  }
  say('screenshots', `${count} pictures in ${out}`);
}

async function withProgram({ executable, environment, args, asksFirst = false }, body) {
  const profile = mkdtempSync(join(tmpdir(), 'kexun-pictures-'));
  const table = join(profile, 'table.csv');
  const dialogs = [`--save-to=${join(profile, 'files')}`, `--open-from=${table}`];
  const app = await launchApp({ executable, environment, profile, args: [...dialogs, ...args], asksFirst });
  try {
    const page = await app.firstWindow();
    await body(createProgram(app, page, table));
  } finally {
    await app.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

/** What scenes may do with the program. */
function createProgram(app, page, table) {
  const program = {
    page,
    /** Path of the table that an import is handed. */
    table,
    /** Result of the preparation: the saved plan and its id. */
    planId: '',
    plan: undefined,
    call: async (method, input = {}) => {
      const reply = await page.evaluate(([name, value]) => window.kexun.call(name, value), [method, input]);
      if (!reply.ok) throw new Error(`${method} was refused with ${JSON.stringify(reply.error)}`);
      return reply.data;
    },
    /** Plans December for all caravans and saves it, so that every screen has something to show. */
    prepare: async () => {
      const sites = await program.call('sites.list');
      const caravans = await program.call('fleet.caravans');
      program.request = {
        periodStart: '2026-12-01',
        periodEnd: '2026-12-31',
        caravanIds: caravans.map(({ id }) => id),
        siteIds: sites
          .filter(({ lastVisit }) => lastVisit === null || lastVisit < '2025-11-23')
          .map(({ id }) => id),
      };
      const jobId = await program.finished(() => program.call('planning.start', program.request));
      program.planId = (await program.call('plans.saveResult', { jobId, name: '12月行程' })).id;
      program.plan = await program.call('plans.get', { id: program.planId });
    },
    /** Begins a run and waits until it has come to an end, as its event says; gives its job. */
    finished: async (begin, event = 'solve-finished') => {
      await page.evaluate((name) => {
        window.picturesFinished = new Promise((resolve) => window.kexun.on(name, resolve));
      }, event);
      await begin();
      return (await page.evaluate(() => window.picturesFinished)).jobId;
    },
    /** Ends the run that is going, if any, and forgets what it found. */
    forgetRun: async () => {
      const current = await program.call('planning.current');
      if (current === null) return;
      if (current.state === 'running')
        await program.finished(() => program.call('planning.cancel', { jobId: current.jobId }));
      await program.call('planning.discard', { jobId: current.jobId });
    },
    setLook: async ({ language, theme, width, height }) => {
      await program.call('app.setPreferences', { language, theme });
      await app.evaluate(
        ({ BrowserWindow }, size) => {
          BrowserWindow.getAllWindows()[0].setContentSize(size.width, size.height);
        },
        { width, height },
      );
      await page.reload();
      await page.waitForFunction((wanted) => window.innerWidth === wanted, width);
      await program.settle();
    },
    goTo: async (route) => {
      await page.evaluate(
        (hash) => {
          window.location.hash = hash;
        },
        typeof route === 'function' ? route(program) : route,
      );
      await program.settle();
    },
    /** Waits until nothing loads, no map is drawing and fonts are there; for some frames, since pages and maps come late. */
    settle: async () => {
      await page.evaluate(() => Reflect.set(window, 'quietFrames', 0));
      await page.waitForFunction(
        (frames) => {
          const maps = [...document.querySelectorAll('.maplibregl-map')];
          const isBusy = document.querySelector('[aria-busy="true"]') !== null;
          const isQuiet = !isBusy && maps.every((map) => map.getAttribute('data-map-state') === 'idle');
          Reflect.set(window, 'quietFrames', isQuiet ? Reflect.get(window, 'quietFrames') + 1 : 0);
          return Reflect.get(window, 'quietFrames') > frames;
        },
        20,
        { polling: 'raf' },
      );
      await page.evaluate(() =>
        document.fonts.ready.then(
          () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
        ),
      );
    },
  };
  return program;
}
