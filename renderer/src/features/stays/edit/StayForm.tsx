import type { PlannedStayView, StayEditInput } from '@contract/stay-plans.ts';
import { daysBetween } from '@domain/calendar/dates.ts';
import { queries } from '@renderer/lib/queries.ts';
import { Button } from '@renderer/ui/Button.tsx';
import { DateField } from '@renderer/ui/DateField.tsx';
import { ErrorNotice } from '@renderer/ui/ErrorNotice.tsx';
import { namedPopup } from '@renderer/ui/named-popup.tsx';
import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StayScene } from '../plan/use-stay-scene.ts';
import styles from './edit.module.css';
import { PreviewLines } from './PreviewLines.tsx';
import { stayFormEdits } from './stay-form.ts';
import { useStayPreviewOf } from './use-stay-preview.ts';

interface StayFormProps {
  readonly scene: StayScene;
  readonly stay: PlannedStayView;
}

/** Set, venue and open days of a stay as fields; what a change would break stands below before it is made. */
export function StayForm({ scene: { plan, editing, words }, stay }: StayFormProps) {
  const { t } = useTranslation('stays');
  const { setId, venueId, open, close } = stay;
  const [draft, setDraft] = useState({ setId, venueId, open, close });
  const venues = useQuery(queries.countyOutreach(stay.countyCode));
  const edits: readonly StayEditInput[] = stayFormEdits(stay, draft);
  const preview = useStayPreviewOf(plan, edits);
  const isUpsideDown = draft.close < draft.open;
  const count = isUpsideDown ? 0 : daysBetween(draft.open, draft.close) + 1;
  return (
    <form
      className={styles['form']}
      aria-label={t('edit.title')}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isUpsideDown) editing.edit(edits);
      }}
    >
      <div className={styles['field']}>
        <span>{t('facts.set')}</span>
        <Select
          aria-label={t('facts.set')}
          value={draft.setId}
          options={plan.sets.map((set) => ({ value: set.id, label: set.name }))}
          popupRender={namedPopup(t('facts.set'))}
          onChange={(value) => setDraft({ ...draft, setId: value })}
        />
      </div>
      <div className={styles['field']}>
        <span>{t('facts.venue')}</span>
        <Select
          aria-label={t('facts.venue')}
          value={draft.venueId}
          options={(venues.data?.venues ?? [{ id: venueId, name: stay.venueName }]).map(({ id, name }) => ({
            value: id,
            label: name,
          }))}
          popupRender={namedPopup(t('facts.venue'))}
          onChange={(value) => setDraft({ ...draft, venueId: value })}
        />
      </div>
      <div className={styles['field']}>
        <span>{t('column.open')}</span>
        <DateField
          label={t('column.open')}
          value={draft.open}
          onChange={(day) => day && setDraft({ ...draft, open: day })}
          testId="stays:edit.open"
        />
      </div>
      <div className={styles['field']}>
        <span>{t('column.close')}</span>
        <DateField
          label={t('column.close')}
          value={draft.close}
          onChange={(day) => day && setDraft({ ...draft, close: day })}
          testId="stays:edit.close"
        />
      </div>
      <p className={styles['quiet']} data-wrong={isUpsideDown}>
        {isUpsideDown ? t('edit.upsideDown') : t('edit.length', { count })}
      </p>
      <PreviewLines preview={preview} words={words} />
      {edits.length > 0 ? (
        <div className={styles['actions']}>
          <Button
            tone="primary"
            isSubmit
            isDisabled={isUpsideDown || editing.isPending}
            isBusy={editing.isPending}
            testId="stays:edit.apply"
          >
            {t('edit.apply')}
          </Button>
          <Button onClick={() => setDraft({ setId, venueId, open, close })}>{t('edit.undoTyped')}</Button>
        </div>
      ) : null}
      {editing.error ? <ErrorNotice error={editing.error} onDismiss={editing.dismiss} /> : null}
    </form>
  );
}
