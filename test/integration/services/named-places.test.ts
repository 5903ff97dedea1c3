import { describe, expect, it } from 'vitest';
import { testContainer } from '../../helpers/container.ts';
import { refusalOf } from '../../helpers/errors.ts';

async function sample() {
  const { client, container } = testContainer();
  container.opener.openStandardSample('500000');
  const site = async (name: string) =>
    (
      await client.registry.create({
        register: 'site',
        values: { name, kind: 'school', countyCode: '500101', position: [108.4, 30.8], source: '测试' },
      })
    ).id;
  const first = await site('甲小学');
  const second = await site('乙小学');
  await client.ledger.handOver({
    exhibitIds: ['set-1-exhibit-01', 'set-1-exhibit-02'],
    from: null,
    to: `site:${first}`,
    movedOn: '2026-11-23',
    reason: 'stay',
    occasion: '',
    handedOverBy: '甲',
    receivedBy: '乙',
    note: '',
  });
  return { client, first, second };
}

describe('a place that the ledger names', () => {
  it('is not removed, and it is said how many entries name it', async () => {
    const { client, first } = await sample();
    const { version } = await client.registry.get({ register: 'site', id: first });
    const error = await refusalOf(client.registry.remove({ register: 'site', id: first, version }));
    expect(error.code).toBe('E1105');
    expect(error.params['uses']).toEqual(['movement|2']);
  });

  it('is not merged into another, which would leave the exhibits nowhere; the other way round it goes', async () => {
    const { client, first, second } = await sample();
    const error = await refusalOf(client.registry.mergeSites({ keepId: second, mergeIds: [first] }));
    expect(error.code).toBe('E1105');
    expect(error.params).toMatchObject({ name: '甲小学', count: 2 });
    await client.registry.mergeSites({ keepId: first, mergeIds: [second] });
    expect((await client.sites.list({})).some(({ id }) => id === second)).toBe(false);
  });
});
