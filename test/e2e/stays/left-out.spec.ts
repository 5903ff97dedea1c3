import type { PlannedStayView } from '@contract/stay-plans.ts';
import { addDays } from '@domain/calendar/dates.ts';
import { goTo } from '../driver/go-to.ts';
import { expect, type Program, test } from '../driver/profile.ts';
import { savedStays } from '../driver/saved-stays.ts';
import { saveStays } from '../driver/stay-setup.ts';

test.setTimeout(180_000);

const newestPlan = async ({ call }: Program) =>
  call('stayPlans.get', {
    id: (await call('stayPlans.list')).toSorted((a, b) => b.number - a.number)[0]!.id,
  });

test('a county that was taken out is put in by the remedy that is offered', async ({ program }) => {
  const { page, call } = program;
  const { id, stays, version } = await savedStays(program);
  const gone = stays.at(-1)!;
  await call('stayPlans.edit', { id, version, edits: [{ kind: 'remove', stayId: gone.id }] });
  await page.reload();
  await goTo(page, `#/stays?plan=${id}&omission=${gone.countyCode}`);
  const remedy = page
    .getByTestId('stays:inspector')
    .getByRole('listitem')
    .filter({ hasText: '现在就排得下' });
  // Plans go over years: a day without its year would be one of several.
  await expect(remedy).toContainText(/2027-\d\d-\d\d – 2027-\d\d-\d\d/);
  await remedy.getByTestId('stays:remedy.apply').click();
  await expect(page.getByTestId('stays:inspector')).toContainText('各阶段');
  await expect(page.getByTestId('stays:inspector')).toContainText(gone.countyName);
  const after = await newestPlan(program);
  expect(after.omissions).toEqual([]);
  expect(after.violations).toEqual([]);
});

test('another county gives way by one click, and what stands there then breaks no rule', async ({
  program,
}) => {
  const { page } = program;
  const { id, omissions, stays } = await savedStays(program, {
    periodEnd: '2027-04-15',
    countyCodes: ['500101', '500102', '500110', '500111', '500116'],
    rules: { gapMonths: 0 },
  });
  expect(omissions.length).toBeGreaterThan(0);
  const [left] = omissions;
  await page.reload();
  await goTo(page, `#/stays?plan=${id}&omission=${left!.countyCode}`);
  const remedy = page
    .getByTestId('stays:inspector')
    .getByRole('listitem')
    .filter({ hasText: /让.+退出/ });
  await remedy.first().getByTestId('stays:remedy.apply').click();
  await expect(page.getByTestId('stays:inspector')).toContainText('各阶段');
  const after = await newestPlan(program);
  expect(after.stays.map(({ countyCode }) => countyCode)).toContain(left!.countyCode);
  expect(after.stays).toHaveLength(stays.length);
  expect(after.violations).toEqual([]);
});

test('a double click on an empty place of a row puts a stay of that set on that day', async ({ program }) => {
  const { page, call } = program;
  const { id, stays, sets, version } = await savedStays(program);
  const ofSet = stays
    .filter(({ setId }) => setId === sets[1]!.id)
    .toSorted((a, b) => (a.open < b.open ? -1 : 1));
  const gone = ofSet[0]!;
  await call('stayPlans.edit', { id, version, edits: [{ kind: 'remove', stayId: gone.id }] });
  await page.reload();
  await goTo(page, `#/stays?plan=${id}&view=board`);
  // The days of its opening lie in sight between the first of January and the next stay.
  const ground = page.getByTitle('双击空处加一站').nth(1);
  const width = (await ground.boundingBox())!.width;
  const column = width / 365;
  const day = (Date.parse(gone.open) - Date.parse('2027-01-01')) / 86_400_000;
  await ground.dblclick({ position: { x: (day + 0.5) * column, y: 12 } });
  const form = page.getByTestId('stays:add');
  await expect(form).toContainText(sets[1]!.name);
  await expect(page.getByTestId('stays:add.day')).toHaveValue(gone.open);
  await expect(form).toContainText(`${gone.countyName} · 未排上`);
  await page.getByTestId('stays:add.submit').click();
  await expect(page.getByTestId('stays:inspector')).toContainText(gone.countyName);
  const after = await newestPlan(program);
  expect(after.stays.find(({ countyCode }) => countyCode === gone.countyCode)).toMatchObject({
    setId: sets[1]!.id,
    open: gone.open,
  });
  await expect(page.getByTestId('stays:bar').and(page.locator('[aria-pressed="true"]'))).toHaveCount(1);
});

/** A stay open for thirty days only: whatever plans it again makes it longer. */
const shortened = ({ id, open }: { readonly id: string; readonly open: string }) => ({
  kind: 'resize' as const,
  stayId: id,
  open,
  close: addDays(open, 29),
});
const place = ({ countyCode, setId, open, close }: PlannedStayView) =>
  [countyCode, setId, open, close].join(' ');

test('gaps are filled without touching a stay', async ({ program }) => {
  const { page, call } = program;
  const { id, stays, version } = await savedStays(program);
  const gone = stays[0];
  const { stays: kept } = await call('stayPlans.edit', {
    id,
    version,
    edits: [{ kind: 'remove', stayId: gone!.id }, shortened(stays.at(-1)!)],
  });
  await page.reload();
  await goTo(page, `#/stays?plan=${id}`);
  await page.getByTestId('stays:replan.open').click();
  await page.getByTestId('stays:replan.gaps').check();
  await page.getByTestId('stays:replan.start').click();
  await expect(page.getByTestId('stays:result.changes')).toContainText('1 处变化', { timeout: 60_000 });
  await page.getByTestId('stays:result.showChanges').click();
  await expect(page.getByTestId('stays:differences').locator('li')).toContainText(`${gone!.countyName}新增`);
  await saveStays(page, '补排');
  const after = await newestPlan(program);
  expect(after.stays.map(place)).toEqual(expect.arrayContaining(kept.map(place)));
  expect(after.stays).toHaveLength(stays.length);
});

test('only the chosen set is planned again', async ({ program }) => {
  const { page, call } = program;
  const { id, stays, sets, version } = await savedStays(program);
  const ofSet = (all: readonly PlannedStayView[], at: number) =>
    all.filter(({ setId }) => setId === sets[at]!.id).map(place);
  const short = sets.map(({ id: setId }) => shortened(stays.find((stay) => stay.setId === setId)!));
  const { stays: before } = await call('stayPlans.edit', { id, version, edits: short });
  await page.reload();
  await goTo(page, `#/stays?plan=${id}`);
  await page.getByTestId('stays:replan.open').click();
  await page.getByTestId('stays:replan.sets').check();
  await expect(page.getByTestId('stays:replan.start')).toBeDisabled();
  await page.getByTestId('stays:replan').getByRole('checkbox', { name: sets[0]!.name }).check();
  await page.getByTestId('stays:replan.start').click();
  await saveStays(page, '只排一套');
  const after = await newestPlan(program);
  expect(ofSet(after.stays, 1)).toEqual(ofSet(before, 1));
  expect(ofSet(after.stays, 0)).not.toEqual(ofSet(before, 0));
  expect(after.totals.counties.part).toBe(6);
});
