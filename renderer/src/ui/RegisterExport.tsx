import type { RegisterId } from '@domain/registry/register-id.ts';
import { api } from '../lib/client.ts';
import { TableExport } from './TableExport.tsx';

interface RegisterExportProps {
  readonly register: RegisterId;
  readonly isEmpty: boolean;
  /** Keys of the records in the order in which they are shown; asked when they are saved. */
  readonly idsOf: () => readonly string[];
  /** Fields in the order of the columns. */
  readonly fieldIds: readonly string[];
}

/** Saves a list of the registry as it is shown. */
export function RegisterExport({ register, isEmpty, idsOf, fieldIds }: RegisterExportProps) {
  return (
    <TableExport
      save={(choice) =>
        api.exports.register({ register, ids: [...idsOf()], fields: [...fieldIds], ...choice })
      }
      isEmpty={isEmpty}
      hasContacts
      hasCommands
      testId="register:export"
    />
  );
}
