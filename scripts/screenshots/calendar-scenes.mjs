/** What an office keeps beside sites and caravans, so that the calendar has something to show. */
const keep = async (program) => {
  if (program.hasOfficeCalendar) return;
  program.hasOfficeCalendar = true;
  const create = async (register, values) => (await program.call('registry.create', { register, values })).id;
  const change = async (register, id, changes) => {
    const { version } = await program.call('registry.get', { register, id });
    await program.call('registry.update', { register, id, version, changes });
  };
  const caravans = await program.call('fleet.caravans');
  await create('school-term', {
    name: '城口县秋季学期',
    startDate: '2026-09-07',
    endDate: '2027-01-15',
    countyCode: '500229',
  });
  const period = (kind, name, startDate, endDate, rest = {}) =>
    create('calendar-period', { kind, name, startDate, endDate, ...rest });
  await period('exam-week', '期末考试', '2026-12-28', '2026-12-31');
  await period('seal', '岁末封车', '2026-12-30', '2027-01-03');
  await period('blackout', '大雪封山', '2026-12-07', '2026-12-09', { countyCode: '500229' });
  await change('caravan', caravans[0].id, { inspectionUntil: '2026-12-18', insuranceUntil: '2027-03-31' });
  const crew = { roles: ['driver'], caravanId: caravans[0].id };
  const away = [{ start: '2026-12-10', end: '2026-12-11', reason: '培训' }];
  await create('crew-member', { name: '司机甲', ...crew, unavailabilities: away });
  await create('crew-member', { name: '讲解员乙', ...crew, roles: ['lecturer'], licenceUntil: '2026-12-22' });
  const rules = [
    { kind: 'solar-tail', digits: [1, 5, 8] },
    { kind: 'lunar-tail', digits: [4, 9] },
    { kind: 'weekday', weekdays: [7] },
    { kind: 'branch', branches: [4, 10] },
  ];
  const villages = (await program.call('sites.list'))
    .filter(({ countyCode, kind }) => countyCode === '500229' && kind !== 'school')
    .slice(0, rules.length);
  for (const [index, { id }] of villages.entries()) await change('site', id, { market: rules[index] });
};

/** Two requests and a service with a person, and the setup of a plan that knows of them. */
const ask = async (program) => {
  await keep(program);
  if (program.hasRequests) return;
  program.hasRequests = true;
  const create = async (register, values) => (await program.call('registry.create', { register, values })).id;
  const [first, second] = program.plan.tours.flatMap(({ stops }) => stops);
  const person = await create('crew-member', { name: '讲解员丙', roles: ['lecturer'] });
  const show = await create('service', { name: '液氮表演', kind: 'experiment-show', personIds: [person] });
  const request = (number, { siteId, countyCode }, weight) =>
    create('request', {
      number,
      receivedOn: '2026-11-02',
      requester: '区县科协',
      countyCode,
      siteId,
      weight,
      decision: 'accepted',
      serviceIds: [show],
    });
  await request('2026-031', first, 'must');
  await request('2026-044', second, 'valued');
};

const shown = async ({ page }) => {
  await page.getByTestId('calendar:board').waitFor();
  await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null);
};

const arrange = async (program) => {
  await keep(program);
  await shown(program);
};

/** The calendar in its three lengths, with market days, and the form that assumes terms. */
export const calendarScenes = [
  { name: 'calendar-month', route: '#/calendar?from=2026-12-01&county=500229', arrange },
  { name: 'calendar-quarter', route: '#/calendar?span=quarter&from=2026-12-01&county=500229', arrange },
  { name: 'calendar-year', route: '#/calendar?span=year&from=2027-01-01', arrange },
  {
    name: 'calendar-requests',
    route: '#/plan?setup=true',
    arrange: async (program) => {
      await ask(program);
      await program.page.getByTestId('planning:setup.onlyRequests').waitFor();
      await program.page.getByTestId('planning:rules').locator('> summary').click();
    },
  },
  {
    name: 'calendar-visit',
    route: '#/plan',
    arrange: async (program) => {
      const [stop] = program.plan.tours.flatMap(({ stops }) => stops);
      await program.goTo(`#/plan?plan=${program.planId}&stop=${stop.id}`);
      await program.page.getByText('2026-031').first().waitFor();
    },
  },
  {
    name: 'calendar-terms',
    route: '#/calendar?from=2026-12-01',
    arrange: async (program) => {
      await arrange(program);
      await program.page.getByTestId('calendar:propose').click();
      await program.page.getByTestId('calendar:proposal').waitFor();
    },
  },
];
