import type { RegisterId } from '@domain/registry/register-id.ts';
import type { ReactNode } from 'react';

/** What other features put into the page of the registry. */
export interface RegistrySlots {
  /** History of a record, from another feature. */
  readonly renderHistory: (register: RegisterId, id: string) => ReactNode;
  /** What else can be done with a record, from another feature; null for nothing. */
  readonly renderActions: (register: RegisterId, id: string) => ReactNode;
  /** Import, export and template of the rows and columns as they are shown, from another feature. */
  readonly renderExchange: (
    register: RegisterId,
    listed: { readonly isEmpty: boolean; readonly idsOf: () => readonly string[] },
    fieldIds: readonly string[],
  ) => ReactNode;
}
