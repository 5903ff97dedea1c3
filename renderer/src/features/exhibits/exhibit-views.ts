/** What the page of exhibits shows, in the order of its switch. */
export const EXHIBIT_VIEWS = ['status', 'handover', 'reservations', 'repairs', 'stocktakes'] as const;
export type ExhibitView = (typeof EXHIBIT_VIEWS)[number];
