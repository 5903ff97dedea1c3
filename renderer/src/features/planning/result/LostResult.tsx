import { api } from '@renderer/lib/client.ts';
import { queryKeys } from '@renderer/lib/query-keys.ts';
import { useCommand } from '@renderer/lib/use-command.ts';
import { Button } from '@renderer/ui/Button.tsx';
import { EmptyState } from '@renderer/ui/EmptyState.tsx';
import { ErrorNotice } from '@renderer/ui/ErrorNotice.tsx';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { usePlanningAddress } from '../use-planning-search.ts';

/**
 * A result that is not saved and names sites or caravans that were removed since. It comes back with them, so it is kept
 * until it is let go of.
 */
export function LostResult({ jobId }: { readonly jobId: string }) {
  const { t } = useTranslation('planning');
  const { change } = usePlanningAddress();
  const queryClient = useQueryClient();
  const discard = useCommand(api.planning.discard);
  const letGo = () =>
    discard.mutate(
      { jobId },
      { onSuccess: () => void queryClient.invalidateQueries({ queryKey: queryKeys.planningCurrent() }) },
    );
  return (
    <div data-testid="planning:lost-result">
      <EmptyState
        title={t('lostResult.title')}
        hint={t('lostResult.hint')}
        action={
          <>
            <Button onClick={() => change({ setup: true })}>{t('lostResult.again')}</Button>{' '}
            <Button onClick={letGo} testId="planning:lost-result.discard">
              {t('lostResult.discard')}
            </Button>
          </>
        }
      />
      {discard.error ? <ErrorNotice error={discard.error} onDismiss={discard.reset} /> : null}
    </div>
  );
}
