import { describe, expect, it } from 'vitest';
import { testContainer } from '../../helpers/container.ts';
import { refusalOf } from '../../helpers/errors.ts';

/** A count at the base of the first exhibit, where another exhibit stands that the books have on a caravan. */
async function counting() {
  const program = testContainer();
  program.container.opener.openStandardSample('500000');
  const { client } = program;
  const today = (await client.workspace.status({})).businessDate;
  const [first, second, third, away] = await client.ledger.places({});
  if (!first || !second || !third || !away) throw new Error('the sample has too few exhibits');
  for (const [index, { id }] of [first, second, third, away].entries()) {
    const { values, version } = await client.registry.get({ register: 'exhibit', id });
    await client.registry.update({
      register: 'exhibit',
      id,
      version,
      changes: { ...values, serial: `ZZ-${index + 1}` },
    });
  }
  const place = 'caravan:caravan-4';
  const paper = {
    from: null,
    reason: 'tour',
    occasion: '',
    handedOverBy: '甲',
    receivedBy: '乙',
    note: '',
  } as const;
  await client.ledger.handOver({
    ...paper,
    exhibitIds: [first.id, second.id, third.id],
    to: place,
    movedOn: today,
  });
  // One stock-take of the sample is running.
  const { id } = await client.stockTakes.start({
    scope: { kind: 'place', place },
    countedBy: '盘点员',
    note: '',
  });
  const scan = (code: string) => client.stockTakes.scan({ id, code });
  const state = async () => client.stockTakes.get({ id });
  const lineOf = async (exhibitId: string) => {
    const line = (await state()).lines.find((one) => one.exhibitId === exhibitId);
    if (!line) throw new Error('no such line');
    return line;
  };
  const resolve = (lineId: string, resolution: 'moved' | 'missing' | 'kept' | 'identified', rest = {}) =>
    client.stockTakes.resolve({ lineId, resolution, to: null, exhibitId: null, note: '', ...rest });
  const placeOf = async (exhibitId: string) =>
    (await client.ledger.places({})).find((exhibit) => exhibit.id === exhibitId)?.place.key;
  return { ...program, id, place, today, first, second, third, away, scan, state, lineOf, resolve, placeOf };
}

describe('a stock-take', () => {
  it('expects what the books have there, and takes scans of labels, serials and careless keyboards', async () => {
    const { state, scan, client, id } = await counting();
    expect((await state()).head).toMatchObject({ number: 'PD-2026-002', expected: 3, found: 0, open: 3 });
    expect((await scan('KX:ZZ-1')).outcome).toBe('expected');
    expect((await scan('ｋｘ：ｚｚ－２')).outcome).toBe('expected');
    expect((await scan('zz-3')).outcome).toBe('expected');
    expect((await state()).head).toMatchObject({ found: 3, open: 0 });
    await client.history.undo({});
    expect((await state()).head).toMatchObject({ found: 2, open: 1 });
    await client.history.redo({});
    await client.stockTakes.close({ id });
    expect((await refusalOf(scan('ZZ-1'))).code).toBe('E1516');
    expect((await client.stockTakes.list({}))[0]?.closedOn).not.toBeNull();
  });

  it('says what a scan is that does not fit, and notes it once', async () => {
    const { scan, state, client, away, first } = await counting();
    expect(await scan('ZZ-4')).toMatchObject({ outcome: 'elsewhere', name: away.name });
    expect((await scan('NOPE')).outcome).toBe('unknown');
    expect((await scan('KX:019a-elsewhere')).outcome).toBe('foreign');
    for (const again of ['ZZ-4', 'NOPE', 'KX:019a-elsewhere'])
      expect((await scan(again)).outcome).toBe('doubled');
    await client.registry.setRetired({ register: 'exhibit', ids: [away.id], isRetired: true });
    const { lines } = await state();
    expect(
      lines
        .flatMap(({ isExpected, difference }) => (isExpected ? [] : [difference]))
        .map(String)
        .toSorted((a, b) => a.localeCompare(b)),
    ).toEqual(['retired', 'unknown', 'unknown']);
    const { id: crateId } = await client.registry.create({
      register: 'crate',
      values: { code: 'X-01', name: '一号箱', setId: first.setId, isPermanent: true },
    });
    expect(await scan('KX:X-01')).toMatchObject({ outcome: 'crate', name: '一号箱', lineId: null });
    expect((await scan(crateId)).outcome).toBe('crate');
    expect((await state()).lines).toHaveLength(6);
  });

  it('settles differences one by one into the ledger, each with undo', async () => {
    const { client, id, place, scan, lineOf, resolve, placeOf, first, second, third, away, state } =
      await counting();
    await scan('ZZ-1');
    await scan('ZZ-4');
    expect(await refusalOf(client.stockTakes.close({ id }))).toMatchObject({
      code: 'E1517',
      params: { count: 3 },
    });
    const before = await placeOf(away.id);
    await resolve((await lineOf(away.id)).id, 'moved');
    expect(await placeOf(away.id)).toBe(place);
    await client.history.undo({});
    expect([await placeOf(away.id), (await lineOf(away.id)).resolution]).toEqual([before, null]);
    await client.history.redo({});
    const entry = (await client.ledger.ofExhibit({ exhibitId: away.id })).findLast(({ counts }) => counts);
    expect(entry).toMatchObject({ reason: 'stock-take', occasion: 'PD-2026-002', handedOverBy: '盘点员' });

    await resolve((await lineOf(second.id)).id, 'missing');
    expect(await placeOf(second.id)).toBe('out:missing');
    await resolve((await lineOf(third.id)).id, 'kept', { note: '借给邻县' });
    expect(await placeOf(third.id)).toBe(place);
    expect((await refusalOf(resolve((await lineOf(third.id)).id, 'missing'))).code).toBe('E1518');
    expect((await refusalOf(resolve((await lineOf(first.id)).id, 'missing'))).code).toBe('E1518');
    expect((await state()).head.open).toBe(0);

    // What turns up after all is out of the books: the ledger has to bring it back.
    expect((await scan('ZZ-2')).outcome).toBe('elsewhere');
    expect((await refusalOf(client.stockTakes.close({ id }))).code).toBe('E1517');
    await resolve((await lineOf(second.id)).id, 'moved');
    expect(await placeOf(second.id)).toBe(place);
    await client.stockTakes.close({ id });
  });

  it('knows an unknown code by another name, which counts as found', async () => {
    const { scan, state, lineOf, resolve, first } = await counting();
    const { lineId } = await scan('磨掉的标签');
    expect((await refusalOf(resolve(lineId ?? '', 'identified'))).code).toBe('E1001');
    await resolve(lineId ?? '', 'identified', { exhibitId: first.id });
    expect((await lineOf(first.id)).countedAt).not.toBeNull();
    expect((await state()).lines.find(({ id }) => id === lineId)).toMatchObject({
      resolution: 'identified',
      note: first.name,
    });
  });

  it('takes a count back, and what did not belong there goes', async () => {
    const { client, scan, state, lineOf, first } = await counting();
    await scan('ZZ-1');
    const { lineId } = await scan('NOPE');
    await client.stockTakes.uncount({ lineId: lineId ?? '' });
    await client.stockTakes.uncount({ lineId: (await lineOf(first.id)).id });
    expect((await state()).head).toMatchObject({ expected: 3, found: 0, open: 3 });
    expect((await state()).lines).toHaveLength(3);
    expect((await refusalOf(client.stockTakes.uncount({ lineId: (await lineOf(first.id)).id }))).code).toBe(
      'E1518',
    );
  });

  it('goes on after the workspace was opened again', async () => {
    const { container, client, scan, state, folder } = await counting();
    await scan('ZZ-1');
    const { path } = container.session.store();
    await client.workspace.create({ name: '另一个', provinceCode: '500000', place: 'standard' });
    expect(folder).not.toBe(path);
    expect(await client.stockTakes.list({})).toEqual([]);
    container.opener.open(path);
    expect((await state()).head).toMatchObject({ found: 1, open: 2 });
    expect((await scan('ZZ-2')).outcome).toBe('expected');
  });

  it('of a set expects its exhibits wherever they are, and asks where one is moved to', async () => {
    const { client, first, away, resolve } = await counting();
    const sets = new Set((await client.ledger.places({})).map(({ setId }) => setId));
    // One stock-take of the sample is running.
    const { id } = await client.stockTakes.start({
      scope: { kind: 'set', setId: first.setId },
      countedBy: '盘点员',
      note: '',
    });
    const { head, lines } = await client.stockTakes.get({ id });
    expect(head).toMatchObject({ number: 'PD-2026-003', place: null, setId: first.setId });
    expect(lines.every(({ setName }) => setName === first.setName)).toBe(true);
    const stranger = (await client.ledger.places({})).find(({ setId }) => setId !== first.setId);
    expect(sets.size > 1).toBe(stranger !== undefined);
    const { lineId, outcome } = await client.stockTakes.count({ id, exhibitId: (stranger ?? away).id });
    expect(outcome).toBe('elsewhere');
    expect((await refusalOf(resolve(lineId ?? '', 'moved'))).code).toBe('E1518');
    await resolve(lineId ?? '', 'moved', { to: 'caravan:caravan-2' });
  });

  it('is not begun twice for one place, nor at a place that there is not', async () => {
    const { client, place } = await counting();
    const start = (wanted: string) =>
      client.stockTakes.start({ scope: { kind: 'place', place: wanted }, countedBy: '乙', note: '' });
    expect(await refusalOf(start(place))).toMatchObject({ code: 'E1519', params: { number: 'PD-2026-002' } });
    expect((await refusalOf(start('base:nowhere'))).code).toBe('E1001');
  });
});
