import type { ReservedThing } from '@domain/exhibit/reservation.ts';
import type { RegisterId } from '@domain/registry/register-id.ts';
import type { Readers } from '../ports/repositories.ts';

export interface NamedThing {
  readonly kind: ReservedThing['kind'];
  readonly id: string;
  readonly name: string;
}

export const REGISTER_OF_THING = {
  exhibit: 'exhibit',
  set: 'exhibit-set',
  caravan: 'caravan',
} as const satisfies Readonly<Record<ReservedThing['kind'], RegisterId>>;

/** Names things; each register is read when one of its records is first asked for. */
export function thingNames(read: Readers): (thing: ReservedThing) => NamedThing {
  const known = new Map<ReservedThing['kind'], ReadonlyMap<string, string>>();
  return ({ kind, id }) => {
    const names = known.get(kind) ?? read.registers.names(REGISTER_OF_THING[kind]);
    known.set(kind, names);
    return { kind, id, name: names.get(id) ?? id };
  };
}
