import type { CalendarBoard } from '@contract/calendar.ts';
import { queries } from '@renderer/lib/queries.ts';
import { useFormat } from '@renderer/lib/use-format.ts';
import { type ShownDays, SPAN_KINDS, type SpanKind, stepDays } from '@renderer/timeline/shown-days.ts';
import { Button, IconButton } from '@renderer/ui/Button.tsx';
import { CountySelect } from '@renderer/ui/CountySelect.tsx';
import { Toolbar } from '@renderer/ui/Page.tsx';
import { Segmented } from '@renderer/ui/Segmented.tsx';
import { Tag } from '@renderer/ui/Tag.tsx';
import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import styles from './calendar.module.css';
import type { CalendarSearch } from './calendar-span.ts';

interface CalendarBarProps {
  readonly kind: SpanKind;
  readonly shown: ShownDays;
  readonly today: string;
  readonly search: CalendarSearch;
  readonly board: CalendarBoard | undefined;
  readonly onChange: (changes: Partial<CalendarSearch>) => void;
  readonly onPropose: () => void;
}

/** Which days, which county's market days, and the years that have no official calendar yet. */
export function CalendarBar(props: CalendarBarProps) {
  const { kind, shown, today, search, board, onChange, onPropose } = props;
  const { t } = useTranslation('calendar');
  const format = useFormat();
  const { data: townships = [] } = useQuery({
    ...queries.townships(search.county ?? ''),
    enabled: search.county !== undefined,
  });
  const step = (by: -1 | 1) => onChange({ from: stepDays(kind, shown, by) });
  const years = board?.unpublishedYears ?? [];
  return (
    <Toolbar
      title={t('title')}
      end={
        <Button onClick={onPropose} testId="calendar:propose">
          {t('propose.open')}
        </Button>
      }
    >
      <Segmented
        label={t('span.label')}
        value={kind}
        options={SPAN_KINDS.map((value) => ({ value, label: t(`span.${value}`) }))}
        onChange={(value) => onChange({ span: value === 'month' ? undefined : value })}
      />
      <span className={styles['steps']}>
        <IconButton label={t('back')} icon={<ChevronLeft size={16} />} onClick={() => step(-1)} />
        <b data-testid="calendar:shown">
          {t('shown', { year: shown.from.slice(0, 4), days: format.period(shown.from, shown.to) })}
        </b>
        <IconButton label={t('forward')} icon={<ChevronRight size={16} />} onClick={() => step(1)} />
        <Button tone="quiet" onClick={() => onChange({ from: undefined })} testId="calendar:today">
          {t('today', { date: format.dayShort(today) })}
        </Button>
      </span>
      <CountySelect
        label={t('county')}
        value={search.county}
        width={178}
        onChange={(county) => onChange({ county, township: undefined })}
      />
      {search.county === undefined ? null : (
        <Select
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          aria-label={t('township')}
          placeholder={t('township')}
          style={{ width: 140 }}
          value={search.township ?? null}
          options={townships.map(({ code, name }) => ({ value: code, label: name }))}
          onChange={(township?: string | null) => onChange({ township: township ?? undefined })}
        />
      )}
      {years.length === 0 ? null : (
        <span role="status" className={styles['unpublished']} data-testid="calendar:unpublished">
          <Tag tone="warn">{t('unpublishedMark')}</Tag>{' '}
          {t('unpublished', { years: years.join(t('separator')) })}
        </span>
      )}
    </Toolbar>
  );
}
