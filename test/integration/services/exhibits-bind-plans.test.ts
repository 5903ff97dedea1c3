import { CallError } from '@contract/define.ts';
import { addDays } from '@domain/calendar/dates.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aPlan, aStop, aTour } from '../../fixtures/builders.ts';
import { testContainer } from '../../helpers/container.ts';
import { openNearRun } from '../../helpers/near-run.ts';
import { buildSolverWorker, type SolverWorkerBundle } from '../../helpers/solver-worker-bundle.ts';
import { A_STEP } from '../../helpers/workspace.ts';

const codeOf = (call: Promise<unknown>) =>
  call.then(
    () => 'done',
    (error: unknown) => (error instanceof CallError ? error.code : String(error)),
  );

const LOAN = { purpose: 'loan', title: '借给县馆', note: '' } as const;
const SIGNED = { handedOverBy: '甲', receivedBy: '乙' } as const;

/** The sample with an exhibit of the set that the first caravan carries, and a plan with stops on two days of March. */
async function office() {
  const { client, container } = testContainer();
  container.opener.openStandardSample('500000');
  const today = (await client.workspace.status({})).businessDate;
  const lacking = new Set(
    (await client.conditions.sets({})).flatMap(({ lacks }) => lacks.map((one) => one.exhibitId)),
  );
  const exhibit = (await client.ledger.places({})).find(
    ({ id, setId }) => setId === 'set-1' && !lacking.has(id),
  );
  const [site] = await client.sites.list({});
  if (!exhibit || !site) throw new Error('the sample has no whole exhibit');
  const thing = { kind: 'exhibit', id: exhibit.id } as const;
  container.session.store().run(A_STEP, (write) =>
    write.plans.insert(
      aPlan({
        id: 'spring',
        number: 90,
        name: '春季',
        state: 'published',
        periodStart: '2027-03-01',
        periodEnd: '2027-03-31',
        omissions: [],
        tours: ['2027-03-02', '2027-03-09'].map((date) =>
          aTour({ id: date, date, stops: [aStop({ id: `${date}-stop`, siteId: site.id })] }),
        ),
      }),
    ),
  );
  /** Days whose stops are marked because of the exhibit. */
  const marked = async () =>
    (await client.plans.violations({ id: 'spring' }))
      .filter(({ code, exhibits }) => code === 'exhibit-missing' && exhibits?.includes(exhibit.name))
      .map(({ date }) => date);
  return { client, today, exhibit, thing, marked };
}

describe('a repair of one exhibit', () => {
  const broken = async () => {
    const program = await office();
    const { client, today, exhibit } = program;
    const { id } = await client.repairs.open({
      exhibitId: exhibit.id,
      openedOn: today,
      fault: '手轮松动',
      dueOn: '2027-01-15',
      workshopId: null,
      cost_yuan: null,
      note: '',
    });
    return { ...program, repairId: id };
  };

  it('takes it from everybody until somebody closes it', async () => {
    const { client, today, thing, repairId } = await broken();
    const wish = { ...LOAN, thing, start: '2027-02-01', end: '2027-02-05' };
    expect(await codeOf(client.reservations.create({ ...wish, state: 'confirmed' }))).toBe('E1301');
    const { id } = await client.reservations.create({ ...wish, state: 'draft' });
    const days = { start: wish.start, end: wish.end };
    const conflicts = () => client.reservations.conflicts({ thing, ...days, exceptId: id });
    expect((await conflicts()).map(({ holder }) => [holder.id, holder.title, holder.purpose])).toEqual([
      [repairId, '手轮松动', 'repair'],
    ]);
    // Before it broke it was free.
    expect(
      await client.reservations.conflicts({ thing, start: '2026-11-01', end: '2026-11-02', exceptId: null }),
    ).not.toContainEqual(expect.objectContaining({ holder: expect.objectContaining({ id: repairId }) }));

    const row = (await client.reservations.between({ from: wish.start, to: wish.end })).find(
      (one) => one.repairId === repairId,
    );
    expect(row).toMatchObject({ id: null, thing, start: today, end: wish.end, title: '手轮松动' });

    const free = async () =>
      (await client.custody.free({ from: '2027-02-10', to: '2027-02-12' })).some(
        (one) => one.id === thing.id,
      );
    const load = async () =>
      (
        await client.seen.suggest({
          caravanId: 'caravan-1',
          siteIds: ['site-500101-01'],
          start: '2027-02-10',
          end: '2027-02-12',
          age: null,
        })
      ).lines.find((line) => line.id === thing.id)?.left;
    expect([await free(), await load()]).toEqual([false, 'in-repair']);

    const repair = (await client.repairs.list({})).find((one) => one.id === repairId);
    await client.repairs.close({
      id: repairId,
      version: repair?.version ?? null,
      closedOn: today,
      result: '拧紧',
      cost_yuan: null,
    });
    expect(await conflicts()).toEqual([]);
    expect(await free()).toBe(true);
    expect(await load()).not.toBe('in-repair');
    const version = (await client.reservations.between({ from: wish.start, to: wish.end })).find(
      (one) => one.id === id,
    )!.version;
    expect(await codeOf(client.reservations.setState({ id, version, state: 'confirmed' }))).toBe('done');
  });

  it('keeps no set at home: it is incomplete, and the stops of its tours are marked', async () => {
    const { client, thing, marked } = await broken();
    const set = (await client.conditions.sets({})).find(({ setId }) => setId === 'set-1');
    expect(set?.lacks).toContainEqual(expect.objectContaining({ exhibitId: thing.id, why: 'in-repair' }));
    expect(await marked()).toEqual(['2027-03-02', '2027-03-09']);
    expect(
      await codeOf(
        client.reservations.create({
          ...LOAN,
          thing: { kind: 'set', id: 'set-1' },
          start: '2027-02-01',
          end: '2027-02-05',
          state: 'confirmed',
        }),
      ),
    ).toBe('done');
  });
});

describe('an exhibit that is not with its set', () => {
  it('marks stops while it is lent, and longer when it does not come back in time', async () => {
    const { client, today, exhibit, marked } = await office();
    expect(await marked()).toEqual([]);
    const partner = (
      await client.registry.create({
        register: 'depository',
        values: { name: '县科技馆', kind: 'organisation' },
      })
    ).id;
    const { id } = await client.custody.create({
      kind: 'loan-out',
      setId: null,
      exhibitIds: [exhibit.id],
      counterpartId: partner,
      countyCode: null,
      start: today,
      end: '2027-03-05',
      paperNumber: '',
      paperDate: null,
      note: '',
    });
    const go = async (state: 'agreed' | 'under-way' | 'ended') => {
      const version = (await client.custody.list({})).find((one) => one.id === id)!.version;
      await client.custody.setState({ id, version, state, on: today, ...SIGNED });
    };
    await go('agreed');
    expect(await marked()).toEqual([]);
    await go('under-way');
    expect(await marked()).toEqual(['2027-03-02']);
    await go('ended');
    expect(await marked()).toEqual([]);
    await client.history.undo({});
    expect(await marked()).toEqual(['2027-03-02']);
  });

  it('marks stops while it is in a workshop, also without a repair', async () => {
    const { client, today, exhibit, marked } = await office();
    const handOver = (to: string) =>
      client.ledger.handOver({
        exhibitIds: [exhibit.id],
        from: null,
        to,
        movedOn: today,
        reason: 'other',
        occasion: '',
        note: '',
        ...SIGNED,
      });
    await handOver('depository:depository-workshop');
    expect(await marked()).toEqual(['2027-03-02', '2027-03-09']);
    await handOver(exhibit.place.key);
    expect(await marked()).toEqual([]);
  });

  it('is not missed once it was given back to the organisation that lent it', async () => {
    const { client, today, exhibit, marked } = await office();
    await client.ledger.handOver({
      exhibitIds: [exhibit.id],
      from: null,
      to: 'depository:depository-partner-1',
      movedOn: today,
      reason: 'return',
      occasion: '',
      note: '',
      ...SIGNED,
    });
    expect(await marked()).toEqual([]);
  });
});

describe('a confirmed reservation of one exhibit aboard', () => {
  let worker: SolverWorkerBundle;
  beforeAll(async () => {
    worker = await buildSolverWorker();
  });
  afterAll(() => worker.remove());

  it('keeps the caravan of a run at home on its days, so that what the run planned can be published', async () => {
    const { client, run, request, container } = await openNearRun({ solverWorker: worker.url });
    const repaired = new Set(
      container.session
        .read()
        .repairs.open()
        .map(({ exhibitId }) => exhibitId),
    );
    const exhibit = (await client.ledger.places({})).find(
      ({ id, setId }) => setId === 'set-1' && !repaired.has(id),
    )!;
    const save = async (name: string) => {
      const { jobId, event } = await run();
      expect(event).toMatchObject({ state: 'done', error: null });
      const { id } = await client.plans.saveResult({ jobId, name });
      const plan = container.session.read().plans.find(id)!;
      return { id, version: plan.version, dates: plan.tours.map(({ date }) => date) };
    };
    const before = await save('没有借展');
    const first = before.dates.toSorted().at(0)!;
    const days = { start: first, end: addDays(first, 1) };
    const isHeld = (date: string) => date >= days.start && date <= days.end;
    await client.reservations.create({
      ...LOAN,
      ...days,
      thing: { kind: 'exhibit', id: exhibit.id },
      state: 'confirmed',
    });
    expect(await codeOf(client.plans.publish({ id: before.id, version: before.version }))).toBe('E1301');
    expect(
      await client.calendar.caravanRests({ from: request.periodStart, to: request.periodEnd }),
    ).toContainEqual({
      caravanId: 'caravan-1',
      ...days,
      code: 'reserved',
      name: `${exhibit.name} ${LOAN.title}`,
    });

    const after = await save('有借展');
    expect(after.dates.length).toBeGreaterThan(0);
    expect(after.dates.filter(isHeld)).toEqual([]);
    expect((await client.reservations.ofPlan({ planId: after.id })).conflicts).toEqual([]);
    expect(await codeOf(client.plans.publish({ id: after.id, version: after.version }))).toBe('done');
  });
});
