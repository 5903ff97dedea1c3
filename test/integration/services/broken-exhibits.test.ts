import { describe, expect, it } from 'vitest';
import { testContainer } from '../../helpers/container.ts';
import { A_STEP } from '../../helpers/workspace.ts';

const BROKEN = 'set-1-exhibit-07';

async function sample() {
  const { client, container } = testContainer();
  container.opener.openStandardSample('500000');
  const broken = async () =>
    client.conditions.report({
      exhibitId: BROKEN,
      severity: 'unusable',
      note: '电机不转',
      asksRepair: true,
      reportedOn: '2026-11-23',
      reporter: '讲解员',
    });
  return { client, container, broken };
}

describe('an exhibit whose repair is open', () => {
  it('is shown as taken once, by the repair that may last longer than was promised', async () => {
    const { client, container } = await sample();
    const open = container.session.read().repairs.open();
    expect(open.length).toBeGreaterThan(0);
    const span = { from: '2026-01-01', to: '2027-06-30' };
    const own = open.map(({ id, exhibitId, openedOn, dueOn }) => {
      container.session.store().run(A_STEP, (write) =>
        write.reservations.insert({
          id: `of-${id}`,
          thing: { kind: 'exhibit', id: exhibitId },
          start: openedOn,
          end: dueOn ?? openedOn,
          state: 'out',
          purpose: 'repair',
          title: '维修',
          place: null,
          planId: null,
          stayPlanId: null,
          custodyCaseId: null,
          repairId: id,
          maintenanceRuleId: null,
          note: '',
          isSample: false,
        }),
      );
      return { exhibitId, repairId: id };
    });
    const bars = await client.reservations.between(span);
    for (const { exhibitId, repairId } of own) {
      const ofRepair = bars
        .filter(({ thing }) => thing.id === exhibitId)
        .filter((bar) => bar.purpose === 'repair');
      expect(ofRepair).toMatchObject([{ id: null, repairId, end: span.to }]);
      const thing = { kind: 'exhibit', id: exhibitId } as const;
      const wanted = { thing, start: '2026-11-23', end: '2026-11-24', exceptId: null };
      const holders = (await client.reservations.conflicts(wanted)).map(({ holder }) => holder);
      expect(holders.filter(({ purpose }) => purpose === 'repair').map(({ id }) => id)).toEqual([repairId]);
    }
  });

  it('is not offered to others, and its set says that it is not whole', async () => {
    const { client, broken } = await sample();
    const offered = async () => {
      const free = await client.custody.free({ from: '2026-11-23', to: '2026-11-24' });
      const set = free.find(({ kind, id }) => kind === 'set' && id === 'set-1');
      return { itself: free.some(({ id }) => id === BROKEN), present: set?.present, all: set?.all };
    };
    expect(await offered()).toEqual({ itself: true, present: 15, all: 15 });
    await broken();
    expect(await offered()).toEqual({ itself: false, present: 14, all: 15 });
  });

  it('is not suggested for a load, and it is said why', async () => {
    const { client, broken } = await sample();
    const [site] = await client.sites.list({});
    const lineOf = async () => {
      const wish = { caravanId: 'caravan-1', siteIds: [site?.id ?? ''], age: null };
      const { lines } = await client.seen.suggest({ ...wish, start: '2026-12-25', end: '2026-12-26' });
      const line = lines.find(({ id }) => id === BROKEN);
      return { isTaken: line?.isTaken, left: line?.left };
    };
    expect(await lineOf()).toEqual({ isTaken: true, left: null });
    await broken();
    expect(await lineOf()).toEqual({ isTaken: false, left: 'in-repair' });
  });
});
