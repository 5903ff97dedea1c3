import { expect, type Locator, type Page } from '@playwright/test';

/** The planning screen: set-up, run, result. */
export function planningDriver(page: Page) {
  const board = page.getByTestId('planning:board');
  const inspector = page.getByTestId('planning:inspector');
  const exportAs = async (name: string, timeout = 30_000): Promise<string> => {
    await page.getByTestId('planning:export').click();
    await page.getByRole('menuitem', { name }).click();
    const notice = page.getByTestId('export:saved');
    await expect(notice).toBeVisible({ timeout });
    const file = (await notice.locator('[title]').first().getAttribute('title')) ?? '';
    await notice.getByRole('button').last().click();
    await expect(notice).toBeHidden();
    return file;
  };
  return {
    board,
    inspector,
    faults: page.getByTestId('planning:setup.faults'),
    open: () => page.getByTestId('shell:rail.plan').click(),
    /** Fills the period; the standard choice of caravans and sites stays. */
    choosePeriod: async (from: string, to: string) => {
      await typeDate(page.getByTestId('planning:setup.from'), from);
      await typeDate(page.getByTestId('planning:setup.to'), to);
    },
    start: () => page.getByTestId('planning:setup.start').click(),
    /** Progress tells of at least one visit. */
    waitForFirstVisits: () => expect(page.getByTestId('planning:run.served')).toHaveText(/^[1-9]/),
    cancelRun: () => page.getByTestId('planning:run.cancel').click(),
    waitForResult: () => expect(page.getByTestId('planning:save.submit')).toBeVisible({ timeout: 90_000 }),
    save: async (name: string) => {
      await page.getByTestId('planning:save.name').fill(name);
      await page.getByTestId('planning:save.submit').click();
      await expect(page.getByTestId('planning:save.submit')).toBeHidden();
    },
    bars: () => board.locator('[data-bar]'),
    /** Bands between two days of a tour, one per night away. */
    nights: () => board.getByTestId('planning:board.night'),
    /** Shows a saved plan with something selected. */
    show: async (planId: string, selection: Readonly<Record<string, string>> = {}) => {
      const search = new URLSearchParams({ plan: planId, ...selection });
      await page.evaluate((query) => {
        window.location.hash = `#/plan?${query}`;
      }, search.toString());
      await expect(inspector).toBeVisible();
    },
    /** Switch of one grade of the first visit of the selected day. */
    lock: (grade: 'caravan' | 'day' | 'order') =>
      inspector.getByTestId('planning:step').first().getByTestId(`planning:lock.${grade}`),
    /** Plans all of the plan that is shown again. */
    replanFrom: async () => {
      await page.getByTestId('planning:replan').click();
      await page.getByTestId('planning:replan.all').click();
    },
    changes: page.getByTestId('planning:changes'),
    /** Unfolds the reasons of the selected visit or omission and waits until they are worked out. */
    explain: async (what: 'visit' | 'omission') => {
      const section = page.getByTestId(`planning:explain.${what}`);
      await section.locator('> summary').click();
      await expect(section.locator('table').first()).toBeAttached({ timeout: 20_000 });
      return section;
    },
    mapIsDrawn: () =>
      expect(page.locator('[data-map-state="idle"]').first()).toBeVisible({ timeout: 30_000 }),
    exportExcel: () => exportAs('Excel'),
    exportPdf: () => exportAs('PDF'),
    // Drawn anew in a hidden window, by the processor where there is no graphics card; the first time takes longest.
    exportMap: () => exportAs('PNG', 75_000),
    openTable: async (tab: 'visits' | 'omissions') => {
      await page.evaluate((wanted) => {
        const [path, query = ''] = window.location.hash.split('?');
        const parameters = new URLSearchParams(query);
        parameters.set('view', 'table');
        parameters.set('tab', wanted);
        window.location.hash = `${path}?${parameters}`;
      }, tab);
      return page.getByTestId(`planning:table.${tab}`);
    },
    address: () => page.evaluate(() => window.location.hash),
  };
}

async function typeDate(field: Locator, date: string): Promise<void> {
  const input =
    (await field.evaluate((element) => element.tagName)) === 'INPUT' ? field : field.locator('input');
  await input.fill(date);
  await input.press('Enter');
}
