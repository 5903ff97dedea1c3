import { describe, expect, it } from 'vitest';
import { testContainer } from '../../helpers/container.ts';

async function sample() {
  const { client, container } = testContainer();
  container.opener.openStandardSample('500000');
  const read = container.session.read();
  const visits = read.records.visits('2024-11-25', '2026-11-20');
  return { client, read, visits };
}

describe('what a place has seen', () => {
  it('is what the ledger has aboard on the days of its visits', async () => {
    const { client, read, visits } = await sample();
    const visit = visits.find(({ caravanId }) => caravanId === 'caravan-1');
    if (!visit) throw new Error('no visit of the first caravan');
    const own = visits.filter(({ siteId }) => siteId === visit.siteId);
    const report = await client.seen.ofSite({ siteId: visit.siteId });
    expect(report.visits).toBe(own.length);
    const shown = new Map(report.exhibits.map(({ id, lastDay }) => [id, lastDay]));
    for (const { id } of read.fleet.exhibits().filter(({ setId }) => setId !== 'set-3')) {
      // Loaded and unloaded on the days of the first and last tour of a month: shown on both.
      const days = own.filter(({ date, caravanId }) =>
        read.ledger
          .staysAt(`caravan:${caravanId}`)
          .some((stay) => stay.exhibitId === id && stay.from <= date && (stay.to ?? '9999') >= date),
      );
      expect([id, shown.get(id)]).toEqual([id, days.at(-1)?.date]);
    }
    expect(report.themes.length).toBeGreaterThan(0);
  });

  it('counts a county together, stays of the stationed set included', async () => {
    const { client, read } = await sample();
    const there = [...read.ledger.places().values()].find(({ place }) => place.startsWith('site:'));
    const siteId = there?.place.slice('site:'.length) ?? '';
    const countyCode = read.sites.find(siteId)?.countyCode ?? '';
    const report = await client.seen.ofCounty({ countyCode });
    expect(
      report.exhibits.some(({ id, lastDay }) => id.startsWith('set-3') && lastDay === '2026-11-23'),
    ).toBe(true);
  });
});

describe('a suggested load', () => {
  const days = { start: '2026-12-07', end: '2026-12-08' };

  it('keeps within what the caravan takes and leaves at home what all its places know', async () => {
    const { client, visits } = await sample();
    const known = visits.find(({ caravanId }) => caravanId === 'caravan-1')?.siteId ?? '';
    const suggestion = await client.seen.suggest({
      ...days,
      caravanId: 'caravan-2',
      siteIds: [known],
      age: null,
    });
    expect(suggestion.limits).toEqual({ weight_kg: 1_500, volume_dm3: 9_500, power_w: 2_000 });
    const taken = suggestion.lines.filter(({ isTaken }) => isTaken);
    for (const figure of ['weight_kg', 'volume_dm3', 'power_w'] as const) {
      expect(suggestion[figure]).toBeLessThanOrEqual(suggestion.limits[figure] ?? 0);
      expect(suggestion[figure]).toBeCloseTo(
        taken.reduce((sum, line) => sum + (line[figure] ?? 0), 0),
        3,
      );
    }
    const seen = new Set((await client.seen.ofSite({ siteId: known })).exhibits.map(({ id }) => id));
    for (const line of suggestion.lines)
      expect([line.id, line.newTo]).toEqual([line.id, seen.has(line.id) ? 0 : 1]);
    // Caravan 2 starts at the first base: what is at the other one, away or in the workshop cannot be loaded.
    expect(
      new Set(suggestion.lines.filter(({ left }) => left === 'elsewhere').map(({ setName }) => setName)),
    ).toEqual(new Set(['大篷车展品二组（样例）', '流动馆第一套（样例）']));
  });

  it('follows weight, room and power of the register and names the one that binds', async () => {
    const { client } = await sample();
    const wish = { ...days, caravanId: 'caravan-1', siteIds: ['site-500101-01'], age: null };
    const limited = async (changes: Record<string, number | null>) => {
      const { version } = await client.registry.get({ register: 'caravan', id: 'caravan-1' });
      await client.registry.update({ register: 'caravan', id: 'caravan-1', version, changes });
      return client.seen.suggest(wish);
    };
    const count = ({ lines }: Awaited<ReturnType<typeof client.seen.suggest>>) =>
      lines.filter(({ isTaken }) => isTaken).length;
    const free = await limited({ load_kg: null, cargo_m3: null, supply_w: null });
    expect([free.binding, free.limits.volume_dm3]).toEqual([[], null]);
    const small = await limited({ cargo_m3: 2.5 });
    expect(small.binding).toEqual(['volume']);
    expect(small.volume_dm3).toBeLessThanOrEqual(2_500);
    expect(count(small)).toBeLessThan(count(free));
    expect(small.lines.filter(({ left }) => left === 'no-room').map(({ over }) => over)).toContainEqual([
      'volume',
    ]);
    const dark = await limited({ cargo_m3: null, supply_w: 0 });
    expect(dark.binding).toEqual(['power']);
    expect(dark.power_w).toBe(0);
    expect(dark.lines.find(({ left }) => left === 'over-alone')?.over).toEqual(['power']);
    const light = await limited({ supply_w: null, load_kg: 100 });
    expect(light.binding).toEqual(['weight']);
  });

  it('counts what nobody weighed or measured as nothing, and says how many', async () => {
    const { client } = await sample();
    const { id } = await client.registry.create({
      register: 'exhibit',
      values: { serial: 'X-1', name: '没量过的展品', setId: 'set-1', discipline: '天文' },
    });
    const suggestion = await client.seen.suggest({
      ...days,
      caravanId: 'caravan-1',
      siteIds: ['site-500101-01'],
      age: null,
    });
    expect(suggestion.lines.find((line) => line.id === id)).toMatchObject({
      isTaken: true,
      weight_kg: null,
      volume_dm3: null,
    });
    expect(suggestion.unknown).toEqual({ weight: 1, volume: 1 });
  });

  it('leaves what is promised to others and what is not for this age', async () => {
    const { client } = await sample();
    await client.reservations.create({
      thing: { kind: 'exhibit', id: 'set-1-exhibit-01' },
      ...days,
      purpose: 'loan',
      title: '借展',
      note: '',
      state: 'confirmed',
    });
    const ask = (age: { from: number; to: number } | null) =>
      client.seen.suggest({ ...days, caravanId: 'caravan-1', siteIds: ['site-500101-01'], age });
    const lines = (await ask(null)).lines;
    expect(lines.find(({ id }) => id === 'set-1-exhibit-01')).toMatchObject({
      isTaken: false,
      left: 'promised',
    });
    expect(lines.some(({ isTaken }) => isTaken)).toBe(true);
    const old = await ask({ from: 70, to: 80 });
    expect(old.lines.some(({ isTaken }) => isTaken)).toBe(false);
    expect(old.lines.find(({ id }) => id === 'set-1-exhibit-02')?.left).toBe('not-this-age');
  });
});
