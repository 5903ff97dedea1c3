// @vitest-environment happy-dom
import type { RegistryRow, RegistryWords } from '@contract/registry.ts';
import type { Field, FieldValue, RecordValues } from '@domain/registry/field.ts';
import { REGISTER_IDS, type RegisterId } from '@domain/registry/register-id.ts';
import { REGISTERS } from '@domain/registry/registers/all.ts';
import { allRegistryWords } from '@services/registry/registry-words.ts';
import { groupedFields } from '@renderer/features/registry/field-groups.ts';
import { type FieldPrinting, fieldText } from '@renderer/features/registry/field-text.ts';
import { hiddenColumns, rareColumns } from '@renderer/features/registry/list/column-memory.ts';
import { columnFields, registerColumns } from '@renderer/features/registry/list/register-columns.tsx';
import { bestKept, differenceRows } from '@renderer/features/registry/duplicates/difference-rows.ts';
import { REGISTER_GROUPS } from '@renderer/features/registry/register-groups.ts';
import { startI18n } from '@renderer/i18n/index.ts';
import { createFormat } from '@renderer/lib/format.ts';
import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';

beforeAll(() => startI18n('zh-CN'));

const words: RegistryWords = allRegistryWords('zh-CN');
const printing = (register: RegisterId, changes: Partial<FieldPrinting> = {}): FieldPrinting => ({
  register,
  words,
  names: { '500229': '城口县', b1: '江北基地', p1: '张三', p2: '李四' },
  format: createFormat('zh-CN'),
  t: i18next.getFixedT('zh-CN', 'registry'),
  showsContacts: false,
  keyCounties: new Set(['500229']),
  ...changes,
});
const fieldOf = (register: RegisterId, id: string): Field =>
  REGISTERS[register].fields.find((field) => field.id === id)!;
const print = (register: RegisterId, id: string, value: FieldValue, changes: Partial<FieldPrinting> = {}) =>
  fieldText(fieldOf(register, id), value, printing(register, changes))?.replace(/[\u00a0\u202f]/g, ' ');

describe('a value', () => {
  it.each<[RegisterId, string, FieldValue, string | undefined]>([
    ['site', 'kind', 'school', '学校'],
    ['site', 'countyCode', '500229', '城口县'],
    ['site', 'service_s', 7_200, '120'],
    ['site', 'isVenue', false, '否'],
    ['site', 'position', [108.9, 31.9], '108.90000, 31.90000'],
    ['site', 'market', { kind: 'lunar-tail', digits: [4, 9] }, '农历逢4、9'],
    ['site', 'market', { kind: 'branch', branches: [4, 10] }, '赶辰、戌'],
    ['site', 'openings', [{ weekday: 3, start_s: 32_400, end_s: 41_400 }], '周三 09:00–11:30'],
    [
      'site',
      'closedPeriods',
      [{ start: '2026-04-27', end: '2026-04-29', reason: '考试' }],
      '4月27日–29日 考试',
    ],
    ['site', 'tags', [], undefined],
    ['caravan', 'baseId', 'b1', '江北基地'],
    ['service', 'personIds', ['p1', 'p2', 'gone'], '张三、李四、gone'],
    ['crew-member', 'roles', ['driver', 'leader'], '司机、领队'],
    ['service', 'power_kw', 3, '3.0'],
  ])('of %s.%s is printed as people write it', (register, id, value, text) => {
    expect(print(register, id, value)).toBe(text);
  });

  it('of a contact is masked until it is asked for', () => {
    expect(print('site', 'contactName', '张丽华')).toBe('张**');
    expect(print('site', 'contactPhone', '13812341234')).toBe('138****1234');
    expect(print('site', 'contactPhone', '13812341234', { showsContacts: true })).toBe('13812341234');
  });
});

describe('the columns of a register', () => {
  const rowOf = (register: RegisterId, values: RecordValues): RegistryRow => ({
    id: 'r',
    isRetired: false,
    isSample: false,
    values: REGISTERS[register].fields.map(({ id }) => values[id] ?? null),
  });

  it.each(REGISTER_IDS)('%s begin with its name and have every field once', (register) => {
    const fields = columnFields(REGISTERS[register]);
    expect(fields[0]?.id).toBe(REGISTERS[register].nameField);
    expect(fields.toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual(
      REGISTERS[register].fields.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    );
    expect(groupedFields(fields).flatMap((part) => part.fields)).toHaveLength(fields.length);
  });

  it('of caravans show norms and papers before what matters less', () => {
    const ids = columnFields(REGISTERS.caravan).map(({ id }) => id);
    expect(ids.slice(0, 7)).toEqual([
      'name',
      'plate',
      'type',
      'daysOut',
      'driven_km',
      'inspectionUntil',
      'insuranceUntil',
    ]);
  });

  it('sort numbers as numbers and leave empty ones to the end', () => {
    const columns = registerColumns(
      REGISTERS.site,
      columnFields(REGISTERS.site),
      printing('site'),
      '2026-11-23',
    );
    const valueOf = (id: string, values: RecordValues) =>
      columns.find((column) => column.id === id)?.value(rowOf('site', values));
    expect(valueOf('pupils', { pupils: 1_060 })).toBe(1_060);
    expect(valueOf('pupils', {})).toBeNull();
    expect(valueOf('countyCode', { countyCode: '500229' })).toBe('城口县');
    expect(columns.find(({ id }) => id === 'pupils')).toMatchObject({ align: 'right', unit: '人' });
  });

  it('that are rare are hidden until a choice is remembered, and again when the note is broken', () => {
    const notes = new Map<string, string>();
    const storage = { getItem: (key: string) => notes.get(key) ?? null } as Storage;
    expect(hiddenColumns(storage, REGISTERS.site)).toEqual(rareColumns(REGISTERS.site));
    expect(rareColumns(REGISTERS.caravan)).toContain('targetDays');
    notes.set('registry.columns.site', '["kind"]');
    expect(hiddenColumns(storage, REGISTERS.site)).toEqual(['kind']);
    notes.set('registry.columns.site', '{broken');
    expect(hiddenColumns(storage, REGISTERS.site)).toEqual(rareColumns(REGISTERS.site));
  });

  it('are reached from the list of registers, each once', () => {
    expect(REGISTER_GROUPS.flatMap(({ registers }) => registers).toSorted()).toEqual(REGISTER_IDS.toSorted());
  });

  it('show of duplicates what differs, and keep the one that was visited', () => {
    const [one, other] = [
      { ...rowOf('site', { name: '甲', code: '1', kind: 'school', visitCount: 0, note: 'x' }), id: 'one' },
      { ...rowOf('site', { name: '甲', kind: 'school', visitCount: 2 }), id: 'other' },
    ];
    const rows = differenceRows(REGISTERS.site, [one, other], (field, { values }, index) =>
      fieldText(field, values[index], printing('site')),
    );
    expect(rows.map(({ field }) => field.id)).toEqual(['code', 'name', 'visitCount', 'note']);
    expect(bestKept(REGISTERS.site, [one, other])).toBe('other');
    expect(bestKept(REGISTERS.site, [one])).toBe('one');
  });
});
