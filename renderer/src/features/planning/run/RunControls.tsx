import { api } from '@renderer/lib/client.ts';
import { usePageCommands } from '@renderer/lib/page-commands.ts';
import { queryKeys } from '@renderer/lib/query-keys.ts';
import { useCommand } from '@renderer/lib/use-command.ts';
import { Button } from '@renderer/ui/Button.tsx';
import { ErrorNotice } from '@renderer/ui/ErrorNotice.tsx';
import { useQueryClient } from '@tanstack/react-query';
import { Pause, Play } from 'lucide-react';
import { useTranslation } from 'react-i18next';

interface RunControlsProps {
  readonly jobId: string;
  readonly isPaused: boolean;
}

/** Holds a run, lets it go on, or ends it with the best plan so far. */
export function RunControls({ jobId, isPaused }: RunControlsProps) {
  const { t } = useTranslation('planning');
  const queryClient = useQueryClient();
  const cancel = useCommand(api.planning.cancel);
  const pause = useCommand(api.planning.setPaused);
  const isEnding = cancel.isPending || cancel.isSuccess;
  const error = cancel.error ?? pause.error;
  const togglePause = () => {
    const readAgain = () => queryClient.invalidateQueries({ queryKey: queryKeys.planningCurrent() });
    pause.mutate({ jobId, isPaused: !isPaused }, { onSuccess: () => void readAgain() });
  };
  usePageCommands(
    isEnding
      ? []
      : [
          { id: 'plan-pause', label: t(isPaused ? 'run.goOn' : 'run.pause'), choose: togglePause },
          { id: 'plan-cancel', label: t('run.cancel'), choose: () => cancel.mutate({ jobId }) },
        ],
  );
  return (
    <>
      {error ? <ErrorNotice error={error} /> : null}
      <footer>
        <Button
          tone={isPaused ? 'primary' : 'default'}
          icon={isPaused ? <Play size={13} aria-hidden="true" /> : <Pause size={13} aria-hidden="true" />}
          onClick={togglePause}
          isDisabled={pause.isPending || isEnding}
          testId="planning:run.pause"
        >
          {t(isPaused ? 'run.goOn' : 'run.pause')}
        </Button>
        <Button onClick={() => cancel.mutate({ jobId })} isDisabled={isEnding} testId="planning:run.cancel">
          {t('run.cancel')}
        </Button>
        <span>{t('run.cancelHint')}</span>
      </footer>
    </>
  );
}
