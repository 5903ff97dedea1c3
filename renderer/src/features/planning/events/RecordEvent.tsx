import type { DisruptionKind } from '@domain/disruption/disruption.ts';
import { Button } from '@renderer/ui/Button.tsx';
import { useTranslation } from 'react-i18next';
import { usePlanningAddress } from '../use-planning-search.ts';

/** Opens the form of an event about what is selected. */
export function RecordEvent({ kind }: { readonly kind: DisruptionKind }) {
  const { t } = useTranslation('events');
  const { change } = usePlanningAddress();
  return (
    <Button tone="quiet" onClick={() => change({ event: kind })} testId="planning:events.record">
      {t('record')}
    </Button>
  );
}
