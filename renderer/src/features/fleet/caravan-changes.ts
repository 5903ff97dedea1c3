import type { CaravanInput, CaravanRow } from '@contract/fleet.ts';

const FIELDS = [
  'name',
  'plate',
  'type',
  'baseId',
  'exhibitSetId',
  'seats',
  'odometer_km',
  'targetDays',
  'target_km',
  'unavailabilities',
] as const satisfies readonly (keyof CaravanInput)[];

/** Only what differs, so that the history names only what was changed. */
export function changesOf(caravan: CaravanRow, input: CaravanInput): Partial<CaravanInput> {
  return Object.fromEntries(
    FIELDS.filter(
      (field) => JSON.stringify(input[field] ?? null) !== JSON.stringify(caravan[field] ?? null),
    ).map((field) => [field, input[field] ?? null]),
  );
}
