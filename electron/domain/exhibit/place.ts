/** Where an exhibit can be: at a base, on a caravan, at a site or venue, in a store, workshop or organisation, or out of the books. */
export const PLACE_KINDS = ['base', 'caravan', 'site', 'depository', 'out'] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

/** A place as the ledger writes it: kind:id of the record, or out:retired, out:missing. */
export type PlaceKey = string;

export const placeKey = (kind: PlaceKind, id: string): PlaceKey => `${kind}:${id}`;

/** The parts of a place; null when the text names none. */
export function placeOf(key: PlaceKey): { readonly kind: PlaceKind; readonly id: string } | null {
  const colon = key.indexOf(':');
  const kind = PLACE_KINDS.find((known) => known === key.slice(0, colon));
  const id = key.slice(colon + 1);
  return kind === undefined || id === '' ? null : { kind, id };
}
