import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { textOf } from '@domain/registry/field.ts';
import { stayDays } from '@domain/stay/phases.ts';
import { describe, expect, it } from 'vitest';
import { aStay, aStayPlan } from '../../fixtures/stay-builders.ts';
import { testContainer } from '../../helpers/container.ts';
import { refusalOf } from '../../helpers/errors.ts';
import { readDocx } from '../../helpers/read-docx.ts';
import { readWorkbook } from '../../helpers/read-workbook.ts';
import { A_STEP } from '../../helpers/workspace.ts';

/** The sample with a venue whose contact is known, and a saved plan with two stays of its stationed set there. */
async function program() {
  const own = testContainer();
  own.container.opener.openStandardSample('500000');
  const { client, container } = own;
  const store = container.session.store();
  const sets = await client.fleet.exhibitSets({});
  const set = sets.find(({ kind }) => kind === 'stationed');
  if (!set) throw new Error('the sample has no stationed set');
  const { id: venueId } = await client.registry.create({
    register: 'site',
    values: {
      name: '酉阳县文化馆',
      kind: 'hall',
      countyCode: '500242',
      position: [108.77, 28.84],
      isVenue: true,
      area_m2: 620,
      contactName: '冉小明',
      contactPhone: '13812345678',
      closedPeriods: [{ start: '2027-03-20', end: '2027-03-21', reason: '消防检修' }],
    },
  });
  const lengths = { haul_d: 1, install_d: 6, train_d: 1, strike_d: 3 };
  const stays = ['2027-03-10', '2027-07-07'].map((open, index) =>
    aStay({
      id: `stay-${index + 1}`,
      setId: set.id,
      venueId,
      countyCode: '500242',
      ...stayDays(open, index === 0 ? '2027-04-30' : '2027-08-31', lengths),
    }),
  );
  const plan = aStayPlan({ number: 8, setIds: [set.id], countyCodes: ['500242'], stays, omissions: [] });
  store.run(A_STEP, (write) => {
    write.stays.insert(plan);
    write.stays.insert(aStayPlan({ ...plan, id: 'empty', number: 9, stays: [] }));
  });
  return {
    ...own,
    set,
    save: (name: string) => {
      const path = join(own.folder, name);
      own.setSavePath(path);
      return path;
    },
  };
}

const ask = { planId: 'stay-plan-1', stayId: 'stay-1', language: 'zh-CN' } as const;

describe('papers of a saved stay plan', () => {
  it('are saved in every format that they have', async () => {
    const { client, save } = await program();
    const { planId, language } = ask;
    const calls = {
      'p.xlsx': () => client.exports.stayPlan({ planId, language, format: 'xlsx' }),
      'p.docx': () => client.exports.stayPlan({ planId, language, format: 'docx' }),
      'p.pdf': () => client.exports.stayPlan({ planId, language, format: 'pdf' }),
      'n.pdf': () => client.exports.stayNotice({ ...ask, format: 'pdf', isMasked: true }),
      't.docx': () => client.exports.stayTransport({ ...ask, format: 'docx', isMasked: true }),
      't.pdf': () => client.exports.stayTransport({ ...ask, format: 'pdf', isMasked: true }),
      'a.docx': () => client.exports.stayChecklist({ ...ask, format: 'docx', kind: 'acceptance' }),
      's.pdf': () => client.exports.stayChecklist({ ...ask, format: 'pdf', kind: 'strike' }),
      'c.xlsx': () => client.exports.stayCounts({ ...ask, stayId: null, format: 'xlsx' }),
      'c.pdf': () => client.exports.stayCounts({ ...ask, format: 'pdf' }),
      'd.ics': () => client.exports.stayCalendar({ planId, setId: null, language }),
    };
    for (const [name, call] of Object.entries(calls)) {
      const path = save(name);
      expect(await call()).toEqual({ path, fileName: name });
      const head = readFileSync(path).subarray(0, 15).toString('latin1');
      // The printer of the tests answers with the page that it was given.
      const start = name.endsWith('.pdf')
        ? '<!doctype html>'
        : name.endsWith('.ics')
          ? 'BEGIN:VCALENDAR'
          : 'PK';
      expect(head.startsWith(start)).toBe(true);
    }
  });

  it('mask contacts unless they are asked for in full', async () => {
    const { client, save } = await program();
    const noticeWith = async (isMasked: boolean) => {
      const path = save(`${isMasked}.docx`);
      await client.exports.stayNotice({ ...ask, format: 'docx', isMasked });
      return readDocx(readFileSync(path)).lines.join('\n');
    };
    expect(await noticeWith(true)).toContain('场馆联系人：冉** 138****5678（有变动请告知）。');
    expect(await noticeWith(false)).toContain('场馆联系人：冉小明 13812345678（有变动请告知）。');
  });

  it('send a set off from its base after it was maintained there, also when that is over', async () => {
    const { client, container, save } = await program();
    const [base] = await client.fleet.bases({});
    const values = { name: '声光', kind: 'stationed', edition: '甲', baseId: base!.id };
    const { id: setId } = await client.registry.create({ register: 'exhibit-set', values });
    const plan = container.session.read().stays.find('stay-plan-1')!;
    const stays = plan.stays.map((stay) => ({ ...stay, id: `own-${stay.id}`, setId }));
    const own = aStayPlan({ ...plan, id: 'own', number: 10, setIds: [setId], stays });
    container.session.store().run(A_STEP, (write) => write.stays.insert(own));
    const originOf = async (stayId: string) => {
      const path = save(`${stayId}.docx`);
      await client.exports.stayTransport({ ...ask, planId: 'own', stayId, format: 'docx', isMasked: true });
      const stay = (await client.stayPlans.get({ id: 'own' })).stays.find(({ id }) => id === stayId)!;
      expect(readDocx(readFileSync(path)).lines.join('\n')).toContain(stay.fromName);
      return { name: stay.fromName, position: stay.fromPosition };
    };
    const atBase = { name: base!.name, position: base!.position };
    const atVenue = { name: '酉阳县文化馆', position: [108.77, 28.84] };
    expect([await originOf('own-stay-1'), await originOf('own-stay-2')]).toEqual([atBase, atVenue]);
    const { id } = await client.reservations.create({
      thing: { kind: 'set', id: setId },
      start: '2027-05-10',
      end: '2027-05-20',
      state: 'confirmed',
      purpose: 'maintenance',
      title: '年度检修',
      note: '',
    });
    expect([await originOf('own-stay-1'), await originOf('own-stay-2')]).toEqual([atBase, atBase]);
    for (const state of ['out', 'back'] as const) {
      const { version } = (await client.reservations.between({ from: '2027-05-10', to: '2027-05-10' })).find(
        (each) => each.id === id,
      )!;
      await client.reservations.setState({ id, version, state });
    }
    expect(await originOf('own-stay-2')).toEqual(atBase);
    const { violations, sets } = await client.stayPlans.get({ id: 'own' });
    expect(violations.map(({ code }) => code)).not.toContain('set-blocked');
    expect(sets[0]!.blocked.map(({ reason }) => reason)).not.toContain('年度检修');
  });

  it('count the days on which the venue is open by its own calendar', async () => {
    const { client, save } = await program();
    const path = save('c.xlsx');
    await client.exports.stayCounts({ ...ask, format: 'xlsx' });
    const [rows = []] = Object.values(await readWorkbook(readFileSync(path)));
    const days = new Map(
      rows.slice(2).map(([date, , opening, , , , , , remark]) => [date, [opening, remark]]),
    );
    expect(days.size).toBe(52 + 1);
    // Wednesday, Saturday of the closed span, Monday.
    expect(days.get('2027-03-10')).toEqual(['开放', null]);
    expect(days.get('2027-03-20')).toEqual(['闭馆', '消防检修']);
    expect(days.get('2027-03-15')).toEqual(['闭馆', null]);
  });

  it('list every crate and every exhibit in use of the set once', async () => {
    const { client, container, save, set } = await program();
    const inUse = (register: 'crate' | 'exhibit') =>
      container.session
        .read()
        .registers.all(register)
        .filter(({ values, isRetired }) => values['setId'] === set.id && !isRetired);
    const [crates, exhibits] = [inUse('crate'), inUse('exhibit')];
    expect(crates.length).toBeGreaterThan(0);
    const path = save('a.docx');
    await client.exports.stayChecklist({ ...ask, format: 'docx', kind: 'acceptance' });
    const { lines } = readDocx(readFileSync(path));
    const ticked = lines.filter((line) => /^\| \d+ \| .*□完好/u.test(line));
    const serials = exhibits.map(({ values }) => textOf(values['serial']));
    expect(ticked).toHaveLength(serials.length);
    expect(new Set(ticked.map((line) => line.split(' | ')[1]))).toEqual(new Set(serials));
    const order = save('t.docx');
    await client.exports.stayTransport({ ...ask, format: 'docx', isMasked: true });
    const packed = readDocx(readFileSync(order)).lines;
    for (const { values } of crates)
      expect(packed.filter((line) => line.includes(`| ${textOf(values['code'])} |`))).toHaveLength(1);
  });

  it('are made of one stay or of all', async () => {
    const { client, save } = await program();
    const path = save('c.xlsx');
    await client.exports.stayCounts({ ...ask, stayId: null, format: 'xlsx' });
    expect(Object.keys(await readWorkbook(readFileSync(path)))).toHaveLength(2);
  });

  it('leave nothing behind when the dialog is cancelled', async () => {
    const { client, setSavePath, folder } = await program();
    setSavePath(null);
    const before = readdirSync(folder);
    expect(await client.exports.stayNotice({ ...ask, format: 'docx', isMasked: true })).toBeNull();
    expect(readdirSync(folder)).toEqual(before);
  });
});

describe('papers that cannot be made', () => {
  it('are refused before anything is asked or written', async () => {
    const { client, save } = await program();
    const path = save('x.pdf');
    const { language } = ask;
    const codeOf = async (call: Promise<unknown>) => (await refusalOf(call)).code;
    expect(
      await Promise.all([
        codeOf(client.exports.stayPlan({ planId: 'empty', language, format: 'pdf' })),
        codeOf(client.exports.stayPlan({ planId: 'none', language, format: 'pdf' })),
        codeOf(client.exports.stayNotice({ ...ask, stayId: 'none', format: 'pdf', isMasked: true })),
        codeOf(client.exports.stayCalendar({ planId: 'empty', setId: null, language })),
        codeOf(client.exports.stayCalendar({ planId: ask.planId, setId: 'none', language })),
      ]),
    ).toEqual(['E4004', 'E1001', 'E1001', 'E4004', 'E1001']);
    expect(existsSync(path)).toBe(false);
  });
});
