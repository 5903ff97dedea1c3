/** Every table that an office keeps, brings in and takes out, in the order in which they refer to each other. */
export const REGISTER_IDS = [
  'region',
  'category',
  'category-member',
  'population',
  'base',
  'exhibit-set',
  'exhibit',
  'caravan',
  'crew-member',
  'lodging',
  'site',
  'resource-kind',
  'service',
  'request',
  'volunteer',
  'volunteer-hours',
  'holiday',
  'school-term',
  'calendar-period',
] as const;
export type RegisterId = (typeof REGISTER_IDS)[number];
