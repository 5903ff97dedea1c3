import type { Field, FieldKind, FieldValue } from '@domain/registry/field.ts';
import { isDay } from '@domain/registry/field-rules.ts';
import type { RecordIssueKind, RegistryWorld } from '@domain/registry/record-issue.ts';
import { recordIssues } from '@domain/registry/record-issues.ts';
import type { Register } from '@domain/registry/register.ts';
import { REGISTERS } from '@domain/registry/registers/all.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const REGIONS: Readonly<Record<string, { level: string; parentCode: string | null }>> = {
  '500101': { level: 'county', parentCode: '500000' },
  '500102': { level: 'county', parentCode: '500000' },
  '500101100': { level: 'township', parentCode: '500101' },
};

/** Two counties, a township of the first, one record called `known` in every register; the province is the east. */
const world: RegistryWorld = {
  hasRecord: (_, id) => id === 'known',
  setOfCrate: (id) => (id === 'known' ? 'set-1' : undefined),
  region: (code) => REGIONS[code],
  isVenue: (siteId) => siteId === 'hall',
  isInProvince: ([lng]) => lng > 0,
};

function registerOf(...fields: readonly Field[]): Register {
  return { id: 'site', nameField: 'value', matchBy: [], canRetire: false, marksSample: false, fields };
}

const issuesOf = (type: FieldKind, value: FieldValue, values: Record<string, FieldValue> = {}) =>
  recordIssues(registerOf({ id: 'value', type }), { ...values, value }, world).map(({ kind }) => kind);

const ANY_TEXT: FieldKind = { kind: 'text', max: 3 };
const WHOLE: FieldKind = { kind: 'integer', min: 1, max: 5 };
const HALF_HOUR_UP: FieldKind = { kind: 'minutes', min: 30, max: 600 };
const EITHER: FieldKind = { kind: 'choice', options: ['a', 'b'] };
const ANY_OF: FieldKind = { kind: 'choices', options: ['a', 'b'] };
const ONE_SITE: FieldKind = { kind: 'reference', to: 'site' };
const SITES: FieldKind = { kind: 'references', to: 'site' };
const WORDS: FieldKind = { kind: 'words', max: 2 };
const morning = { weekday: 1, start_s: 28_800, end_s: 43_200 };

describe('a value', () => {
  it.each<readonly [FieldKind, FieldValue]>([
    [ANY_TEXT, 'abc'],
    [{ kind: 'contact', max: 11 }, '13800138000'],
    [WHOLE, 1],
    [WHOLE, 5],
    [{ kind: 'decimal', min: 0, max: 10, digits: 1 }, 2.5],
    [HALF_HOUR_UP, 1_800],
    [HALF_HOUR_UP, 36_000],
    [{ kind: 'flag' }, false],
    [{ kind: 'date' }, '2028-02-29'],
    [EITHER, 'b'],
    [ANY_OF, ['b', 'a']],
    [WORDS, ['光', '电']],
    [{ kind: 'county' }, '500102'],
    [{ kind: 'region' }, '500101100'],
    [ONE_SITE, 'known'],
    [SITES, ['known']],
    [{ kind: 'position' }, [108.4, 30.8]],
    [{ kind: 'openings' }, [morning, { ...morning, start_s: 50_400, end_s: 61_200 }]],
    [{ kind: 'periods' }, [{ start: '2026-01-01', end: '2026-01-01', reason: '' }]],
    [{ kind: 'market' }, { kind: 'lunar-tail', digits: [4, 9] }],
    [{ kind: 'market' }, { kind: 'branch', branches: [4, 10] }],
    [{ kind: 'market' }, { kind: 'weekday', weekdays: [7] }],
    [{ kind: 'market' }, { kind: 'daily' }],
  ])('of kind %j may be %j', (type, value) => {
    expect(issuesOf(type, value)).toEqual([]);
  });

  it.each<readonly [RecordIssueKind, FieldKind, FieldValue]>([
    ['wrong-type', ANY_TEXT, 3],
    ['too-long', ANY_TEXT, 'abcd'],
    ['wrong-type', WHOLE, '3'],
    ['wrong-type', WHOLE, 2.5],
    ['out-of-range', WHOLE, 0],
    ['out-of-range', WHOLE, 6],
    ['out-of-range', { kind: 'decimal', min: 0, max: 10, digits: 1 }, -0.5],
    ['out-of-range', HALF_HOUR_UP, 1_799],
    ['out-of-range', HALF_HOUR_UP, 36_001],
    ['wrong-type', HALF_HOUR_UP, 1_800.5],
    ['wrong-type', { kind: 'flag' }, 1],
    ['not-a-day', { kind: 'date' }, '2026-02-29'],
    ['not-a-day', { kind: 'date' }, '2026/02/28'],
    ['unknown-option', EITHER, 'c'],
    ['unknown-option', ANY_OF, ['a', 'c']],
    ['twice', ANY_OF, ['a', 'a']],
    ['wrong-type', ANY_OF, 'a'],
    ['too-long', WORDS, ['声光电']],
    ['too-long', WORDS, ['']],
    ['unknown-record', { kind: 'county' }, '500101100'],
    ['unknown-record', { kind: 'region' }, '999999'],
    ['unknown-record', ONE_SITE, 'gone'],
    ['unknown-record', SITES, ['known', 'gone']],
    ['outside-province', { kind: 'position' }, [-108.4, 30.8]],
    ['wrong-type', { kind: 'position' }, [200, 30.8]],
    ['wrong-type', { kind: 'position' }, [108.4]],
    ['overlap', { kind: 'openings' }, [morning, { ...morning, start_s: 36_000 }]],
    ['ends-before-start', { kind: 'openings' }, [{ ...morning, end_s: 28_800 }]],
    ['wrong-type', { kind: 'openings' }, [{ ...morning, weekday: 8 }]],
    ['ends-before-start', { kind: 'periods' }, [{ start: '2026-01-02', end: '2026-01-01', reason: '' }]],
    ['not-a-day', { kind: 'periods' }, [{ start: '2026-13-02', end: '2026-01-01', reason: '' }]],
    ['wrong-type', { kind: 'periods' }, ['2026-01-02']],
    ['wrong-type', { kind: 'market' }, { kind: 'solar-tail', digits: [] }],
    ['wrong-type', { kind: 'market' }, { kind: 'solar-tail', digits: [10] }],
    ['wrong-type', { kind: 'market' }, { kind: 'branch', branches: [12] }],
    ['wrong-type', { kind: 'market' }, { kind: 'monthly' }],
  ])('is %s: %j cannot be %j', (kind, type, value) => {
    expect(issuesOf(type, value)).toEqual([kind]);
  });

  it('of a township lies in the county of its record', () => {
    const type: FieldKind = { kind: 'township' };
    expect(issuesOf(type, '500101100', { countyCode: '500101' })).toEqual([]);
    expect(issuesOf(type, '500101100', { countyCode: '500102' })).toEqual(['not-in-county']);
    expect(issuesOf(type, '500101', { countyCode: '500101' })).toEqual(['unknown-record']);
  });

  it('is asked for where it is required, and nowhere else', () => {
    for (const value of [null, '', []]) {
      expect(issuesOf(ANY_OF, value)).toEqual([]);
      const required = registerOf({ id: 'value', type: ANY_OF, isRequired: true });
      expect(recordIssues(required, { value }, world)).toEqual([{ field: 'value', kind: 'required' }]);
    }
  });

  it('that is worked out is never asked for', () => {
    const register = registerOf({ id: 'value', type: WHOLE, isRequired: true, isDerived: true });
    expect(recordIssues(register, {}, world)).toEqual([]);
  });
});

describe('a record', () => {
  const day: FieldKind = { kind: 'date' };
  const text: FieldKind = { kind: 'text', max: 80 };

  it('has its last day not before its first', () => {
    const register = registerOf({ id: 'startDate', type: day }, { id: 'endDate', type: day });
    const issues = (startDate: string, endDate: string) =>
      recordIssues(register, { startDate, endDate }, world);
    expect(issues('2026-01-02', '2026-01-02')).toEqual([]);
    expect(issues('2026-01-02', '2026-01-01')).toEqual([{ field: 'endDate', kind: 'ends-before-start' }]);
    // A day that does not exist is one fault, not two.
    expect(issues('2026-01-02', '2026-01-00')).toEqual([{ field: 'endDate', kind: 'not-a-day' }]);
  });

  it('that is refused says why', () => {
    const register = registerOf({ id: 'decision', type: text }, { id: 'refusalReason', type: text });
    expect(recordIssues(register, { decision: 'refused', refusalReason: '' }, world)).toEqual([
      { field: 'refusalReason', kind: 'reason-missing' },
    ]);
    expect(recordIssues(register, { decision: 'refused', refusalReason: '车辆年检' }, world)).toEqual([]);
    expect(recordIssues(register, { decision: 'accepted', refusalReason: '' }, world)).toEqual([]);
  });

  it('of special days is about one county, site or caravan at most', () => {
    const fields = ['startDate', 'countyCode', 'siteId', 'caravanId'].map((id) => ({ id, type: text }));
    const scoped = (values: Record<string, FieldValue>) =>
      recordIssues(
        registerOf(...fields),
        { startDate: '', countyCode: '', siteId: '', caravanId: '', ...values },
        world,
      );
    expect(scoped({})).toEqual([]);
    expect(scoped({ siteId: 's' })).toEqual([]);
    expect(scoped({ countyCode: 'c', caravanId: 'v' })).toEqual([
      { field: 'caravanId', kind: 'several-scopes' },
    ]);
  });

  it('of an exhibit is for ages from the lower to the higher', () => {
    const register = registerOf(
      ...['ageFrom', 'ageTo'].map((id) => ({ id, type: { kind: 'integer', min: 0, max: 120 } as const })),
    );
    const issues = (ageFrom: number | null, ageTo: number | null) =>
      recordIssues(register, { ageFrom, ageTo }, world);
    expect(issues(6, 12)).toEqual([]);
    expect(issues(6, 6)).toEqual([]);
    expect(issues(6, null)).toEqual([]);
    expect(issues(null, 6)).toEqual([]);
    expect(issues(12, 6)).toEqual([{ field: 'ageTo', kind: 'below-lower-end' }]);
    // No years are years as well.
    expect(issues(3, 0)).toEqual([{ field: 'ageTo', kind: 'below-lower-end' }]);
  });

  it.each([
    ['availableFrom', 'availableTo'],
    ['open', 'close'],
  ])('does not end (%s – %s) before it begins', (from, to) => {
    const register = registerOf(...[from, to].map((id) => ({ id, type: { kind: 'date' } as const })));
    const issues = (start: string, end: string) =>
      recordIssues(register, { [from]: start, [to]: end }, world);
    expect(issues('2027-03-01', '2027-03-01')).toEqual([]);
    expect(issues('', '2027-03-01')).toEqual([]);
    expect(issues('2027-03-02', '2027-03-01')).toEqual([{ field: to, kind: 'ends-before-start' }]);
  });

  it('of a set or venue is open at least as long as at most', () => {
    const { 'venue-terms': terms, 'exhibit-set': set } = REGISTERS;
    for (const register of [terms, set]) {
      const kinds = (minOpen_d: number, maxOpen_d: number | null) =>
        recordIssues(register, { minOpen_d, maxOpen_d }, world).filter(({ field }) => field === 'maxOpen_d');
      expect(kinds(30, 30)).toEqual([]);
      expect(kinds(30, null)).toEqual([]);
      expect(kinds(31, 30)).toEqual([{ field: 'maxOpen_d', kind: 'below-lower-end' }]);
    }
  });

  it('of terms are those of a venue', () => {
    const register = REGISTERS['venue-terms'];
    const issues = (siteId: string) =>
      recordIssues(
        register,
        { siteId, holidays: 'usual', season: 'any' },
        { ...world, hasRecord: () => true },
      );
    expect(issues('hall')).toEqual([]);
    expect(issues('school')).toEqual([{ field: 'siteId', kind: 'not-a-venue' }]);
  });

  it('of a stay counts no more days than it lasted, and no more of schools than of all', () => {
    const register = REGISTERS['stay-record'];
    const issues = (values: Record<string, FieldValue>) =>
      recordIssues(register, { setName: '光', countyCode: '500101', open: '2027-03-01', ...values }, world);
    expect(issues({ close: '2027-03-10', openDays: 10, attendance: 9, schoolAttendance: 9 })).toEqual([]);
    expect(issues({ openDays: 300, schoolAttendance: 9 })).toEqual([]);
    expect(issues({ close: '2027-03-10', openDays: 11, attendance: 8, schoolAttendance: 9 })).toEqual([
      { field: 'openDays', kind: 'out-of-range', detail: '0–10' },
      { field: 'schoolAttendance', kind: 'out-of-range', detail: '0–8' },
    ]);
    expect(issues({ close: '2027-02-10', openDays: 3 })).toEqual([
      { field: 'close', kind: 'ends-before-start' },
    ]);
  });

  it('of an exhibit names a crate of its own set, or none', () => {
    const register = registerOf(...['setId', 'crateId'].map((id) => ({ id, type: text })));
    const issues = (setId: string, crateId: string) => recordIssues(register, { setId, crateId }, world);
    expect(issues('set-1', 'known')).toEqual([]);
    expect(issues('set-2', '')).toEqual([]);
    expect(issues('set-2', 'known')).toEqual([{ field: 'crateId', kind: 'of-another-set' }]);
  });
});

describe('a day', () => {
  it('is what the calendar of JavaScript takes back unchanged', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1900, max: 2100 }),
        fc.integer({ min: 0, max: 13 }),
        fc.integer({ min: 0, max: 32 }),
        (year, month, date) => {
          const written = `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
          const exact = new Date(Date.UTC(year, month - 1, date)).toISOString().slice(0, 10);
          expect(isDay(written)).toBe(exact === written);
        },
      ),
    );
  });
});
