import type { CallError } from '@contract/define.ts';
import type { PlanEditInput } from '@contract/plan-edits.ts';
import type { PlanView } from '@contract/plans.ts';
import { useState } from 'react';
import type { PlanEditing } from './use-plan-edit.ts';

/** Changes from one place of the screen. */
export interface OwnEdit {
  /** Any change of the plan is going: none may begin. */
  readonly isPending: boolean;
  /** Of a change that was asked for here; what went wrong elsewhere is shown there. */
  readonly error: CallError | null;
  readonly dismiss: () => void;
  readonly send: (edit: PlanEditInput, onDone?: (plan: PlanView) => void) => void;
  /** Several changes as one step of the history. */
  readonly sendAll: (edits: readonly PlanEditInput[], onDone?: (plan: PlanView) => void) => void;
}

/** The changes of a plan as one form sees them. */
export function useOwnEdit({ isPending, error, attempt, dismiss, edit }: PlanEditing): OwnEdit {
  const [own, setOwn] = useState<readonly PlanEditInput[]>();
  const sendAll: OwnEdit['sendAll'] = (edits, onDone) => {
    setOwn(edits);
    edit(edits, onDone);
  };
  return {
    isPending,
    error: own !== undefined && own === attempt ? error : null,
    dismiss,
    send: (change, onDone) => sendAll([change], onDone),
    sendAll,
  };
}
