import type { RecordValues } from '@domain/registry/field.ts';
import { presetValues } from '@domain/registry/register.ts';
import { REGISTERS } from '@domain/registry/registers/all.ts';
import {
  changesOf,
  draftIssues,
  newDraft,
  readIssues,
  type RecordDraft,
  valuesOf,
  withValue,
} from '@renderer/features/registry/form/record-draft.ts';
import { describe, expect, it } from 'vitest';

const site: RecordValues = {
  ...presetValues(REGISTERS.site),
  name: '高观镇中心校',
  countyCode: '500229',
  townshipCode: '500229105',
  position: [108.9, 31.9],
  positionSource: 'township-centre',
  pupils: 620,
  openings: [{ weekday: 3, start_s: 32_400, end_s: 41_400 }],
};
const draft = (values: RecordValues = site): RecordDraft => ({ values, datum: 'wgs84' });

describe('a record that is changed', () => {
  it('sends nothing when nothing was changed, in whatever order its parts stand', () => {
    const openings = [{ end_s: 41_400, weekday: 3, start_s: 32_400 }];
    expect(changesOf(REGISTERS.site, site, draft({ ...site, openings, contactName: null }))).toEqual({});
  });

  it('sends only what was changed, trimmed, and a cleared value as null', () => {
    const changed = withValue(withValue(draft(), 'name', ' 高观镇小学 '), 'pupils', null);
    expect(changesOf(REGISTERS.site, site, changed)).toEqual({ name: '高观镇小学', pupils: null });
  });

  it('sends both coordinates when one was moved, and that they were typed', () => {
    const moved = withValue(draft(), 'position', [109, 31.9]);
    expect(changesOf(REGISTERS.site, site, moved)).toEqual({
      position: [109, 31.9],
      positionSource: 'typed',
    });
  });

  it('loses its township with its county, and keeps it when the county is chosen again', () => {
    expect(withValue(draft(), 'countyCode', '500238').values['townshipCode']).toBeNull();
    expect(withValue(draft(), 'countyCode', '500229').values['townshipCode']).toBe('500229105');
  });
});

describe('a new record', () => {
  it('starts with presets and with what the list is narrowed to', () => {
    const { values } = newDraft(REGISTERS.site, { countyCode: '500229', kind: 'hall', isVenue: 'true' });
    expect(values).toMatchObject({ countyCode: '500229', kind: 'hall', isVenue: false, priority: 3 });
    expect(values['openings']).toHaveLength(10);
  });

  it('has every stored field when it is sent', () => {
    const sent = valuesOf(REGISTERS.volunteer, newDraft(REGISTERS.volunteer, {}));
    expect(Object.keys(sent)).toEqual([
      'number',
      'name',
      'organisation',
      'skills',
      'registeredOn',
      'contactPhone',
      'note',
    ]);
  });

  it('shows what is missing before it is sent, and leaves to the service what only that knows', () => {
    const faults = draftIssues(REGISTERS.site, newDraft(REGISTERS.site, {}));
    expect(faults.map(({ field, kind }) => `${field} ${kind}`)).toEqual([
      'name required',
      'countyCode required',
      'position required',
    ]);
    expect(draftIssues(REGISTERS.site, draft({ ...site, countyCode: '110101' }))).toEqual([]);
    expect(draftIssues(REGISTERS.site, draft({ ...site, priority: 9 }))).toEqual([
      { field: 'priority', kind: 'out-of-range', detail: '1–5' },
    ]);
  });
});

describe('faults that the service names', () => {
  it('are read with their details, also with a bar in them, and without what is no fault', () => {
    expect(
      readIssues({ issues: ['name|required|', 'tags|twice|a|b', 'x|unheard-of|'], register: 'site' }),
    ).toEqual([
      { field: 'name', kind: 'required' },
      { field: 'tags', kind: 'twice', detail: 'a|b' },
    ]);
    expect(readIssues({})).toEqual([]);
  });
});
