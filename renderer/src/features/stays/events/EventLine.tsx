import type { StayEventRow } from '@contract/stay-events.ts';
import { api } from '@renderer/lib/client.ts';
import { useCommand } from '@renderer/lib/use-command.ts';
import { Button } from '@renderer/ui/Button.tsx';
import { DateField } from '@renderer/ui/DateField.tsx';
import { ErrorNotice } from '@renderer/ui/ErrorNotice.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './events.module.css';

/** One event: what, whom, when; it can be ended on another day, or taken away, with undo. */
export function EventLine({ event }: { readonly event: StayEventRow }) {
  const { t } = useTranslation('stays');
  const change = useCommand(api.stayEvents.change);
  const remove = useCommand(api.stayEvents.remove);
  const [isEnding, setEnding] = useState(false);
  const { id, version, kind, targetName, start, end, reason } = event;
  const error = change.error ?? remove.error;
  return (
    <li data-testid="stays:events.entry">
      <b>
        {t(`events.kind.${kind}`)} · {targetName}
      </b>
      <span>{[`${start} – ${end}`, reason].filter(Boolean).join(' · ')}</span>
      <div className={styles['actions']}>
        {isEnding ? (
          <DateField
            label={t('events.end')}
            value={end}
            min={start}
            width={132}
            onChange={(day) => {
              setEnding(false);
              if (day !== '' && day !== end) change.mutate({ id, version, changes: { end: day } });
            }}
          />
        ) : (
          <Button tone="link" onClick={() => setEnding(true)}>
            {t('events.changeEnd')}
          </Button>
        )}
        <Button
          tone="link"
          onClick={() => remove.mutate({ id, version })}
          isBusy={remove.isPending}
          testId="stays:events.remove"
        >
          {t('events.remove')}
        </Button>
      </div>
      {error ? <ErrorNotice error={error} /> : null}
    </li>
  );
}
