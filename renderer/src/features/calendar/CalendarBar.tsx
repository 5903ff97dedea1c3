import type { CalendarBoard } from '@contract/calendar.ts';
import { queries } from '@renderer/lib/queries.ts';
import { ShownDaysChoice } from '@renderer/timeline/ShownDaysChoice.tsx';
import type { ShownDays, SpanKind } from '@renderer/timeline/shown-days.ts';
import { UnpublishedYears } from '@renderer/timeline/UnpublishedYears.tsx';
import { Button } from '@renderer/ui/Button.tsx';
import { CountySelect } from '@renderer/ui/CountySelect.tsx';
import { Toolbar } from '@renderer/ui/Page.tsx';
import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
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
  const { data: townships = [] } = useQuery({
    ...queries.townships(search.county ?? ''),
    enabled: search.county !== undefined,
  });
  return (
    <Toolbar
      title={t('title')}
      end={
        <Button onClick={onPropose} testId="calendar:propose">
          {t('propose.open')}
        </Button>
      }
    >
      <ShownDaysChoice
        kind={kind}
        shown={shown}
        today={today}
        onKind={(value) => onChange({ span: value === 'month' ? undefined : value })}
        onDay={(from) => onChange({ from })}
        testId="calendar"
      />
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
      <UnpublishedYears years={board?.unpublishedYears ?? []} testId="calendar:unpublished" />
    </Toolbar>
  );
}
