import type { CallError } from '@contract/define.ts';
import type { HistoryState, StepLabel } from '@contract/history.ts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../lib/client.ts';
import { queries } from '../lib/queries.ts';
import { queryKeys } from '../lib/query-keys.ts';
import { stepWords } from '../lib/step-words.ts';
import { useCommand } from '../lib/use-command.ts';

export interface HistorySteps {
  /** Name of the step that undo takes back; null when there is none. */
  readonly undoLabel: string | null;
  readonly redoLabel: string | null;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly error: CallError | null;
  readonly dismiss: () => void;
}

/** Undo and redo of the workspace, with the names of their steps. */
export function useHistorySteps(): HistorySteps {
  const { t } = useTranslation('shell');
  const { t: history } = useTranslation('history');
  const { message } = App.useApp();
  const queryClient = useQueryClient();
  const { data: state } = useQuery(queries.historyState());
  const words = (step: StepLabel | null | undefined) => (step ? stepWords(history, step) : null);
  const undoLabel = words(state?.undo);
  const redoLabel = words(state?.redo);

  const goBack = useCommand(api.history.undo);
  const goForth = useCommand(api.history.redo);
  const keep = (next: HistoryState) => queryClient.setQueryData(queryKeys.historyState(), next);
  const undo = () => {
    if (!undoLabel || goBack.isPending) return;
    goForth.reset();
    goBack.mutate(
      {},
      { onSuccess: (next) => (keep(next), void message.info(t('history.undone', { step: undoLabel }))) },
    );
  };
  const redo = () => {
    if (!redoLabel || goForth.isPending) return;
    goBack.reset();
    goForth.mutate(
      {},
      { onSuccess: (next) => (keep(next), void message.info(t('history.redone', { step: redoLabel }))) },
    );
  };
  return {
    undoLabel,
    redoLabel,
    undo,
    redo,
    error: goBack.error ?? goForth.error,
    dismiss: () => {
      goBack.reset();
      goForth.reset();
    },
  };
}
