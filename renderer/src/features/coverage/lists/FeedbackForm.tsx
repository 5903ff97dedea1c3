import type { FeedbackRow } from '@contract/work-lists.ts';
import { api } from '@renderer/lib/client.ts';
import { useCommand } from '@renderer/lib/use-command.ts';
import { Button } from '@renderer/ui/Button.tsx';
import { DateField } from '@renderer/ui/DateField.tsx';
import { ErrorNotice } from '@renderer/ui/ErrorNotice.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './lists.module.css';

/** The day on which the form of a visit or stay came back; today at first. It can be undone like any step. */
export function FeedbackForm({ row, today }: { readonly row: FeedbackRow; readonly today: string }) {
  const { t } = useTranslation('workLists');
  const [on, setOn] = useState(today);
  const record = useCommand(() => api.coverage.recordFeedback({ kind: row.kind, id: row.id, was: null, on }));
  const save = () => record.mutate(undefined);
  return (
    <>
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <DateField
          label={t('feedback.on')}
          value={on}
          min={row.date}
          max={today}
          width={132}
          onChange={(day) => day && setOn(day)}
          testId="coverage:lists.feedback.on"
        />
        <Button isSubmit tone="primary" isBusy={record.isPending} testId="coverage:lists.feedback.save">
          {t('feedback.save')}
        </Button>
      </form>
      {record.error ? (
        <div className={styles['error']}>
          <ErrorNotice error={record.error} />
        </div>
      ) : null}
    </>
  );
}
