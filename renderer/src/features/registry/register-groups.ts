import type { RegisterId } from '@domain/registry/register-id.ts';

export type RegisterGroupId = 'places' | 'fleet' | 'exhibits' | 'stays' | 'demand' | 'calendar' | 'lists';

/** Registers as an office thinks of them, in the order of the list on the left. */
export const REGISTER_GROUPS: readonly {
  readonly id: RegisterGroupId;
  readonly registers: readonly RegisterId[];
}[] = [
  { id: 'places', registers: ['site', 'lodging', 'base'] },
  { id: 'fleet', registers: ['caravan', 'crew-member'] },
  {
    id: 'exhibits',
    registers: ['exhibit-set', 'crate', 'exhibit', 'depository', 'maintenance-rule', 'spare-part'],
  },
  { id: 'stays', registers: ['venue-terms', 'stay-crew', 'stay-carrier', 'stay-record'] },
  { id: 'demand', registers: ['request', 'service', 'volunteer', 'volunteer-hours', 'resource-kind'] },
  { id: 'calendar', registers: ['holiday', 'school-term', 'calendar-period'] },
  { id: 'lists', registers: ['category', 'category-member', 'region', 'population'] },
];
