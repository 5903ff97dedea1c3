import type { RecordValues } from '@domain/registry/field.ts';
import type { RecordIssue } from '@domain/registry/record-issue.ts';
import type { Register } from '@domain/registry/register.ts';
import type { RegisterId } from '@domain/registry/register-id.ts';
import { api } from '@renderer/lib/client.ts';
import { useCommand } from '@renderer/lib/use-command.ts';
import { useState } from 'react';
import { changesOf, draftIssues, newDraft, readIssues, type RecordDraft, valuesOf } from './record-draft.ts';

/** The record that is changed, as it was read. */
export interface EntryTarget {
  readonly id: string;
  readonly version: string | null;
  readonly values: RecordValues;
}

/** What is being entered, its faults, and how it is saved. */
export function useRecordEntry(
  register: Register & { readonly id: RegisterId },
  target: EntryTarget | null,
  where: Readonly<Record<string, string>>,
) {
  const [initial] = useState<RecordDraft>(() =>
    target === null ? newDraft(register, where) : { values: target.values, datum: 'wgs84' },
  );
  const [draft, setDraft] = useState(initial);
  const [found, setFound] = useState<readonly RecordIssue[]>([]);
  const [refusals, setRefusals] = useState(0);
  const create = useCommand(api.registry.create);
  const update = useCommand(api.registry.update);
  const changes = changesOf(register, initial.values, draft);
  const isDirty = Object.keys(changes).length > 0;
  const failure = create.error ?? update.error;

  const change = (next: RecordDraft) => {
    setDraft(next);
    create.reset();
    update.reset();
    // Marks go as the faults do, and none comes while something is still being typed.
    if (found.length > 0) setFound(draftIssues(register, next));
  };
  const refuse = () => setRefusals((count) => count + 1);
  const save = (after: (id: string) => void) => {
    const faults = draftIssues(register, draft);
    setFound(faults);
    if (faults.length > 0) {
      refuse();
      return;
    }
    const positionDatum = 'position' in changes ? draft.datum : undefined;
    if (target === null) {
      create.mutate(
        { register: register.id, values: valuesOf(register, draft), positionDatum },
        { onSuccess: ({ id }) => after(id), onError: refuse },
      );
    } else if (isDirty) {
      const { id, version } = target;
      update.mutate(
        { register: register.id, id, version, changes, positionDatum },
        { onSuccess: () => after(id), onError: refuse },
      );
    } else after(target.id);
  };
  return {
    draft,
    change,
    save,
    isDirty,
    /** How often saving was refused, here or by the service. */
    refusals,
    failure,
    faults: failure?.code === 'E1104' ? readIssues(failure.params) : found,
    isBusy: create.isPending || update.isPending,
  };
}
