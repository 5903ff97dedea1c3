import type { PlanEvent } from '@contract/history.ts';
import { describe, expect, it } from 'vitest';
import { emptyDraft } from '../../helpers/draft-plan.ts';

/** A draft with two visits of caravan 1 on one day, each added by a step of its own. */
async function twoVisits() {
  const program = await emptyDraft();
  const schools = program.sites.filter(
    ({ kind, countyName }) => kind === 'school' && countyName === '江北区',
  );
  const at = { caravanId: 'caravan-1', date: '2026-12-02', position: 9 };
  await program.edit({ kind: 'add', siteId: schools[0]!.id, ...at });
  const plan = await program.edit({ kind: 'add', siteId: schools[1]!.id, ...at });
  const stops = plan.tours[0]!.stops.map(({ id }) => id);
  const names = plan.tours[0]!.stops.map(({ siteName }) => siteName);
  const [caravan, other] = (await program.client.fleet.caravans({})).map(({ name }) => name);
  return { ...program, plan, a: stops[0]!, b: stops[1]!, names, caravan: caravan!, other: other! };
}

const kinds = (events: readonly PlanEvent[]) => events.map(({ changes }) => changes.map(({ kind }) => kind));

describe('the history of a visit', () => {
  it('tells newest first where it was, when it was timed anew, its locks, and what was undone', async () => {
    const { client, edit, a, b, caravan } = await twoVisits();
    const ofVisit = (stopId: string) => client.history.ofVisit({ stopId });
    await edit({ kind: 'lock', stopIds: [a], lock: { day: true, caravan: true } });
    await edit({ kind: 'move', stopId: a, caravanId: 'caravan-1', date: '2026-12-04', position: 0 });
    await client.history.undo({});
    await edit({ kind: 'remove', stopId: a });
    const events = await ofVisit(a);
    const [was, then] = [
      { date: '2026-12-02', caravanName: caravan },
      { date: '2026-12-04', caravanName: caravan },
    ];
    expect(events.map(({ mode, changes }) => [mode, changes[0]])).toEqual([
      ['do', { kind: 'removed', from: was }],
      ['undo', expect.objectContaining({ kind: 'moved', from: then, to: was })],
      ['do', expect.objectContaining({ kind: 'moved', from: was, to: then })],
      ['do', { kind: 'locks', siteName: null, set: ['caravan', 'day'], released: [] }],
      ['do', { kind: 'placed', to: was }],
    ]);
    expect(events[0]).toMatchObject({ actor: '规划员', step: { name: 'plan.takeOut' } });
    // The other one moved up, back and up again.
    expect(kinds(await ofVisit(b))).toEqual([
      ['order', 'timed'],
      ['order', 'timed'],
      ['order', 'timed'],
      ['placed'],
    ]);
  });

  it('is empty for a visit that is as its plan was saved or copied', async () => {
    const { client } = await twoVisits();
    const { id } = await client.plans.copy({ id: 'plan-1', name: 'Copy' });
    const copy = await client.plans.get({ id });
    for (const stop of copy.tours.flatMap(({ stops }) => stops)) {
      expect(await client.history.ofVisit({ stopId: stop.id })).toEqual([]);
    }
    expect(await client.history.ofVisit({ stopId: 'nobody' })).toEqual([]);
    const day = { planId: id, caravanId: 'caravan-1', date: '2026-12-02' };
    expect(await client.history.ofTour(day)).toEqual([]);
  });
});

describe("the history of a caravan's day", () => {
  it('tells who came and went, its hours and nights, and locks by site; also when it was empty in between', async () => {
    const { client, container, edit, a, b, names, caravan } = await twoVisits();
    const ofDay = (date: string) => client.history.ofTour({ planId: 'plan-1', caravanId: 'caravan-1', date });
    await edit({ kind: 'lock', stopIds: [a, b], lock: { order: true } });
    await edit({ kind: 'move', stopId: a, caravanId: 'caravan-1', date: '2026-12-04', position: 0 });
    await edit({ kind: 'remove', stopId: b });
    await edit({ kind: 'move', stopId: a, caravanId: 'caravan-1', date: '2026-12-02', position: 0 });
    const lodging = container.session.read().fleet.lodgings()[0]!;
    const night = { caravanId: 'caravan-1', date: '2026-12-02', lodgingId: lodging.id };
    await edit({ kind: 'night', ...night });
    const events = await ofDay('2026-12-02');
    const told = events.map(({ changes }) =>
      changes.map((change) => ('siteName' in change ? `${change.kind} ${change.siteName}` : change.kind)),
    );
    const [first, second] = names;
    expect(told).toEqual([
      ['hours', 'night'],
      [`joined ${first}`],
      [`left ${second}`],
      [`left ${first}`, 'hours'],
      [`locks ${first}`, `locks ${second}`],
      [`joined ${second}`, 'hours'],
      [`joined ${first}`],
    ]);
    expect(events[0]?.changes[1]).toEqual({ kind: 'night', from: null, to: lodging.name });
    const where = { date: '2026-12-04', caravanName: caravan };
    expect(events[1]?.changes[0]).toMatchObject({ from: where });
    expect(events[3]?.changes[0]).toMatchObject({ to: where });
    expect(events[6]?.changes[0]).toMatchObject({ from: null });
    expect(kinds(await ofDay('2026-12-04'))).toEqual([['left'], ['joined']]);
  });
});
