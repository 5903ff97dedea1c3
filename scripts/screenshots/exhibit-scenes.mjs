const dated = (thing, start, end, title, rest = {}) => ({
  thing,
  start,
  end,
  title,
  purpose: 'other',
  note: '',
  state: 'confirmed',
  ...rest,
});

const CARAVAN = (number) => ({ kind: 'caravan', id: `caravan-${number}` });
const SET = (number) => ({ kind: 'set', id: `set-${number}` });

const reservations = async (program, span) =>
  // Crosses as one text.
  JSON.parse(await program.call('reservations.between', span));

/** What an office promises beside its plans. */
const promise = async (program) => {
  if (program.hasReservations) return;
  program.hasReservations = true;
  const create = async (entry) => (await program.call('reservations.create', entry)).id;
  const go = async (id, ...states) => {
    for (const state of states) {
      const all = await reservations(program, { from: '2026-10-01', to: '2027-06-30' });
      const { version } = all.find((each) => each.id === id);
      await program.call('reservations.setState', { id, version, state });
    }
  };
  await create(dated(CARAVAN(1), '2027-01-11', '2027-01-15', '寒假科普营', { note: '万州区少年宫联办' }));
  await create(dated(CARAVAN(2), '2027-01-13', '2027-01-20', '寒假支教', { state: 'draft' }));
  await create(dated(CARAVAN(4), '2027-01-25', '2027-02-05', '年检维护', { purpose: 'maintenance' }));
  // The stays of the third set are those of the sample.
  await go(
    await create(dated(SET(2), '2026-11-09', '2026-11-27', '湖北恩施借展', { purpose: 'loan' })),
    'out',
  );
  const camp = await create(dated(CARAVAN(3), '2027-02-22', '2027-03-05', '开学第一课'));
  const { version } = (await reservations(program, { from: '2027-02-22', to: '2027-02-22' })).find(
    ({ id }) => id === camp,
  );
  const reason = '学校改到五月';
  await program.call('reservations.setState', { id: camp, version, state: 'cancelled', reason });
  const exhibit = { kind: 'exhibit', id: 'set-1-exhibit-02' };
  await create(dated(exhibit, '2027-02-15', '2027-02-26', '更换电机', { purpose: 'repair' }));
};

const arrange = async (program) => {
  await promise(program);
  await program.page.getByTestId('reservations:board').waitFor();
};

const select = (bar) => async (program) => {
  await arrange(program);
  await program.page.getByTestId(`reservations:bar.${bar}`).first().click();
  await program.page.getByTestId('reservations:inspector').waitFor();
};

/** Exhibits: the timeline of reservations, an entry with a conflict, and a plan that is not published over one. */
export const exhibitScenes = [
  {
    name: 'exhibits-reservations',
    route: '#/exhibits?view=reservations&day=2027-01-01',
    arrange: select('confirmed'),
  },
  {
    name: 'exhibits-reservations-year',
    route: '#/exhibits?view=reservations&span=year&day=2026-11-01',
    arrange: select('out'),
  },
  {
    name: 'exhibits-reservations-month',
    route: '#/exhibits?view=reservations&span=month&day=2027-01-01',
    arrange: select('draft'),
  },
  {
    name: 'exhibits-reservations-cancelled',
    route:
      '#/exhibits?view=reservations&day=2027-01-01&states=["plan","draft","confirmed","out","back","cancelled"]',
    arrange: select('cancelled'),
  },
  {
    name: 'exhibits-reservations-conflict',
    route: '#/exhibits?view=reservations&span=month&day=2027-01-12',
    arrange: async (program) => {
      await arrange(program);
      const { page } = program;
      await page.getByTestId('reservations:new').click();
      const form = page.getByTestId('reservations:form');
      await form.getByRole('combobox').first().fill('1 号');
      await page.keyboard.press('Enter');
      await form.getByTestId('reservations:title').fill('校园开放日');
      await form.getByTestId('reservations:conflicts').waitFor();
    },
  },
  {
    name: 'plan-publish-conflicts',
    route: (program) => `#/plan?plan=${program.planId}`,
    arrange: async (program) => {
      const tour = program.plan.tours.find(({ caravanId }) => caravanId === 'caravan-1');
      await program.call('reservations.create', dated(CARAVAN(1), tour.date, tour.date, '县科技周'));
      const { page } = program;
      await page.getByTestId('planning:versions').click();
      await page.getByRole('menuitem', { name: /^(发布|Publish)$/ }).click();
      await page.getByTestId('planning:publish.conflicts').waitFor();
    },
    leave: (program) => program.call('history.undo'),
  },
];
