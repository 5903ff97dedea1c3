/** Saves a second version of the plan with some days moved, a visit taken out and one place left free. */
const secondVersion = async (program) => {
  const { id } = await program.call('plans.copy', { id: program.planId, name: '12月行程（改）' });
  const { version, tours } = await program.call('plans.get', { id });
  const trips = tours.filter(
    ({ night, nightBefore, stops }) => night === null && nightBefore === null && stops.length > 0,
  );
  const [removed] = trips.at(-1).stops;
  const moves = trips.slice(0, 4).flatMap(({ caravanId, date, stops }, index) => {
    const free = tours.find((tour) => tour.caravanId !== caravanId && tour.date > date);
    return free === undefined
      ? []
      : [
          {
            kind: 'move',
            stopId: stops[0].id,
            caravanId: index % 2 === 0 ? caravanId : free.caravanId,
            date: free.date,
            position: 0,
          },
        ];
  });
  await program.call('plans.edit', {
    id,
    version,
    edits: [...moves, { kind: 'remove', stopId: removed.id }],
  });
  return { id, movedSite: trips[0].stops[0].siteId };
};

/** Compares the plan with its second version, the moved visit selected; afterwards that version is gone again. */
const compared = (compare, more = '') => ({
  name: `plan-compare-${compare}`,
  route: (program) => `#/plan?plan=${program.planId}`,
  arrange: async (program) => {
    const { id, movedSite } = await secondVersion(program);
    const site = compare === 'map' ? '' : `&site=${movedSite}`;
    await program.goTo(`#/plan?plan=${id}&with=${program.planId}&compare=${compare}${site}${more}`);
    await program.page.getByTestId('compare:figures').waitFor();
  },
  leave: async (program) => {
    await program.goTo(`#/plan?plan=${program.planId}`);
    await program.call('history.undo');
    await program.call('history.undo');
  },
});

export const compareScenes = [
  compared('split'),
  compared('map'),
  compared('board'),
  compared('list', '&kind=moved'),
  { name: 'plan-compare-empty', route: ({ planId }) => `#/plan?plan=${planId}&compare=split` },
  { name: 'plan-compare-gone', route: ({ planId }) => `#/plan?plan=${planId}&with=removed` },
];
