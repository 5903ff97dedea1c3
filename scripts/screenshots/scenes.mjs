import { calendarScenes } from './calendar-scenes.mjs';
import { coverageScenes } from './coverage-scenes.mjs';
import { compareScenes } from './compare-scenes.mjs';
import { handOverScenes } from './hand-over-scenes.mjs';
import { exhibitScenes } from './exhibit-scenes.mjs';
import { importScenes } from './import-scenes.mjs';
import { changeCaravan, registryScenes } from './registry-scenes.mjs';
import { photoScenes } from './photo-scenes.mjs';
import { stocktakeScenes } from './stocktake-scenes.mjs';
import { upkeepScenes } from './upkeep-scenes.mjs';
import { custodyScenes } from './custody-scenes.mjs';
import { stayScenes } from './stay-scenes.mjs';

/**
 * The screens and states to take pictures of. `route` is the address inside the window, `arrange` brings the
 * state about, `leave` undoes what would disturb the next scene; `isMoving` takes the picture at once.
 */
const plan = ({ planId }) => `#/plan?plan=${planId}`;

/** The first day of the plan that ends away from the base. */
const away = (program) => program.plan.tours.find(({ night, stops }) => night !== null && stops.length > 0);

/** A day that begins and ends at the base. */
const dayTrip = (program) =>
  program.plan.tours.find(
    ({ night, nightBefore, stops }) => night === null && nightBefore === null && stops.length > 0,
  );

const open =
  (testId) =>
  ({ page }) =>
    page.getByTestId(testId).locator('> summary').click();

/** Waits until an explanation is there. */
const opened = async (program, testId) => {
  const section = program.page.getByTestId(testId);
  if (!(await section.evaluate((element) => element.open))) await open(testId)(program);
  await section.locator('table').first().waitFor({ state: 'attached' });
};

/** Waits until nothing moves: dialogs and tooltips fade in and out. */
const still = (page) =>
  page.waitForFunction(() =>
    document
      .getAnimations()
      .every(
        ({ playState, effect }) =>
          playState !== 'running' || effect?.getComputedTiming().endTime === Number.POSITIVE_INFINITY,
      ),
  );

/** Begins a run and waits until its curve has some points. */
const running = async (program) => {
  await program.call('planning.start', { ...program.request, iterationLimit: 20_000 });
  await program.goTo('#/plan');
  await program.page.getByTestId('planning:run.machine').waitFor({ timeout: 90_000 });
  await program.page.waitForFunction(
    () => Number(document.querySelector('[role="progressbar"]')?.getAttribute('aria-valuenow')) >= 10,
  );
};

/** Unfolds what one county more or one day less would cost, and waits until it is worked out. */
const priced = async (program) => {
  await open('planning:explain.prices')(program);
  await program.page.getByTestId('planning:prices').waitFor({ timeout: 90_000 });
};

/** Takes the second caravan out of use for these days. */
const repair = async (program, unavailabilities) => {
  const caravan = (await program.call('fleet.caravans'))[1];
  await changeCaravan(program, caravan.id, { unavailabilities });
};

/** Records events and forgets them again. */
const record = async (program, ...events) => {
  for (const event of events) await program.call('disruptions.add', { reason: '', ...event });
};
const forgetEvents = async (program) => {
  for (const { id, version } of await program.call('disruptions.list')) {
    await program.call('disruptions.remove', { id, version });
  }
};

export const scenes = [
  { name: 'overview', route: '#/' },
  { name: 'plan-setup', route: '#/plan?setup=true' },
  {
    name: 'plan-rules',
    route: '#/plan?setup=true',
    arrange: async (program) => {
      await open('planning:rules')(program);
      await program.page.getByTestId('planning:rule.maxNights').fill('4');
      await program.page.getByTestId('planning:rule.dailyDrivingHard_s').scrollIntoViewIfNeeded();
    },
    leave: ({ page }) => page.getByTestId('planning:rules.reset').click(),
  },
  {
    // A profile with one slider moved: its own mark, and whose base it is.
    name: 'plan-weights',
    route: '#/plan?setup=true',
    arrange: async ({ page }) => {
      await page.getByTestId('planning:profile').getByRole('button').nth(1).click();
      await open('planning:weights')({ page });
      await page.getByTestId('planning:rule.townshipWeight').fill('12');
    },
    leave: ({ page }) => page.getByTestId('planning:weights.reset').click(),
  },
  {
    name: 'plan-run',
    route: '#/',
    arrange: running,
    leave: (program) => program.forgetRun(),
  },
  {
    name: 'plan-run-paused',
    route: '#/',
    arrange: async (program) => {
      await running(program);
      const pause = program.page.getByTestId('planning:run.pause');
      await pause.press('Enter');
      await program.page.locator('[data-testid="planning:run.pause"].ant-btn-primary:enabled').waitFor();
      await program.settle();
      await still(program.page);
    },
    leave: (program) => program.forgetRun(),
  },
  { name: 'plan-map', route: (program) => `${plan(program)}&view=map` },
  { name: 'plan-week', route: (program) => `${plan(program)}&zoom=week&tour=${away(program)?.id}` },
  { name: 'plan-day', route: (program) => `${plan(program)}&zoom=day&tour=${away(program)?.id}` },
  { name: 'plan-year', route: (program) => `${plan(program)}&zoom=year&tour=${away(program)?.id}` },
  {
    // The same filter in all three views: the map leaves out, the board steps back, the table counts.
    name: 'plan-filter',
    route: (program) => `${plan(program)}&view=split&filter=true&caravan=${away(program)?.caravanId}`,
  },
  {
    name: 'plan-columns',
    route: (program) => `${plan(program)}&view=table`,
    arrange: async ({ page }) => {
      await page.getByTestId('planning:columns.open').click();
      await page.getByTestId('planning:columns').waitFor();
      await still(page);
    },
    leave: ({ page }) => page.getByTestId('planning:columns.open').click(),
  },
  { name: 'plan-grouped', route: (program) => `${plan(program)}&view=table&group=caravan` },
  {
    name: 'plan-lodging',
    route: (program) => `${plan(program)}&lodging=${away(program)?.night.lodgingId}`,
  },
  { name: 'plan-split', route: (program) => `${plan(program)}&view=split` },
  { name: 'plan-table', route: (program) => `${plan(program)}&view=table` },
  { name: 'plan-omissions', route: (program) => `${plan(program)}&view=table&tab=omissions` },
  {
    name: 'plan-omission',
    route: (program) => `${plan(program)}&omission=${program.plan.omissions[0]?.siteId}`,
    arrange: async (program) => {
      await opened(program, 'planning:explain.omission');
      await program.page.getByTestId('planning:explanation').locator('details > summary').first().click();
    },
  },
  {
    // The table itself, nothing of it unfolded.
    name: 'plan-prices',
    route: plan,
    arrange: async (program) => {
      await priced(program);
      await program.page.getByTestId('planning:explain.prices').evaluate((section) => {
        section.scrollIntoView({ block: 'start' });
      });
    },
    leave: open('planning:explain.prices'),
  },
  {
    name: 'plan-price',
    route: plan,
    arrange: async (program) => {
      const { page } = program;
      await priced(program);
      await page.getByTestId('planning:price.one-day-less').getByRole('button').click();
      await page.getByTestId('planning:prices.weights').scrollIntoViewIfNeeded();
    },
    leave: open('planning:explain.prices'),
  },
  {
    name: 'plan-stop',
    route: (program) => `${plan(program)}&view=map&stop=${away(program)?.stops[0].id}`,
    arrange: (program) => opened(program, 'planning:explain.visit'),
  },
  {
    name: 'plan-locks',
    route: (program) => `${plan(program)}&tour=${away(program)?.id}`,
    arrange: async ({ page }) => {
      // They stay locked for the scenes that follow, so the next look finds them so.
      const step = page.getByTestId('planning:step').first();
      for (const grade of ['caravan', 'day']) {
        const lock = step.getByTestId(`planning:lock.${grade}`);
        if ((await lock.getAttribute('aria-pressed')) !== 'true') await lock.click();
        await step.locator(`[data-testid="planning:lock.${grade}"][aria-pressed="true"]`).waitFor();
      }
    },
  },
  {
    // All visits of a day locked by one key.
    name: 'plan-locked-day',
    route: (program) => `${plan(program)}&day=${dayTrip(program)?.date}`,
    arrange: async ({ page }) => {
      await page.getByTestId('planning:lock.whole').first().click();
      await page.locator('[data-testid="planning:lock.whole"][aria-pressed="true"]').first().waitFor();
    },
  },
  {
    name: 'plan-steps',
    route: (program) => `${plan(program)}&tour=${dayTrip(program)?.id}`,
    arrange: async ({ page, call }) => {
      await call('history.undo');
      await page.locator('[data-testid="shell:history.redo"]:enabled').waitFor();
      await page.getByTestId('shell:history.steps').click();
      await page.getByTestId('shell:steps').getByRole('option').nth(2).waitFor();
      await page.keyboard.press('ArrowDown');
      await still(page);
    },
    leave: ({ page }) => page.keyboard.press('Escape'),
  },
  {
    // A visit that was locked, moved and brought back.
    name: 'plan-visit-history',
    route: (program) => `${plan(program)}&stop=${dayTrip(program)?.stops[0].id}`,
    arrange: async (program) => {
      const { caravanId, stops } = dayTrip(program);
      const edit = async (...edits) => {
        const { version } = await program.call('plans.get', { id: program.planId });
        await program.call('plans.edit', { id: program.planId, version, edits });
      };
      const stopId = stops[0].id;
      await edit({ kind: 'lock', stopIds: [stopId], lock: { caravan: true, day: true } });
      await edit({ kind: 'move', stopId, caravanId, date: '2026-12-11', position: 0 });
      await program.call('history.undo');
      await open('planning:explain.history')(program);
      const events = program.page.getByTestId('history:events');
      await events.waitFor();
      await events.scrollIntoViewIfNeeded();
    },
    leave: (program) => program.call('history.undo'),
  },
  {
    name: 'plan-as-run',
    route: plan,
    arrange: async (program) => {
      const { version } = await program.call('plans.get', { id: program.planId });
      await program.call('plans.publish', { id: program.planId, version });
      const { id } = await program.call('plans.recordRun', { id: program.planId, name: '十二月（执行）' });
      await program.goTo(`#/plan?plan=${id}`);
      await program.page.getByTestId('planning:asRun').waitFor();
    },
    leave: async (program) => {
      await program.goTo(plan(program));
      await program.call('history.undo');
      await program.call('history.undo');
    },
  },
  {
    name: 'plan-replan-menu',
    route: (program) => `${plan(program)}&tour=${away(program)?.id}`,
    arrange: async ({ page }) => {
      await page.getByTestId('planning:replanFrom').click();
      await page.getByTestId('planning:replan.all').waitFor();
      await still(page);
    },
    leave: ({ page }) => page.keyboard.press('Escape'),
  },
  {
    // From the top bar: the same choices and the way to a plan from other conditions.
    name: 'plan-replan-top',
    route: plan,
    arrange: async ({ page }) => {
      await page.getByTestId('planning:replan').click();
      await page.getByTestId('planning:replan.setUp').waitFor();
      await still(page);
    },
    leave: ({ page }) => page.keyboard.press('Escape'),
  },
  {
    // A caravan breaks down for a week; the locked visits of another one stay.
    name: 'plan-replan',
    route: (program) => `${plan(program)}&tour=${away(program)?.id}`,
    arrange: async (program) => {
      const { page } = program;
      await repair(program, [{ start: '2026-12-14', end: '2026-12-18', reason: '送修' }]);
      await page.getByTestId('planning:replanFrom').click();
      await program.finished(() => page.getByTestId('planning:replan.all').click());
      await page.getByTestId('planning:changes').waitFor();
      await page.mouse.move(600, 20);
      await still(page);
    },
  },
  {
    name: 'plan-replan-table',
    route: '#/plan?view=table',
    leave: async (program) => {
      await program.forgetRun();
      await repair(program, []);
    },
  },
  {
    // A day moved onto a Saturday by hand: the board, the day and the list of problems say so.
    name: 'plan-broken',
    route: (program) => `${plan(program)}&tour=${dayTrip(program)?.id}`,
    arrange: async (program) => {
      const { caravanId, date } = dayTrip(program);
      const [to, { version }] = [
        { toCaravanId: caravanId, toDate: '2026-12-12' },
        await program.call('plans.get', { id: program.planId }),
      ];
      await program.call('plans.edit', {
        id: program.planId,
        version,
        edits: [{ kind: 'move-day', caravanId, date, ...to }],
      });
      await program.page.getByTestId('planning:problemCount').click();
      await program.page.getByTestId('planning:problems').waitFor();
      await still(program.page);
    },
    leave: (program) => program.call('history.undo'),
  },
  { name: 'plan-events-empty', route: (program) => `${plan(program)}&event=list` },
  {
    // Picked from a day of a caravan: what it will hit stands below before it is recorded.
    name: 'plan-events-form',
    route: (program) => `${plan(program)}&tour=${dayTrip(program)?.id}&event=caravan-off`,
    arrange: ({ page }) => page.getByTestId('planning:events.ahead').waitFor(),
  },
  {
    name: 'plan-events-road',
    route: (program) => `${plan(program)}&stop=${dayTrip(program)?.stops[0].id}&event=road-closed`,
    arrange: ({ page }) => page.getByTestId('planning:events.ahead').waitFor(),
  },
  {
    name: 'plan-events',
    route: (program) => `${plan(program)}&event=list`,
    arrange: async (program) => {
      const { caravanId, date, stops } = dayTrip(program);
      await record(
        program,
        { target: { kind: 'caravan-off', caravanId }, start: date, end: date, reason: '变速箱故障' },
        {
          target: { kind: 'road-closed', regionCode: away(program).stops[0].countyCode },
          start: '2026-12-01',
          end: '2026-12-31',
          reason: '山体滑坡',
        },
        { target: { kind: 'site-closed', siteId: stops[0].siteId }, start: '2026-12-30', end: '2026-12-30' },
        {
          target: { kind: 'exhibit-broken', exhibitId: 'set-1-exhibit-01', stopsCaravan: false },
          start: date,
          end: '2026-12-31',
        },
      );
      await program.page.getByTestId('planning:events.entry').nth(3).waitFor();
      await program.page.getByTestId('planning:problemCount').waitFor();
    },
  },
  {
    name: 'plan-events-stop',
    route: (program) => `${plan(program)}&stop=${away(program)?.stops[0].id}`,
    arrange: ({ page }) => page.getByTestId('planning:events.lines').waitFor(),
    leave: forgetEvents,
  },
  {
    name: 'plan-edit-omission',
    route: (program) => `${plan(program)}&omission=${program.plan.omissions[0]?.siteId}`,
    arrange: ({ page }) => page.getByTestId('planning:edit.omission').scrollIntoViewIfNeeded(),
  },
  ...compareScenes,
  {
    name: 'plan-published',
    route: (program) => `${plan(program)}&tour=${dayTrip(program)?.id}`,
    arrange: async (program) => {
      const { version } = await program.call('plans.get', { id: program.planId });
      await program.call('plans.publish', { id: program.planId, version });
      await program.page.getByTestId('planning:frozen').first().waitFor();
    },
    leave: (program) => program.call('history.undo'),
  },
  {
    name: 'itinerary',
    route: (program) =>
      `#/itinerary?plan=${program.planId}&caravan=${away(program)?.caravanId}&date=${away(program)?.date}`,
  },
  ...registryScenes,
  ...stocktakeScenes,
  ...importScenes,
  ...handOverScenes,
  { name: 'requests-list', route: '#/requests?list=waiting' },
  {
    name: 'requests-one',
    route: '#/requests?list=todo',
    arrange: async ({ page }) => {
      await page.getByRole('grid').focus();
      await page.keyboard.press('ArrowDown');
      await page.getByTestId('requests:inspector').waitFor();
    },
  },
  {
    name: 'requests-refuse',
    route: '#/requests?list=todo',
    arrange: async ({ page }) => {
      await page.getByRole('grid').focus();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      await page.getByTestId('requests:inspector').waitFor();
      await page.keyboard.press('r');
      await page.getByTestId('requests:reason').waitFor();
    },
    leave: ({ page }) => page.keyboard.press('Escape'),
  },
  {
    name: 'requests-several',
    route: '#/requests?list=promised',
    arrange: async ({ page }) => {
      await page.getByRole('grid').focus();
      for (const _ of [1, 2, 3]) {
        await page.keyboard.press('ArrowDown');
        await page.keyboard.press('Space');
      }
      await page.getByTestId('requests:marked').waitFor();
    },
    leave: ({ page }) => page.getByTestId('requests:marked').getByRole('button').first().click(),
  },
  { name: 'requests-new', route: '#/requests?create=true' },
  {
    name: 'requests-missing',
    route: '#/requests?create=true',
    arrange: ({ page }) => page.getByTestId('requests:sheet.save').click(),
    leave: (program) => program.goTo('#/requests'),
  },
  { name: 'requests-empty-list', route: '#/requests?list=planned' },
  { name: 'new-workspace', route: '#/start' },
  ...calendarScenes,
  ...exhibitScenes,
  ...upkeepScenes,
  ...custodyScenes,
  ...stayScenes,
  ...coverageScenes,
  ...photoScenes,
  { name: 'settings', route: '#/settings' },
  {
    name: 'search',
    route: '#/',
    arrange: async ({ page }) => {
      await page.keyboard.press('Control+k');
      await page.keyboard.type('ck');
    },
    leave: ({ page }) => page.keyboard.press('Escape'),
  },
  {
    name: 'shortcuts',
    route: '#/',
    arrange: async ({ page }) => {
      await page.keyboard.press('?');
      await page.getByRole('dialog').waitFor();
      await still(page);
    },
    leave: ({ page }) => page.keyboard.press('Escape'),
  },
];

/** A workspace that is refused at the start. */
export const refusedScene = { name: 'refused', content: 'this is not a workspace' };

/** A first start that asks, and what it leads to when nothing was brought along. */
export const firstStartScenes = [
  { name: 'first-start', arrange: ({ page }) => page.getByTestId('start:page').waitFor() },
  {
    name: 'first-start-checklist',
    arrange: async ({ page }) => {
      await page.getByTestId('start:empty').click();
      await page.getByTestId('start:checklist').waitFor();
    },
  },
  {
    name: 'first-start-register',
    route: '#/registry?register=volunteer',
    arrange: ({ page }) => page.getByTestId('registry:page').waitFor(),
  },
  {
    name: 'first-start-requests',
    route: '#/requests',
    arrange: ({ page }) => page.getByTestId('requests:page').waitFor(),
  },
];
