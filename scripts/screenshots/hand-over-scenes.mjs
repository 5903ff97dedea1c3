/** Pictures of exhibits that change hands, are reported on and repaired. */

const SET = 'set-1';

/** Undoes as many steps as a scene took. */
const undoing = (steps) => async (program) => {
  for (let step = 0; step < steps; step += 1) await program.call('history.undo');
};

const available = async (program) => {
  const states = await program.call('conditions.states');
  const known = new Set(
    states.filter(({ unavailable }) => unavailable === null).map(({ exhibitId }) => exhibitId),
  );
  return (await program.call('ledger.places')).filter(({ id, setId }) => setId === SET && known.has(id));
};

/** Breaks two exhibits, one of them badly, and finds one well. */
const reported = async (program) => {
  const [first, second, third] = await available(program);
  const report = async (exhibitId, severity, note, asksRepair, reportedOn) =>
    program.call('conditions.report', {
      exhibitId,
      severity,
      note,
      asksRepair,
      reportedOn,
      reporter: '讲解员乙',
    });
  await report(first.id, 'unusable', '电机不转，有焦味', true, '2026-11-10');
  await report(second.id, 'minor', '外壳划痕', false, '2026-11-18');
  await report(third.id, 'well', '', false, '2026-11-20');
  return first;
};
const REPORTS = 3;

/** Packs the set: six pieces into a crate that goes with it, three into one put together for one purpose. */
const packed = async (program) => {
  const exhibits = await available(program);
  const crate = async (name, isPermanent, some) => {
    const values = { name, setId: SET, isPermanent, code: '' };
    const { id } = await program.call('registry.create', { register: 'crate', values });
    for (const exhibit of some) {
      const { version } = await program.call('registry.get', { register: 'exhibit', id: exhibit.id });
      const changes = { crateId: id };
      await program.call('registry.update', { register: 'exhibit', id: exhibit.id, version, changes });
    }
  };
  await crate('1 号箱', true, exhibits.slice(0, 6));
  await crate('临时箱', false, exhibits.slice(6, 9));
};
const PACKING = 11;

const select = ({ page }, view, record) =>
  page.evaluate((hash) => {
    window.location.hash = hash;
  }, `#/exhibits?view=${view}&record=${record}`);

export const handOverScenes = [
  {
    name: 'exhibits-status',
    route: '#/exhibits',
    arrange: async (program) => {
      const { id } = await reported(program);
      await select(program, 'status', id);
      await program.page.getByTestId('exhibits:inspector').waitFor();
    },
    leave: undoing(REPORTS),
  },
  {
    name: 'exhibits-handover',
    route: `#/exhibits?view=handover&record=${SET}`,
    arrange: async (program) => {
      await packed(program);
      await reported(program);
      const { page } = program;
      await page.getByText('1 号箱').waitFor();
      await page.getByTestId('exhibits:handover.allWell').click();
      const third = page.locator('[data-piece]').nth(3);
      await third.getByRole('radio').first().focus();
      await page.keyboard.press('3');
      await page.keyboard.type('屏幕闪烁');
      await page.locator('[data-piece]').nth(5).getByRole('radio').nth(4).check({ force: true });
      await page.getByTestId('exhibits:handover.submit').click();
    },
    leave: undoing(REPORTS + PACKING),
  },
  {
    name: 'exhibits-repairs',
    route: '#/exhibits?view=repairs',
    arrange: async (program) => {
      const { id } = await reported(program);
      const repair = (await program.call('repairs.list')).find(({ exhibitId }) => exhibitId === id);
      await program.call('repairs.change', {
        id: repair.id,
        version: repair.version,
        fault: repair.fault,
        dueOn: '2026-11-16',
        workshopId: null,
        cost_yuan: 380,
        note: '等电机',
      });
      await select(program, 'repairs', repair.id);
      await program.page.getByTestId('exhibits:inspector').waitFor();
    },
    leave: undoing(REPORTS + 1),
  },
  {
    name: 'exhibits-affected',
    route: '#/',
    arrange: async (program) => {
      await reported(program);
      const { version } = await program.call('plans.get', { id: program.planId });
      await program.call('plans.publish', { id: program.planId, version });
      await program.page.getByTestId('overview:affected').waitFor();
    },
    leave: undoing(REPORTS + 1),
  },
];
