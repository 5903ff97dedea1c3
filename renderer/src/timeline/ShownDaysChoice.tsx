import { useFormat } from '@renderer/lib/use-format.ts';
import { Button, IconButton } from '@renderer/ui/Button.tsx';
import { Segmented } from '@renderer/ui/Segmented.tsx';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { type ShownDays, SPAN_KINDS, type SpanKind, stepDays } from './shown-days.ts';
import styles from './span-bar.module.css';

interface ShownDaysChoiceProps {
  readonly kind: SpanKind;
  readonly shown: ShownDays;
  readonly today: string;
  readonly onKind: (kind: SpanKind) => void;
  /** A day of the stretch to show; undefined for today. */
  readonly onDay: (day: string | undefined) => void;
  /** Page whose bar it stands in. */
  readonly testId: string;
}

/** Which days a board shows: how many, and from when on. */
export function ShownDaysChoice({ kind, shown, today, onKind, onDay, testId }: ShownDaysChoiceProps) {
  const { t } = useTranslation('timeline');
  const format = useFormat();
  return (
    <>
      <Segmented
        label={t('span.label')}
        value={kind}
        options={SPAN_KINDS.map((value) => ({ value, label: t(`span.${value}`) }))}
        onChange={onKind}
      />
      <span className={styles['steps']}>
        <IconButton
          label={t('back')}
          icon={<ChevronLeft size={16} />}
          onClick={() => onDay(stepDays(kind, shown, -1))}
        />
        <b data-testid={`${testId}:shown`}>
          {t('shown', { year: shown.from.slice(0, 4), days: format.period(shown.from, shown.to) })}
        </b>
        <IconButton
          label={t('forward')}
          icon={<ChevronRight size={16} />}
          onClick={() => onDay(stepDays(kind, shown, 1))}
        />
        <Button tone="quiet" onClick={() => onDay(undefined)} testId={`${testId}:today`}>
          {t('today', { date: format.dayShort(today) })}
        </Button>
      </span>
    </>
  );
}
