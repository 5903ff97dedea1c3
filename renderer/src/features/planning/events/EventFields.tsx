import { addDays } from '@domain/calendar/dates.ts';
import { DISRUPTION_KINDS, type DisruptionKind, MAX_DISRUPTION_DAYS } from '@domain/disruption/disruption.ts';
import { DateField } from '@renderer/ui/DateField.tsx';
import { Segmented } from '@renderer/ui/Segmented.tsx';
import { Input } from 'antd';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import editStyles from '../edit/edit.module.css';
import { EditField } from '../edit/EditForm.tsx';
import type { PlanScene } from '../result/use-plan-scene.ts';
import { usePlanningAddress } from '../use-planning-search.ts';
import type { EventDraft, TypedDraft } from './event-draft.ts';
import styles from './events.module.css';
import { TargetField } from './TargetField.tsx';

interface EventFieldsProps {
  readonly scene: PlanScene;
  readonly kind: DisruptionKind;
  readonly draft: EventDraft;
  readonly isPending: boolean;
  readonly onChange: (changes: TypedDraft) => void;
}

/**
 * Kind, target, days and reason of an event. Nothing in it submits: Enter confirms a typed day or choice, and an event
 * that was recorded by it half-typed would start a repair.
 */
export function EventFields({ scene, kind, draft, isPending, onChange }: EventFieldsProps) {
  const { t } = useTranslation('events');
  const { change } = usePlanningAddress();
  const form = useRef<HTMLFormElement>(null);
  // What the button that led here stood in is gone: the keyboard goes on here.
  useEffect(() => form.current?.focus(), []);
  return (
    <form
      ref={form}
      tabIndex={-1}
      className={`${editStyles['form']} ${styles['form']}`}
      aria-label={t('record')}
      aria-busy={isPending}
      onSubmit={(event) => event.preventDefault()}
      data-testid="planning:events.form"
    >
      <Segmented
        label={t('kindLabel')}
        value={kind}
        options={DISRUPTION_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
        onChange={(next) => change({ event: next })}
      />
      <TargetField scene={scene} kind={kind} draft={draft} onChange={onChange} />
      <EditField label={t('field.start')}>
        <DateField
          label={t('field.start')}
          value={draft.start}
          onChange={(start) => onChange({ start })}
          testId="planning:events.start"
        />
      </EditField>
      <EditField label={t('field.end')}>
        <DateField
          label={t('field.end')}
          value={draft.end}
          min={draft.start}
          max={addDays(draft.start, MAX_DISRUPTION_DAYS - 1)}
          onChange={(end) => onChange({ end })}
          testId="planning:events.end"
        />
      </EditField>
      <EditField label={t('field.reason')}>
        <Input
          aria-label={t('field.reason')}
          placeholder={t(`reasonHint.${kind}`)}
          maxLength={80}
          value={draft.reason}
          onChange={({ target }) => onChange({ reason: target.value })}
          data-testid="planning:events.reason"
        />
      </EditField>
    </form>
  );
}
