import { useFormat } from '@renderer/lib/use-format.ts';
import { type ShownDays, SPAN_KINDS, type SpanKind, stepDays } from '@renderer/timeline/shown-days.ts';
import { Button, IconButton } from '@renderer/ui/Button.tsx';
import { Toolbar } from '@renderer/ui/Page.tsx';
import { SearchField } from '@renderer/ui/SearchField.tsx';
import { Segmented } from '@renderer/ui/Segmented.tsx';
import { ChevronLeft, ChevronRight, Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ViewSwitch } from '../ViewSwitch.tsx';
import type { ReservationSearch } from './use-reservation-address.ts';
import styles from './reservations.module.css';

interface ReservationsBarProps {
  readonly kind: SpanKind;
  readonly shown: ShownDays;
  readonly today: string;
  readonly search: ReservationSearch;
  readonly onChange: (changes: Partial<ReservationSearch>) => void;
}

/** Which view, which days, which things, and a new reservation. */
export function ReservationsBar({ kind, shown, today, search, onChange }: ReservationsBarProps) {
  const { t } = useTranslation('reservations');
  const { t: exhibits } = useTranslation('exhibits');
  const format = useFormat();
  const step = (by: -1 | 1) => onChange({ day: stepDays(kind, shown, by) });
  return (
    <Toolbar
      title={exhibits('title')}
      end={
        <Button
          icon={<Plus size={14} />}
          onClick={() => onChange({ create: true, record: undefined })}
          testId="reservations:new"
        >
          {t('new')}
        </Button>
      }
    >
      <ViewSwitch view="reservations" />
      <Segmented
        label={t('span.label')}
        value={kind}
        options={SPAN_KINDS.map((value) => ({ value, label: t(`span.${value}`) }))}
        onChange={(value) => onChange({ span: value === 'quarter' ? undefined : value })}
      />
      <span className={styles['steps']}>
        <IconButton label={t('back')} icon={<ChevronLeft size={16} />} onClick={() => step(-1)} />
        <b data-testid="reservations:shown">
          {t('shown', { year: shown.from.slice(0, 4), days: format.period(shown.from, shown.to) })}
        </b>
        <IconButton label={t('forward')} icon={<ChevronRight size={16} />} onClick={() => step(1)} />
        <Button tone="quiet" onClick={() => onChange({ day: undefined })}>
          {t('today', { date: format.dayShort(today) })}
        </Button>
      </span>
      <SearchField
        label={t('search')}
        value={search.q ?? ''}
        width={190}
        onChange={(q) => onChange({ q: q || undefined })}
        testId="reservations:search"
      />
    </Toolbar>
  );
}
