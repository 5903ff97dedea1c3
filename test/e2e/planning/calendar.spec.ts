import { seriousFindings } from '../driver/axe.ts';
import { goTo } from '../driver/go-to.ts';
import { expect, type Program, test } from '../driver/profile.ts';
import { withdrawHolidays } from '../driver/withdraw-holidays.ts';

test.setTimeout(150_000);

const create = async (program: Program, register: 'calendar-period' | 'request', values: object) => {
  const input = { register, values } as Parameters<typeof program.call<'registry.create'>>[1];
  return (await program.call('registry.create', input)).id;
};

test('the calendar shows days and why, is walked by keys, and assumes terms', async ({ program }) => {
  const { page } = program;
  const record = await create(program, 'calendar-period', {
    kind: 'seal',
    name: '岁末封车',
    startDate: '2026-12-28',
    endDate: '2027-01-04',
  });
  await goTo(page, '#/calendar?from=2026-12-01');
  const board = page.getByTestId('calendar:board');
  // Once for everyone and once per caravan.
  const seals = board.getByTestId('calendar:span.seal');
  await expect(seals).toHaveCount(1 + (await program.call('fleet.caravans')).length);
  await expect(page.getByTestId('calendar:unpublished')).toHaveCount(0);

  // Tab reaches one stretch; arrows lead on, Enter opens the record.
  const term = board.getByTestId('calendar:span.term').first();
  await term.focus();
  await page.keyboard.press('ArrowDown');
  await expect(seals.first()).toBeFocused();
  await expect(seals.first()).toHaveAttribute('aria-label', /封车 · 岁末封车 · 12月28日/);
  await page.keyboard.press('Enter');
  await expect
    .poll(() => page.evaluate(() => decodeURIComponent(window.location.hash)))
    .toContain(`register=calendar-period&record=${record}`);

  await goTo(page, '#/');
  await expect(page.getByTestId('overview:page')).toBeVisible();
  await expect(page.getByTestId('overview:unpublished')).toHaveCount(0);
  await withdrawHolidays(program, 2026);
  await expect(page.getByTestId('overview:unpublished')).toContainText('尚未公布');

  await goTo(page, '#/calendar?span=year&from=2027-01-01');
  await expect(page.getByTestId('calendar:unpublished')).toContainText('尚未公布');
  expect(await seriousFindings(page)).toEqual([]);

  await page.getByTestId('calendar:propose').click();
  const proposal = page.getByTestId('calendar:proposal');
  await expect(proposal.getByRole('textbox').first()).toHaveValue('2027 秋季学期');
  expect(await seriousFindings(page)).toEqual([]);
  await page.getByTestId('calendar:propose.submit').click();
  await expect(proposal).toHaveCount(0);
  await expect(board.getByTestId('calendar:span.term').last()).toHaveAttribute('aria-label', /2027 秋季学期/);
  const { rows } = await program.call('registry.list', { register: 'school-term' });
  expect(
    rows.filter(({ values }) =>
      values.some((value) => typeof value === 'string' && value.startsWith('假定')),
    ),
  ).toHaveLength(2);
});

test('an obligatory request is chosen, planned on a wanted day and named at its visit', async ({
  program,
}) => {
  const { page } = program;
  const [base] = await program.call('fleet.bases');
  const site = (await program.call('sites.list')).find(
    ({ kind, countyCode }) => kind === 'school' && countyCode === base?.countyCode,
  );
  if (!site) throw new Error('no school at the base');
  await create(program, 'request', {
    number: '2026-077',
    receivedOn: '2026-11-02',
    requester: '区科协',
    countyCode: site.countyCode,
    siteId: site.id,
    wantedFrom: '2026-12-08',
    wantedTo: '2026-12-09',
    weight: 'must',
    decision: 'accepted',
  });
  await goTo(page, '#/plan?setup=true');
  await expect(page.getByTestId('planning:setup.requests')).toContainText('必须去 1 个站点');
  await page.getByTestId('planning:setup.onlyRequests').check();
  await expect(page.getByTestId('planning:setup.siteCount')).toContainText('已选 1/379');
  await expect(page.getByTestId('planning:setup.sites')).toContainText('必须');
  await page.getByTestId('planning:setup.start').click();
  await page.getByTestId('planning:save.submit').click({ timeout: 90_000 });
  await expect.poll(async () => (await program.call('plans.list')).length).toBe(1);
  const [row] = await program.call('plans.list');
  const plan = await program.call('plans.get', { id: row?.id ?? '' });
  const tour = plan.tours.find(({ stops }) => stops.some(({ siteId }) => siteId === site.id));
  expect(['2026-12-08', '2026-12-09']).toContain(tour?.date);
  await goTo(page, `#/plan?plan=${plan.id}&stop=${tour?.stops[0]?.id}`);
  await expect(page.getByTestId('planning:inspector')).toContainText('2026-077');
  expect(await seriousFindings(page)).toEqual([]);
});
