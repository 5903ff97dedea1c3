/** What the page of exhibits shows, in the order of its switch. */
export const EXHIBIT_VIEWS = [
  'status',
  'handover',
  'reservations',
  'repairs',
  'upkeep',
  'stocktakes',
  'custody',
  'load',
] as const;
export type ExhibitView = (typeof EXHIBIT_VIEWS)[number];
