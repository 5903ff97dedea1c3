/** What a visit or stay can bring beside exhibits (R8). */
export const SERVICE_KINDS = [
  'exhibits',
  'lecture',
  'experiment-show',
  'training',
  'film',
  'expert-advice',
  'other',
] as const;
export type ServiceKind = (typeof SERVICE_KINDS)[number];

export const AUDIENCES = [
  'primary',
  'junior',
  'senior',
  'teachers',
  'villagers',
  'officials',
  'all',
] as const;
export type Audience = (typeof AUDIENCES)[number];
