import type { RecordValues } from '@domain/registry/field.ts';
import { api } from '../../lib/client.ts';
import { useCommand } from '../../lib/use-command.ts';

/** Changes fields of a request as it is now: what is offered beside it is always about its present state. */
async function change({ id, changes }: { readonly id: string; readonly changes: RecordValues }) {
  const { version } = await api.registry.get({ register: 'request', id });
  await api.registry.update({ register: 'request', id, version, changes });
}

export const useRequestChanges = () => useCommand(change);
