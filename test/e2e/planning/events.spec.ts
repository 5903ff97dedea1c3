import type { PlanView, TourView } from '@contract/plans.ts';
import type { Page } from '@playwright/test';
import { seriousFindings } from '../driver/axe.ts';
import { planningDriver } from '../driver/planning-driver.ts';
import { expect, type Program, test } from '../driver/profile.ts';

test.setTimeout(150_000);

const MOST_CLICKS = 6;
const MOST_MS = 60_000;

const visitsOf = ({ tours }: PlanView) =>
  tours.flatMap(({ caravanId, date, stops }) => stops.map(({ siteId }) => `${caravanId} ${date} ${siteId}`));

/** A day trip of a caravan with visits. */
function dayTrip(plan: PlanView): TourView {
  const found = plan.tours.find(
    ({ stops, nightBefore, night }) => stops.length > 1 && nightBefore === null && night === null,
  );
  if (!found) throw new Error('the plan has no day trip with two visits');
  return found;
}

/** The last day of the tour of several days that a caravan is on, on that date or after it. */
function homeAgain(plan: PlanView, caravanId: string, date: string): string {
  const day = plan.tours.find((each) => each.caravanId === caravanId && each.date === date);
  return day?.night ? homeAgain(plan, caravanId, nextDay(date)) : date;
}

const nextDay = (date: string) => new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10);

/** Counts the clicks of the mouse from now on, as the page gets them. */
async function countClicks(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    Reflect.set(window, 'clicks', 0);
    window.addEventListener(
      'pointerdown',
      () => Reflect.set(window, 'clicks', Number(Reflect.get(window, 'clicks')) + 1),
      true,
    );
  });
  return () => page.evaluate(() => Number(Reflect.get(window, 'clicks')));
}

/** Takes over the whole result, and reads the version that it becomes. */
async function acceptAll(program: Program, before: PlanView): Promise<PlanView> {
  await program.page.getByTestId('planning:accept.all').click({ timeout: 60_000 });
  const newest = async () =>
    (await program.call('plans.list')).find(({ number }) => number > (before.number ?? 0));
  await expect.poll(async () => (await newest())?.id).toBeDefined();
  return program.call('plans.get', { id: (await newest())?.id });
}

test('a caravan breaks down for two days: recorded, repaired and taken over in six clicks', async ({
  planned: program,
}) => {
  const { page } = program;
  const { plan: saved } = program;
  const planning = planningDriver(page);
  await planning.show(saved.id);
  const tour = dayTrip(saved);
  const clicks = await countClicks(page);
  const began = Date.now();

  await page.locator(`[data-bar="${tour.id}"]`).click();
  await page.getByTestId('planning:events.record').click();
  const end = page.getByTestId('planning:events.end');
  await end.click();
  const next = nextDay(tour.date);
  await page.keyboard.press('Control+a');
  await page.keyboard.type(next);
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('planning:events.ahead')).toBeVisible();
  await page.getByTestId('planning:events.save').click();
  const repaired = await acceptAll(program, saved);

  expect(await clicks()).toBeLessThanOrEqual(MOST_CLICKS);
  expect(Date.now() - began).toBeLessThan(MOST_MS);
  const [event] = await program.call('disruptions.list');
  expect(event).toMatchObject({ start: tour.date, end: next, target: { caravanId: tour.caravanId } });
  expect(await program.call('plans.violations', { id: repaired.id })).toEqual([]);
  const isHit = (each: TourView) =>
    each.caravanId === tour.caravanId && tour.date <= each.date && each.date <= next;
  expect(repaired.tours.filter((each) => isHit(each))).toEqual([]);
  // All visits of other days are where they were, but for the rest of a tour that cannot begin.
  const last = homeAgain(saved, tour.caravanId, next);
  const stays = (each: TourView) =>
    each.caravanId !== tour.caravanId || each.date < tour.date || last < each.date;
  const others = visitsOf({ ...saved, tours: saved.tours.filter(stays) });
  expect(visitsOf(repaired)).toEqual(expect.arrayContaining(others));
});

test('a road is closed: without anything selected too, the plan tells what is hit, and undo takes it back', async ({
  planned: program,
}) => {
  const { page } = program;
  const { plan: saved } = program;
  const planning = planningDriver(page);
  await planning.show(saved.id);
  const tour = dayTrip(saved);
  const [stop] = tour.stops;
  if (!stop) throw new Error('the day has no visit');

  await page.getByTestId('planning:events').click();
  await page.getByTestId('planning:events.new.road-closed').click();
  // The day is picked on the board while the form is open, the county by its name.
  await page.locator(`[data-bar="${tour.id}"]`).click();
  await page.getByRole('combobox', { name: '区县' }).fill(stop.countyName);
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('planning:events.form')).toContainText(stop.countyName);
  await page.getByTestId('planning:events.saveOnly').click();
  const entry = page.getByTestId('planning:events.entry');
  await expect(entry).toContainText('需要修复');
  await expect(page.getByTestId('planning:problemCount')).toBeVisible();
  await expect(page.getByTestId('planning:events')).toContainText('1');
  expect(await seriousFindings(page)).toEqual([]);
  // The bar of the day names the event, not only that something is broken.
  await expect(page.locator(`[data-bar="${tour.id}"]`)).toHaveAccessibleName(
    new RegExp(`${stop.countyName}道路中断`),
  );

  await entry.getByRole('listitem').first().getByRole('button').click();
  await expect(page.getByTestId('planning:events.lines')).toContainText(`${stop.countyName}道路中断：到不了`);
  await page.keyboard.press('Control+z');
  await expect(page.getByTestId('planning:events.lines')).toBeHidden();
  await expect(page.getByTestId('planning:problemCount')).toBeHidden();
  expect(await program.call('disruptions.list')).toEqual([]);
});

test('a site cancels a visit of a published plan: all by keyboard, the repair is a new version', async ({
  planned: program,
}) => {
  const { page } = program;
  const { plan: saved } = program;
  await program.call('plans.publish', { id: saved.id, version: saved.version });
  const planning = planningDriver(page);
  const tour = dayTrip(saved);
  const stop = tour.stops[0]!;
  await planning.show(saved.id, { stop: stop.id });
  const clicks = await countClicks(page);

  await page.getByTestId('planning:events.record').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('planning:events.form')).toBeFocused();
  await expect(page.getByTestId('planning:events.form')).toContainText(stop.siteName);
  await expect(page.getByTestId('planning:events.ahead')).toBeVisible();
  expect(await seriousFindings(page)).toEqual([]);
  await page.getByTestId('planning:events.save').focus();
  await page.keyboard.press('Enter');
  const all = page.getByTestId('planning:accept.all');
  await expect(all).toBeVisible({ timeout: 60_000 });
  await all.focus();
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await program.call('plans.list')).length).toBe(2);
  expect(await clicks()).toBe(0);
  const [newest] = await program.call('plans.list');
  const repaired = await program.call('plans.get', { id: newest?.id });
  expect(visitsOf(repaired)).not.toContain(`${tour.caravanId} ${tour.date} ${stop.siteId}`);
  expect((await program.call('plans.get', { id: saved.id })).state).toBe('published');
  expect(visitsOf(await program.call('plans.get', { id: saved.id }))).toEqual(visitsOf(saved));
});

test('an event can be ended earlier and deleted from the list', async ({ planned: program }) => {
  const { page } = program;
  const { plan: saved } = program;
  await program.call('disruptions.add', {
    target: { kind: 'exhibit-broken', exhibitId: 'set-1-exhibit-01', stopsCaravan: false },
    start: '2026-12-01',
    end: '2026-12-31',
    reason: '',
  });
  await planningDriver(page).show(saved.id);
  await page.getByTestId('planning:events').click();
  const entry = page.getByTestId('planning:events.entry');
  await expect(entry).toContainText('照常出车');
  await expect(page.getByTestId('planning:events.repair')).toBeHidden();
  await page.getByTestId('planning:events.end').click();
  await page.getByTestId('planning:events.newEnd').click();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('2026-12-04');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await program.call('disruptions.list'))[0]?.end).toBe('2026-12-04');
  await page.getByTestId('planning:events.remove').click();
  await expect(entry).toBeHidden();
  await page.keyboard.press('Control+z');
  await expect(entry).toBeVisible();
});
