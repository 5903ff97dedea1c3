import type { PlanView } from '@contract/plans.ts';
import type { Page } from '@playwright/test';
import { seriousFindings } from '../driver/axe.ts';
import { planningDriver } from '../driver/planning-driver.ts';
import { expect, type PlannedProgram, test } from '../driver/profile.ts';
import { withdrawHolidays } from '../driver/withdraw-holidays.ts';

test.setTimeout(120_000);

/** Two versions: as planned, and with the first visit of a day trip on a later day without any of its caravan. */
async function twoVersions(program: PlannedProgram) {
  const { plan: saved } = program;
  const trip = saved.tours.find(
    ({ caravanId, nightBefore, night, stops }) =>
      caravanId === 'caravan-1' && nightBefore === null && night === null && stops.length > 1,
  );
  const stop = trip?.stops[0];
  if (!stop) throw new Error('the plan has no day trip of caravan-1 with two visits');
  // 19 December 2026 is a Saturday: nobody is out.
  const date = '2026-12-19';
  const { id } = await program.call('plans.copy', { id: saved.id, name: '第二版' });
  const copy = await program.call('plans.get', { id });
  const moved = copy.tours.flatMap(({ stops }) => stops).find(({ siteId }) => siteId === stop.siteId);
  await program.call('plans.edit', {
    id,
    version: copy.version,
    edits: [{ kind: 'move', stopId: moved?.id ?? '', caravanId: 'caravan-1', date, position: 0 }],
  });
  return { first: saved, second: { ...(await program.call('plans.get', { id })), id }, stop };
}

const tourOf = (plan: PlanView, siteId: string) =>
  plan.tours.find(({ stops }) => stops.some((stop) => stop.siteId === siteId))?.id ?? '';

const press = async (page: Page, name: string) => {
  await page.getByRole('button', { name, exact: true }).focus();
  await page.keyboard.press('Enter');
};

test('two versions are compared in figures, maps, boards and list, by keys alone', async ({
  planned: program,
}) => {
  const { page } = program;
  const { first, second, stop } = await twoVersions(program);
  const planning = planningDriver(page);
  await planning.show(second.id);
  await page.keyboard.press('Control+d');
  const view = page.getByTestId('compare:view');
  await expect(view).toBeVisible();

  const figures = page.getByTestId('compare:figures');
  const difference = (id: string) => figures.locator(`tr[data-difference] [data-figure="${id}"]`);
  await expect(difference('visits')).toHaveText('0');
  const km = ({ totals }: PlanView) => Math.round(totals.length_m / 1_000);
  const further = km(second) - km(first);
  await expect(difference('length')).toContainText(further > 0 ? `+${further}` : `−${-further}`);
  await expect(difference('length')).toContainText(further > 0 ? '更差' : '更好');

  // The list: the one visit that moved is selected on both sides.
  await press(page, '调整 1');
  const list = page.getByTestId('compare:list').getByRole('grid');
  await expect(list.getByRole('row')).toHaveCount(2);
  await list.focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByTestId('compare:selected')).toContainText(stop.siteName);
  await expect(page.getByTestId('compare:selected')).toContainText('12月19日');
  expect(await planning.address()).toContain(`site=${stop.siteId}`);

  // The maps: what one shows, the other shows as well.
  const scales = page.getByTestId('map:scale');
  await planning.mapIsDrawn();
  const before = await scales.first().textContent();
  await page.getByRole('button', { name: '放大' }).first().focus();
  await page.keyboard.press('Enter');
  await expect(scales.first()).not.toHaveText(before ?? '');
  await expect.poll(async () => new Set(await scales.allTextContents()).size).toBe(1);

  // The boards: the days of the visit in both versions, under one scroll.
  await press(page, '排程板');
  const boards = {
    left: page.getByTestId('compare:board.left'),
    right: page.getByTestId('compare:board.right'),
  };
  const pressed = (side: 'left' | 'right') => boards[side].locator('[data-bar][aria-pressed="true"]');
  await expect(pressed('left')).toHaveAttribute('data-bar', tourOf(first, stop.siteId));
  await expect(pressed('right')).toHaveAttribute('data-bar', tourOf(second, stop.siteId));
  await expect(pressed('left')).toHaveAccessibleName(/有场次改动/);
  await expect(pressed('right')).toHaveAccessibleName(/有场次改动/);
  await press(page, '周');
  const scrolled = (side: 'left' | 'right') =>
    boards[side]
      .locator('[data-bar]')
      .first()
      .evaluate((bar) => {
        let element = bar.parentElement;
        while (element && element.scrollWidth <= element.clientWidth) element = element.parentElement;
        return element?.scrollLeft ?? -1;
      });
  await boards.left.locator('[data-bar]').last().focus();
  await expect.poll(() => scrolled('left')).toBeGreaterThan(500);
  await expect.poll(async () => (await scrolled('right')) - (await scrolled('left'))).toBe(0);

  // Days of a year without an official calendar say so.
  await expect(page.getByTestId('compare:unpublished')).toHaveCount(0);
  await withdrawHolidays(program, 2026);
  await expect(page.getByTestId('compare:unpublished')).toHaveText('尚未公布');

  // The sides change places, and what is selected stays so.
  await page.getByTestId('compare:swap').focus();
  await page.keyboard.press('Enter');
  await expect(pressed('left')).toHaveAttribute('data-bar', tourOf(second, stop.siteId));
  await page.keyboard.press('Escape');
  await expect(view).toBeHidden();
  await expect(planning.inspector).toContainText(stop.siteName);
});

test('a version that is removed while it is compared is said to be gone, and comes back by undo', async ({
  planned: program,
}) => {
  const { page } = program;
  const { first, second } = await twoVersions(program);
  await planningDriver(page).show(second.id);
  await page.keyboard.press('Control+d');
  await expect(page.getByTestId('compare:figures')).toBeVisible();
  await program.call('plans.remove', { id: first.id, version: first.version });
  const view = page.getByTestId('compare:view');
  await expect(view).toContainText('左侧版本已不存在');
  await page.keyboard.press('Control+z');
  await expect(page.getByTestId('compare:figures')).toBeVisible();
});

test('with one version the comparison tells how a second one comes about', async ({ planned: program }) => {
  const { page } = program;
  const { plan: saved } = program;
  await planningDriver(page).show(saved.id);
  await page.getByTestId('planning:versions').focus();
  await page.keyboard.press('Control+d');
  await expect(page.getByTestId('compare:view')).toContainText('只有一个版本');
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('compare:view')).toBeHidden();
});

for (const theme of ['light', 'dark'] as const) {
  test.describe(theme, () => {
    test.use({ theme });

    test('axe finds nothing serious in any view of a comparison', async ({ planned: program }) => {
      const { page } = program;
      const { first, second, stop } = await twoVersions(program);
      const findings: string[] = [];
      for (const view of ['split', 'map', 'board', 'list']) {
        await page.evaluate((hash) => {
          window.location.hash = hash;
        }, `#/plan?plan=${second.id}&with=${first.id}&compare=${view}&site=${stop.siteId}`);
        await expect(page.getByTestId('compare:selected')).toContainText(stop.siteName);
        findings.push(...(await seriousFindings(page)).map((finding) => `${view} ${finding}`));
      }
      expect(findings).toEqual([]);
    });
  });
}
