/** Pictures of the coverage page: its map, its indicators, and the records behind a figure. */
export const coverageScenes = [
  { name: 'coverage', route: '#/coverage' },
  { name: 'coverage-plan', route: ({ planId }) => `#/coverage?plan=${planId}` },
  { name: 'coverage-indicators', route: '#/coverage?view=figures' },
  { name: 'coverage-indicators-coverage', route: '#/coverage?view=figures&group=coverage' },
  {
    name: 'coverage-indicators-months',
    route: '#/coverage?view=figures&group=stay&rows=month&previous=true',
  },
  {
    name: 'coverage-indicator-records',
    route: '#/coverage?view=figures&period=lastYear&figure=attendance&row=%22500101%22',
    arrange: ({ page }) => page.getByTestId('coverage:figure.count').waitFor(),
  },
  {
    name: 'coverage-indicator-stays',
    route: '#/coverage?view=figures&group=stay&previous=true&figure=openDays',
    arrange: ({ page }) => page.getByTestId('coverage:figure.count').waitFor(),
  },
  {
    name: 'coverage-indicator-share',
    route: '#/coverage?view=figures&group=coverage&previous=true&figure=keyCountiesCovered',
    arrange: ({ page }) => page.getByTestId('coverage:figure.count').waitFor(),
  },
  {
    name: 'coverage-indicators-chart',
    route: '#/coverage?view=figures&chart=true&basis=both&period=wholeYear',
    arrange: ({ page }) => page.locator('[data-testid="coverage:figures.chart"] [role="img"] svg').waitFor(),
  },
  {
    name: 'coverage-indicators-chart-months',
    route: '#/coverage?view=figures&chart=true&rows=month&previous=true&period=lastYear&figure=attendance',
    arrange: ({ page }) => page.locator('[data-testid="coverage:figures.chart"] [role="img"] svg').waitFor(),
  },
  {
    name: 'coverage-indicators-chart-norm',
    route: '#/coverage?view=figures&chart=true&rows=caravan&period=lastYear&figure=daysOut',
    arrange: ({ page }) => page.locator('[data-testid="coverage:figures.chart"] [role="img"] svg').waitFor(),
  },
  {
    name: 'coverage-indicators-chart-share',
    route: '#/coverage?view=figures&chart=true&rows=month&period=lastYear&figure=townshipShare',
    arrange: ({ page }) => page.locator('[data-testid="coverage:figures.chart"] [role="img"] svg').waitFor(),
  },
  {
    name: 'coverage-indicators-townships',
    route: '#/coverage?view=figures&rows=township&figure=attendance&row=',
  },
  {
    name: 'coverage-equity',
    route: '#/coverage?view=equity&period=lastYear',
    arrange: ({ page }) => page.getByTestId('coverage:equity.reach').waitFor(),
  },
  {
    name: 'coverage-equity-reach',
    route: '#/coverage?view=equity&period=twelveMonths&quantity=stops',
    arrange: async ({ page }) => {
      const reach = page.getByTestId('coverage:equity.reach');
      await reach.waitFor();
      await reach.locator('button').first().click();
      await page.getByTestId('coverage:equity').evaluate((sheet) => sheet.scrollTo(0, sheet.scrollHeight));
    },
  },
  {
    name: 'coverage-equity-unknown',
    route: '#/coverage?view=equity&basis=planned&period=wholeYear&quantity=attendance',
    arrange: async ({ page }) => {
      await page.getByTestId('coverage:equity.reach').waitFor();
      await page.getByTestId('coverage:equity').evaluate((sheet) => sheet.scrollTo(0, 0));
    },
  },
  {
    name: 'reports-year',
    route: '#/coverage?view=reports',
    arrange: ({ page }) => page.getByTestId('statistics:preview').locator('table').first().waitFor(),
  },
  {
    name: 'reports-maps',
    route: '#/coverage?view=reports',
    arrange: async ({ page }) => {
      const maps = page.getByTestId('statistics:preview').locator('img');
      await maps.nth(1).waitFor();
      await maps.nth(1).scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'reports-charts',
    route: '#/coverage?view=reports',
    arrange: async ({ page }) => {
      const charts = page.getByTestId('statistics:preview').locator('[role="img"] svg');
      await charts.nth(1).waitFor();
      await charts.nth(1).scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'reports-saved',
    route: '#/coverage?view=reports&template=month',
    arrange: async ({ page }) => {
      await page.getByTestId('statistics:save').click();
      await page.getByTestId('statistics:facts').waitFor();
    },
  },
  ...['notCovered', 'overdue', 'normMissed', 'feedback', 'nextPlaces'].map((list) => ({
    name: `coverage-lists-${list}`,
    route: `#/coverage?view=lists&work=${list}`,
    arrange: ({ page }) => page.getByTestId('coverage:lists.table').getByRole('row').nth(1).waitFor(),
  })),
  {
    name: 'coverage-lists-promised-none',
    route: '#/coverage?view=lists&work=promised',
    arrange: ({ page }) => page.getByTestId('coverage:lists.help').waitFor(),
  },
  {
    name: 'coverage-lists-feedback-row',
    route: '#/coverage?view=lists&work=feedback',
    arrange: async ({ page }) => {
      await page.getByTestId('coverage:lists.table').getByRole('row').nth(1).click();
      await page.getByTestId('coverage:lists.feedback.save').waitFor();
    },
  },
  {
    name: 'coverage-lists-to-plan',
    route: '#/coverage?view=lists&work=nextPlaces',
    arrange: async ({ page }) => {
      await page.getByTestId('coverage:lists.toPlan').click();
      await page.getByRole('menuitem').first().waitFor();
    },
  },
  {
    name: 'briefs-period',
    route: '#/coverage?view=reports&brief=case',
    arrange: ({ page }) => page.getByTestId('briefs:preview').locator('table').waitFor(),
  },
  {
    name: 'briefs-visit',
    route: '#/coverage?view=reports&brief=news&of=visit',
    arrange: async ({ page }) => {
      await page.getByTestId('briefs:records').locator('button').nth(3).click();
      await page.getByTestId('briefs:preview').locator('table').waitFor();
    },
  },
  {
    name: 'briefs-from-stay',
    route: '#/registry?register=stay-record',
    arrange: async ({ page }) => {
      await page.getByRole('row').nth(3).click();
      await page.getByTestId('registry:inspector').locator('footer').waitFor();
    },
  },
  {
    name: 'briefs-from-site',
    route: '#/registry?register=site',
    arrange: async ({ page }) => {
      await page.getByTestId('registry:search').fill('渝中区中心校');
      await page.getByRole('row').nth(1).click();
      const visits = page.getByTestId('registry:visits');
      await visits.locator('li').first().waitFor();
      await visits.scrollIntoViewIfNeeded();
    },
  },
];
