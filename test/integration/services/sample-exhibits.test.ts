import { SAMPLE_SEED } from '@services/sample/sample-profile.ts';
import { describe, expect, it } from 'vitest';
import { testContainer } from '../../helpers/container.ts';

function sample(province: '500000' | '440000' = '500000', options: { readonly seed?: number } = {}) {
  const { container } = testContainer(options);
  container.opener.openStandardSample(province);
  return container.session.read();
}

describe('the exhibits of a sample', () => {
  it('are the same for the same seed', () => {
    const anew = () => sample('500000', { seed: SAMPLE_SEED });
    const [one, other] = [anew(), anew()];
    const books = (read: typeof one) => ({
      exhibits: read.registers.all('exhibit'),
      ledger: read.ledger.between('2000-01-01', '2999-01-01'),
      reservations: read.reservations
        .between('2000-01-01', '2999-01-01')
        .map(({ version: _v, ...rest }) => rest),
      custody: read.custody.all().map(({ version: _v, ...rest }) => rest),
      done: read.upkeep.done(),
    });
    expect(books(one)).toEqual(books(other));
  });

  it('have three years of ledger in which every recorded tour of a caravan with a set has the set aboard', () => {
    const read = sample();
    const entries = read.ledger.between('2000-01-01', '2999-01-01');
    expect(entries.length).toBeGreaterThan(1_500);
    expect(entries.at(-1)?.movedOn.slice(0, 7)).toBe('2023-12');
    expect((entries[0]?.movedOn ?? '') <= '2026-11-23').toBe(true);
    const sets = new Map(read.fleet.caravans().map(({ id, exhibitSetId }) => [id, exhibitSetId]));
    const sizes = new Map<string, number>();
    for (const { setId } of read.fleet.exhibits()) sizes.set(setId, (sizes.get(setId) ?? 0) + 1);
    const stays = new Map(['caravan-1', 'caravan-3'].map((id) => [id, read.ledger.staysAt(`caravan:${id}`)]));
    const tours = read.records
      .tours('2024-11-25', '2026-11-20')
      .filter(({ caravanId }) => sets.get(caravanId));
    expect(tours.length).toBeGreaterThan(150);
    for (const { id, caravanId, date } of tours) {
      const aboard = (stays.get(caravanId) ?? []).filter(
        ({ from, to }) => from <= date && (to === null || date <= to),
      ).length;
      // What is being mended stays at home; never more than a few at a time.
      expect([id, aboard >= (sizes.get(sets.get(caravanId) ?? '') ?? 0) - 3]).toEqual([id, true]);
    }
  });

  it.each(['500000', '440000'] as const)(
    'of %s hold an exchange between two counties, two things in the workshop, and leave caravans free for a first plan',
    (province) => {
      const read = sample(province);
      const exchange = read.custody.all().find(({ kind }) => kind === 'exchange');
      const partner = read.registers.find('depository', exchange?.counterpartId ?? '');
      expect(exchange?.state).toBe('under-way');
      expect(exchange?.countyCode).not.toBeNull();
      expect(partner?.values['countyCode']).not.toBe(exchange?.countyCode);
      const places = read.ledger.places();
      for (const id of exchange?.exhibitIds ?? [])
        expect(places.get(id)?.place).toBe(`depository:${exchange?.counterpartId}`);
      const inWorkshop = [...places.values()].filter(
        ({ place }) => place === 'depository:depository-workshop',
      );
      expect(inWorkshop).toHaveLength(2);
      const caravanSets = new Set(read.fleet.caravans().map(({ exhibitSetId }) => exhibitSetId));
      const setOf = new Map(read.fleet.exhibits().map(({ id, setId }) => [id, setId]));
      const blocking = read.reservations
        .between('2026-11-23', '2999-01-01')
        .filter(
          ({ thing }) =>
            thing.kind === 'caravan' ||
            caravanSets.has(thing.kind === 'set' ? thing.id : (setOf.get(thing.id) ?? null)),
        );
      expect(blocking).toEqual([]);
    },
  );

  it('say that sizes and weights are estimates, and have a serial, a crate and a theme each', () => {
    const read = sample();
    const exhibits = read.registers.all('exhibit');
    expect(exhibits).toHaveLength(43);
    for (const { values, isSample } of exhibits) {
      expect(isSample).toBe(true);
      expect(values['note']).toContain('样例估算');
      expect([values['serial'], values['crateId'], values['theme']]).not.toContain('');
      expect(values['weight_kg']).toBeGreaterThan(0);
    }
    expect(new Set(exhibits.map(({ values }) => values['serial'])).size).toBe(43);
  });
});
