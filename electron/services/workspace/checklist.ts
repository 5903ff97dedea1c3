import type { Checklist, ChecklistItem } from '@contract/workspace.ts';
import { publishedYears } from '@domain/calendar/classify.ts';
import { addDays, yearOf } from '@domain/calendar/dates.ts';
import type { RegisterId } from '@domain/registry/register-id.ts';
import type { IsoDate } from '@domain/units.ts';
import type { Readers } from '../ports/repositories.ts';

/** A plan that is made today reaches at most this far into the next year. */
const PLANNING_REACH_DAYS = 90;

/** What a first plan needs, and how far it is there. */
export function readChecklist(read: Readers, today: IsoDate): Checklist {
  const counties = read.regions.all().filter(({ level }) => level === 'county').length;
  const items: ChecklistItem[] = [
    { id: 'regions', isRequired: true, state: counties > 0 ? 'done' : 'missing', count: counties, gaps: [] },
    counted(read, 'base', true),
    counted(read, 'caravan', true),
    sites(read),
    holidays(read, today),
    terms(read, today),
    counted(read, 'lodging', false),
    counted(read, 'crew-member', false),
    counted(read, 'request', false),
  ];
  const needed = items.filter(({ id }) => id === 'base' || id === 'caravan' || id === 'site');
  return { items, canPlan: needed.every(({ count }) => count > 0) };
}

function inUse(read: Readers, register: RegisterId): number {
  const { count, retired } = read.registers.count(register);
  return count - retired;
}

function counted(
  read: Readers,
  register: 'base' | 'caravan' | 'lodging' | 'crew-member' | 'request',
  isRequired: boolean,
): ChecklistItem {
  const count = inUse(read, register);
  return { id: register, isRequired, state: count > 0 ? 'done' : 'missing', count, gaps: [] };
}

/** A site without hours cannot be planned, a school without its number of pupils counts as average. */
function sites(read: Readers): ChecklistItem {
  const count = inUse(read, 'site');
  const { withoutHours, withoutPupils } = read.sites.gaps();
  const gaps = [
    { kind: 'openings' as const, count: withoutHours },
    { kind: 'pupils' as const, count: withoutPupils },
  ].filter((gap) => gap.count > 0);
  const state = count === 0 ? 'missing' : gaps.length > 0 ? 'partial' : 'done';
  return { id: 'site', isRequired: true, state, count, gaps };
}

/** Of the years that a plan made today can reach, which have no official calendar. */
function holidays(read: Readers, today: IsoDate): ChecklistItem {
  const known = publishedYears(read.calendar.holidays());
  const years = [...new Set([yearOf(today), yearOf(addDays(today, PLANNING_REACH_DAYS))])];
  const lacking = years.filter((year) => !known.has(year));
  const state = lacking.length === 0 ? 'done' : lacking.length < years.length ? 'partial' : 'missing';
  return {
    id: 'holiday',
    isRequired: false,
    state,
    count: years.length - lacking.length,
    gaps: lacking.map((year) => ({ kind: 'year' as const, count: year })),
  };
}

/** Terms that go on or are to come. */
function terms(read: Readers, today: IsoDate): ChecklistItem {
  const count = read.calendar.schoolTerms().filter(({ end }) => end >= today).length;
  return { id: 'school-term', isRequired: true, state: count > 0 ? 'done' : 'missing', count, gaps: [] };
}
