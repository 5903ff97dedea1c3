/** What the office decided about a request. `fulfilled` is for what was done outside a plan. */
export const REQUEST_DECISIONS = ['received', 'accepted', 'refused', 'withdrawn', 'fulfilled'] as const;
export type RequestDecision = (typeof REQUEST_DECISIONS)[number];

/** How a plan treats an accepted request: it must be served, or serving it is worth more. */
export const REQUEST_WEIGHTS = ['must', 'valued'] as const;
export type RequestWeight = (typeof REQUEST_WEIGHTS)[number];

/** Where a request stands, from the decision, published plans and records of visits. */
export const REQUEST_FATES = [
  'received',
  'accepted',
  'planned',
  'fulfilled',
  'refused',
  'withdrawn',
] as const;
export type RequestFate = (typeof REQUEST_FATES)[number];
