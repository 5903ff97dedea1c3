import type { Field } from '@domain/registry/field.ts';

export const FIELD_GROUPS = ['main', 'where', 'when', 'stay', 'contact', 'more'] as const;
export type FieldGroup = (typeof FIELD_GROUPS)[number];

const PLACE_FIELDS = new Set(['positionSource', 'sourceDatum']);
/** When a set tours, who serves it, and how long the phases of a stay take. */
const STAY_FIELDS = new Set([
  'availableFrom',
  'availableTo',
  'crewId',
  'carrierId',
  'lead_d',
  'install_d',
  'train_d',
  'minOpen_d',
  'maxOpen_d',
  'strike_d',
]);

/** Part of facts and forms in which a field stands. */
export function groupOf({ id, type, isRare }: Field): FieldGroup {
  switch (type.kind) {
    case 'openings':
    case 'periods':
    case 'market':
      return 'when';
    case 'contact':
      return 'contact';
    case 'county':
    case 'township':
    case 'position':
      return 'where';
    default:
      if (PLACE_FIELDS.has(id)) return 'where';
      if (STAY_FIELDS.has(id)) return 'stay';
      return isRare ? 'more' : 'main';
  }
}

/** Fields in their parts; parts without fields are left out. */
export function groupedFields(
  fields: readonly Field[],
): readonly { readonly group: FieldGroup; readonly fields: readonly Field[] }[] {
  return FIELD_GROUPS.map((group) => ({
    group,
    fields: fields.filter((field) => groupOf(field) === group),
  })).filter((part) => part.fields.length > 0);
}
