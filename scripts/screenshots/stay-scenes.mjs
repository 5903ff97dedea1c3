/** Counties with a hall each, and what the sets are called, where the sample has none of its own. */
const COUNTIES = [
  '500101',
  '500102',
  '500110',
  '500111',
  '500114',
  '500116',
  '500229',
  '500230',
  '500231',
  '500233',
  '500235',
  '500236',
];
const SETS = [
  ['声光电磁', '甲'],
  ['数学之美', '乙'],
  ['健康生活', '丙'],
];

/** Sets and halls of the sample, or made-up ones. */
const withOutlook = async (program) => {
  const outlook = await program.call('stayPlanning.outlook');
  if (outlook.sets.length > 1) return outlook;
  const [base] = await program.call('fleet.bases');
  const create = (register, values) => program.call('registry.create', { register, values });
  for (const [name, edition] of SETS)
    await create('exhibit-set', { name, kind: 'stationed', edition, baseId: base.id });
  const counties = await program.call('regions.counties');
  for (const countyCode of COUNTIES) {
    const county = counties.find(({ code }) => code === countyCode);
    if (county?.position)
      await create('site', {
        name: `${county.name}科技馆`,
        kind: 'hall',
        countyCode,
        isVenue: true,
        position: county.position,
      });
  }
  return program.call('stayPlanning.outlook');
};

/** Two versions of a plan for two years, made once: the second has a stay moved, one taken out, one on days that break rules. */
const withPlans = async (program) => {
  if (program.stays) return program.stays;
  const { sets, counties } = await withOutlook(program);
  const request = {
    kind: 'relay',
    periodStart: '2027-01-01',
    periodEnd: '2028-12-31',
    setIds: sets.map(({ id }) => id),
    countyCodes: counties.filter(({ venues }) => venues.length > 0).map(({ code }) => code),
    iterationLimit: 3_000,
  };
  const jobId = await program.finished(() => program.call('stayPlanning.start', request), 'stay-finished');
  const { id: firstId } = await program.call('stayPlans.saveResult', {
    jobId,
    name: '2027–2028 接力巡展 第 1 版',
  });
  const { id } = await program.call('stayPlans.copy', { id: firstId, name: '2027–2028 接力巡展 第 2 版' });
  const { version, stays } = await program.call('stayPlans.get', { id });
  const [moved, other, locked, removed] = stays;
  await program.call('stayPlans.edit', {
    id,
    version,
    edits: [
      { kind: 'move', stayId: moved.id, setId: other.setId, open: other.open },
      { kind: 'lock', stayIds: [locked.id], lock: { set: true, dates: true } },
      { kind: 'remove', stayId: removed.id },
    ],
  });
  const plan = await program.call('stayPlans.get', { id });
  program.stays = { id, firstId, request, plan, movedId: moved.id, removedCounty: removed.countyCode };
  return program.stays;
};

const plan =
  (more = '') =>
  async (program) => {
    const { id } = await withPlans(program);
    await program.goTo(`#/stays?plan=${id}${more}`);
    await program.page.getByTestId('stays:versions').waitFor();
  };

/** The page of the plan, with something selected. */
const selected = (more) => async (program) => {
  const stays = await withPlans(program);
  await plan(more(stays))(program);
};

const scene = (name, arrange) => ({ name: `stays-${name}`, route: '#/stays', arrange });

/** Plans of stays: set-up, board, map, table, what is selected, comparison, re-planning, scenarios, events. */
export const stayScenes = [
  scene('setup', async (program) => {
    await withOutlook(program);
    await program.goTo('#/stays?setup=true');
    await program.page.getByTestId('stays:setup.table').locator('[data-row-key]').first().waitFor();
  }),
  scene('setup-rules', async (program) => {
    await withOutlook(program);
    await program.goTo('#/stays?setup=true');
    await program.page.getByTestId('stays:setup.pin.add').click();
    await program.page.getByTestId('stays:setup.rules').locator('> summary').click();
    await program.page.getByTestId('stays:rule.minOpen_d').scrollIntoViewIfNeeded();
  }),
  scene('setup-faults', async (program) => {
    await withOutlook(program);
    await program.goTo('#/stays?setup=true');
    await program.page.getByTestId('stays:setup.none').click();
    await program.page.getByTestId('stays:setup.start').click();
    await program.page.getByRole('alert').first().waitFor();
  }),
  {
    ...scene('setup-exchange', async (program) => {
      await withOutlook(program);
      await program.goTo('#/stays?setup=true');
      const { page } = program;
      await page.getByTestId('stays:setup').getByRole('group').first().getByRole('button').last().click();
      const terms = page.getByTestId('stays:setup.exchange');
      await terms.locator('> details > summary').click();
      await page.getByTestId('stays:exchange.deal').click();
      await terms.scrollIntoViewIfNeeded();
    }),
    leave: ({ page }) =>
      page.getByTestId('stays:setup').getByRole('group').first().getByRole('button').first().click(),
  },
  {
    ...scene('run-exchange', async (program) => {
      // The page finds a run that it did not begin when it is opened.
      await program.goTo('#/');
      const { sets, counties } = await withOutlook(program);
      await program.call('stayPlanning.start', {
        kind: 'exchange',
        periodStart: '2027-01-01',
        periodEnd: '2028-12-31',
        setIds: sets.map(({ id }) => id),
        countyCodes: counties
          .filter(({ venues }) => venues.length > 0)
          .slice(0, 8)
          .map(({ code }) => code),
        exchange: {
          firstChangeover: '2027-03-01',
          round_d: 60,
          changeover_d: 12,
          rounds: null,
          holdings: [],
          attendance: [],
        },
        iterationLimit: 100_000_000,
      });
      await program.goTo('#/stays');
      await program.page.getByTestId('stays:run.missed').filter({ hasText: /\d/ }).waitFor();
    }),
    isMoving: true,
    leave: async (program) => {
      const { jobId } = await program.call('stayPlanning.current');
      await program.finished(() => program.call('stayPlanning.cancel', { jobId }), 'stay-finished');
      await program.call('stayPlanning.discard', { jobId });
    },
  },
  scene('list', async (program) => {
    await withPlans(program);
    await program.goTo('#/stays');
    await program.page.getByTestId('stays:list').locator('[data-row-key]').first().click();
  }),
  scene('split', plan()),
  scene(
    'stay',
    selected(({ movedId }) => `&stay=${movedId}&zoom=year`),
  ),
  scene('board', plan('&view=board')),
  scene(
    'month',
    selected(({ movedId }) => `&view=board&zoom=month&stay=${movedId}`),
  ),
  scene('table', plan('&view=table&group=set')),
  scene('omissions', plan('&view=table&tab=omissions')),
  scene(
    'map',
    selected(({ movedId }) => `&view=map&stay=${movedId}`),
  ),
  scene('filter', plan('&filter=true&key=true')),
  scene(
    'omission',
    selected(({ removedCounty }) => `&omission=${removedCounty}`),
  ),
  scene(
    'county',
    selected(({ removedCounty }) => `&county=${removedCounty}`),
  ),
  scene(
    'add',
    selected(({ removedCounty }) => `&panel=add&addCounty=${removedCounty}`),
  ),
  scene('compare', async (program) => {
    const { id, firstId } = await withPlans(program);
    await program.goTo(`#/stays?plan=${id}&with=${firstId}`);
    await program.page.getByTestId('stays:compare.figures').waitFor();
  }),
  scene('replan', plan('&panel=replan')),
  scene('scenarios', plan('&panel=scenarios')),
  {
    ...scene('scenario-results', async (program) => {
      const { id, request } = await withPlans(program);
      const scenarios = [
        { kind: 'as-is' },
        { kind: 'more-sets', count: 1 },
        { kind: 'open-days', min_d: 40, max_d: 50 },
        { kind: 'more-crew', count: 1 },
      ];
      await program.finished(
        () => program.call('stayPlanning.compareScenarios', { request, scenarios }),
        'stay-finished',
      );
      await program.goTo(`#/stays?result=true&back=${id}`);
      await program.page.getByTestId('stays:scenarios.table').waitFor();
    }),
    leave: ({ page }) => page.getByTestId('stays:scenarios.close').click(),
  },
  scene('events', plan('&panel=events')),
  scene('event-form', plan('&panel=events&event=venue-lost')),
  {
    ...scene('changes', async (program) => {
      await plan('&panel=replan')(program);
      await program.page.getByTestId('stays:replan.repair').check();
      await program.page.getByTestId('stays:replan.start').click();
      await program.page.getByTestId('stays:save.submit').waitFor({ timeout: 90_000 });
      await program.page.getByTestId('stays:result.showChanges').click();
    }),
    leave: ({ page }) => page.getByTestId('stays:save.discard').click(),
  },
];
