import type { DisruptionRow } from '@contract/disruptions.ts';
import { addDays } from '@domain/calendar/dates.ts';
import { MAX_DISRUPTION_DAYS } from '@domain/disruption/disruption.ts';
import { api } from '@renderer/lib/client.ts';
import { useCommand } from '@renderer/lib/use-command.ts';
import { Button } from '@renderer/ui/Button.tsx';
import { DateField } from '@renderer/ui/DateField.tsx';
import { ErrorNotice } from '@renderer/ui/ErrorNotice.tsx';
import { InspectorSection } from '@renderer/ui/Inspector.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanScene } from '../result/use-plan-scene.ts';
import styles from './events.module.css';
import { HitRows } from './HitRows.tsx';
import { hitSums } from './plan-events.ts';
import { useEventWords } from './use-event-words.ts';

interface EventEntryProps {
  readonly scene: PlanScene;
  readonly row: DisruptionRow;
}

/** One event: days, reason, what it hits; it can be ended on another day, or taken away, with undo. */
export function EventEntry({ scene, row }: EventEntryProps) {
  const { t } = useTranslation('events');
  const words = useEventWords();
  const change = useCommand(api.disruptions.change);
  const remove = useCommand(api.disruptions.remove);
  const [isEnding, setEnding] = useState(false);
  const { id, version, start, end, reason, targetPlace } = row;
  const hits = scene.events.hits.filter(({ disruptionId }) => disruptionId === id);
  const { visits, days } = hitSums(hits);
  const isPending = change.isPending || remove.isPending;
  const error = change.error ?? remove.error;
  const counts = { visits: t('visits', { count: visits }), days: t('days', { count: days }) };
  const summary =
    hits.length === 0 ? t('hits.none') : t(row.reach.isBlocking ? 'hits.blocking' : 'hits.marked', counts);
  return (
    <InspectorSection title={words.name(row)}>
      <div className={styles['entry']} data-testid="planning:events.entry">
        <p className={styles['note']}>{[words.days(row), targetPlace, reason].filter(Boolean).join(' · ')}</p>
        <p className={hits.length > 0 && row.reach.isBlocking ? styles['hit'] : styles['note']}>{summary}</p>
        <HitRows plan={scene.plan} hits={hits} />
        <div className={styles['actions']}>
          {isEnding ? (
            <DateField
              label={t('field.end')}
              value={end}
              min={start}
              max={addDays(start, MAX_DISRUPTION_DAYS - 1)}
              width={132}
              onChange={(day) => {
                setEnding(false);
                if (day !== '' && day !== end) change.mutate({ id, version, changes: { end: day } });
              }}
              testId="planning:events.newEnd"
            />
          ) : (
            <Button
              tone="link"
              onClick={() => setEnding(true)}
              isDisabled={isPending}
              testId="planning:events.end"
            >
              {t('changeEnd')}
            </Button>
          )}
          <Button
            tone="link"
            onClick={() => remove.mutate({ id, version })}
            isDisabled={isPending}
            testId="planning:events.remove"
          >
            {t('remove')}
          </Button>
        </div>
        {error ? <ErrorNotice error={error} /> : null}
      </div>
    </InspectorSection>
  );
}
