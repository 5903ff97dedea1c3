import type { AffectedTour } from '@contract/conditions.ts';
import { keepQueriesFresh } from '@renderer/lib/events.ts';
import { queries } from '@renderer/lib/queries.ts';
import { createQueryClient } from '@renderer/lib/query-client.ts';
import { QueryObserver } from '@tanstack/react-query';
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { aPlan, aStop, aTour } from '../../fixtures/builders.ts';
import { testContainer } from '../../helpers/container.ts';
import { A_STEP } from '../../helpers/workspace.ts';

afterEach(() => vi.unstubAllGlobals());

const MUST_MS = 1_000;
const SIGNED = { handedOverBy: '甲', receivedBy: '乙', note: '' } as const;

/**
 * The program with what a window does about events and nothing of its looks: the overview asks once, and again only when
 * an event says so.
 */
async function office() {
  const program = testContainer();
  const { client, container } = program;
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
  // Twelve published plans of one month each: all of them are checked again.
  container.session.store().run(A_STEP, (write) => {
    for (let month = 1; month <= 12; month += 1) {
      const start = `2027-${String(month).padStart(2, '0')}`;
      write.plans.insert(
        aPlan({
          id: start,
          number: 90 + month,
          name: start,
          state: 'published',
          periodStart: `${start}-01`,
          periodEnd: `${start}-28`,
          omissions: [],
          tours: ['05', '19'].map((day) =>
            aTour({
              id: `${start}-${day}`,
              date: `${start}-${day}`,
              stops: [aStop({ id: `${start}-${day}-stop`, siteId: site.id })],
            }),
          ),
        }),
      );
    }
  });

  const listeners = new Map<string, (payload: unknown) => void>();
  program.listen((name, payload) => listeners.get(name)?.(payload));
  vi.stubGlobal('window', {
    kexun: {
      call: (method: string, input: unknown) => container.dispatch(method, input),
      on: (name: string, told: (payload: unknown) => void) => {
        listeners.set(name, told);
        return () => listeners.delete(name);
      },
    },
  });
  const queryClient = createQueryClient();
  const stop = keepQueriesFresh(queryClient);
  const overview = new QueryObserver(queryClient, queries.affectedTours());
  const leave = overview.subscribe(() => undefined);
  let told: (tours: readonly AffectedTour[]) => void = () => undefined;
  queryClient.getQueryCache().subscribe((event) => {
    if (event.type === 'updated' && event.action.type === 'success')
      told(overview.getCurrentResult().data ?? []);
  });
  onTestFinished(() => {
    leave();
    stop();
    queryClient.clear();
  });
  /** How many tours of 2027 the overview lists because of the exhibit. */
  const count = (tours: readonly AffectedTour[]) =>
    tours.filter(({ start, exhibits }) => start >= '2027' && exhibits.includes(exhibit.name)).length;
  /** What the overview lists after it was told of a change, and how long that took. */
  const listedAfter = async (change: () => Promise<unknown>) => {
    const begun = performance.now();
    const listed = new Promise<number>((resolve) => {
      told = (tours) => resolve(count(tours));
    });
    await change();
    return { tours: await listed, isInTime: performance.now() - begun <= MUST_MS };
  };
  const before = await listedAfter(() => overview.refetch());
  return { client, today, exhibit, before, listedAfter };
}

const ALL = { tours: 24, isInTime: true };
const NONE = { tours: 0, isInTime: true };

describe('the overview', () => {
  it('lists all tours of published plans that a repair touches, and drops them when it is closed or undone', async () => {
    const { client, today, exhibit, before, listedAfter } = await office();
    expect(before.tours).toBe(0);
    const open = () =>
      client.repairs.open({
        exhibitId: exhibit.id,
        openedOn: today,
        fault: '不转',
        dueOn: null,
        workshopId: null,
        cost_yuan: null,
        note: '',
      });
    expect(await listedAfter(open)).toEqual(ALL);
    expect(await listedAfter(() => client.history.undo({}))).toEqual(NONE);
    expect(await listedAfter(() => client.history.redo({}))).toEqual(ALL);
    const repair = (await client.repairs.list({})).find(({ exhibitId }) => exhibitId === exhibit.id)!;
    const close = () =>
      client.repairs.close({
        id: repair.id,
        version: repair.version,
        closedOn: today,
        result: '修好',
        cost_yuan: null,
      });
    expect(await listedAfter(close)).toEqual(NONE);
  });

  it('follows a hand-over that finds damage, one that finds nothing, and a movement to a workshop', async () => {
    const { client, today, exhibit, listedAfter } = await office();
    const found = (severity: 'unusable' | 'missing') =>
      client.conditions.handOver({
        from: null,
        to: 'caravan:caravan-1',
        movedOn: today,
        reason: 'tour',
        occasion: '',
        ...SIGNED,
        pieces: [{ exhibitId: exhibit.id, severity, note: '坏了', asksRepair: severity === 'unusable' }],
      });
    expect(await listedAfter(() => found('unusable'))).toEqual(ALL);
    expect(await listedAfter(() => client.history.undo({}))).toEqual(NONE);
    expect(await listedAfter(() => found('missing'))).toEqual(ALL);
    expect(await listedAfter(() => client.history.undo({}))).toEqual(NONE);
    const toWorkshop = () =>
      client.ledger.handOver({
        exhibitIds: [exhibit.id],
        from: null,
        to: 'depository:depository-workshop',
        movedOn: today,
        reason: 'repair',
        occasion: '',
        ...SIGNED,
      });
    expect(await listedAfter(toWorkshop)).toEqual(ALL);
  });

  it('follows a loan, whose last day bounds what it touches', async () => {
    const { client, today, exhibit, listedAfter } = await office();
    const { id } = await client.custody.create({
      kind: 'loan-out',
      setId: null,
      exhibitIds: [exhibit.id],
      counterpartId: 'depository-partner-1',
      countyCode: null,
      start: today,
      end: '2027-03-10',
      paperNumber: '',
      paperDate: null,
      note: '',
    });
    const go = async (state: 'agreed' | 'under-way') => {
      const { version } = (await client.custody.list({})).find((one) => one.id === id)!;
      await client.custody.setState({ id, version, state, on: today, handedOverBy: '甲', receivedBy: '乙' });
    };
    await go('agreed');
    // Five days of tours until 10 March.
    expect(await listedAfter(() => go('under-way'))).toEqual({ tours: 5, isInTime: true });
  });

  it('follows what decides which exhibits are aboard: the set of the caravan', async () => {
    const { client, today, exhibit, listedAfter } = await office();
    const report = () =>
      client.conditions.report({
        exhibitId: exhibit.id,
        severity: 'major',
        note: '裂了',
        asksRepair: true,
        reportedOn: today,
        reporter: '丙',
      });
    expect(await listedAfter(report)).toEqual(ALL);
    const { version } = await client.registry.get({ register: 'caravan', id: 'caravan-1' });
    const unload = () =>
      client.registry.update({
        register: 'caravan',
        id: 'caravan-1',
        version,
        changes: { exhibitSetId: null },
      });
    expect(await listedAfter(unload)).toEqual(NONE);
  });
});
