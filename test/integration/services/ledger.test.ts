import { describe, expect, it } from 'vitest';
import { testContainer } from '../../helpers/container.ts';
import { refusalOf } from '../../helpers/errors.ts';

async function sample() {
  const program = testContainer();
  program.container.opener.openStandardSample('500000');
  const { client } = program;
  const today = (await client.workspace.status({})).businessDate;
  const exhibits = await client.ledger.places({});
  const [first, second] = exhibits.filter(({ setId }) => setId === exhibits[0]?.setId);
  if (!first || !second) throw new Error('the sample has no two exhibits of one set');
  /** Entries that a test made: the sample comes with three years of them. */
  const entriesOf = async (exhibitId: string) =>
    (await client.ledger.ofExhibit({ exhibitId })).filter(({ movedOn }) => movedOn >= today);
  return { client, today, first, second, entriesOf };
}

const paper = {
  from: null,
  reason: 'repair',
  occasion: '',
  handedOverBy: '甲',
  receivedBy: '乙',
  note: '',
} as const;

describe('a hand-over', () => {
  it('moves all its exhibits in one step, and undo takes all of them back by counter-entries', async () => {
    const { client, today, first, second, entriesOf } = await sample();
    const exhibitIds = [first.id, second.id];
    await client.ledger.handOver({ ...paper, exhibitIds, to: 'caravan:caravan-2', movedOn: today });
    const placeOf = async (id: string) =>
      (await client.ledger.places({})).find((exhibit) => exhibit.id === id)?.place;
    expect(await placeOf(second.id)).toEqual({
      key: 'caravan:caravan-2',
      kind: 'caravan',
      name: '大篷车 2 号',
    });

    await client.history.undo({});
    expect(await placeOf(first.id)).toEqual(first.place);
    expect((await entriesOf(first.id)).map(({ counts }) => counts)).toEqual([false, false]);
    await client.history.redo({});
    expect((await placeOf(first.id))?.key).toBe('caravan:caravan-2');
    const rows = await entriesOf(first.id);
    expect(rows.map(({ isCounter, counts }) => [isCounter, counts])).toEqual([
      [false, false],
      [true, false],
      [false, true],
    ]);
  });

  it('is refused as a whole, naming each exhibit that is elsewhere', async () => {
    const { client, today, first, second, entriesOf } = await sample();
    await client.ledger.handOver({
      ...paper,
      exhibitIds: [first.id],
      to: 'caravan:caravan-2',
      movedOn: today,
    });
    const error = await refusalOf(
      client.ledger.handOver({
        ...paper,
        exhibitIds: [first.id, second.id],
        from: second.place.key,
        to: 'caravan:caravan-4',
        movedOn: '2999-01-01',
      }),
    );
    expect(error.code).toBe('E1201');
    expect(error.params['issues']).toEqual([
      `${first.id}|${first.name}|elsewhere|caravan:caravan-2`,
      `${first.id}|${first.name}|in-future|caravan:caravan-2`,
      `${second.id}|${second.name}|in-future|${second.place.key}`,
    ]);
    expect(await entriesOf(second.id)).toEqual([]);
  });

  it('to a place that there is not is refused', async () => {
    const { client, today, first } = await sample();
    const error = await refusalOf(
      client.ledger.handOver({ ...paper, exhibitIds: [first.id], to: 'site:nowhere', movedOn: today }),
    );
    expect(error.code).toBe('E1001');
  });

  it('is taken back from the last one on, never out of the middle', async () => {
    const { client, today, first, entriesOf } = await sample();
    const move = (to: string) =>
      client.ledger.handOver({ ...paper, exhibitIds: [first.id], to, movedOn: today });
    await move('caravan:caravan-2');
    await move('caravan:caravan-4');
    const [early, late] = await entriesOf(first.id);
    const takeBack = (movementId: string) => client.ledger.takeBack({ exhibitId: first.id, movementId });
    expect((await refusalOf(takeBack(early?.id ?? ''))).code).toBe('E1202');
    await takeBack(late?.id ?? '');
    await takeBack(early?.id ?? '');
    expect((await client.ledger.places({})).find(({ id }) => id === first.id)?.place).toEqual(first.place);
    expect(await client.ledger.between({ from: today, to: today })).toEqual([]);
  });
});
