import type { PlanRow, PlanView } from '@contract/plans.ts';
import { addDays } from '@domain/calendar/dates.ts';
import { api } from '@renderer/lib/client.ts';
import { queries } from '@renderer/lib/queries.ts';
import { useCommand } from '@renderer/lib/use-command.ts';
import { Button, IconButton } from '@renderer/ui/Button.tsx';
import { Tag } from '@renderer/ui/Tag.tsx';
import { Toolbar } from '@renderer/ui/Page.tsx';
import { SavedNotice } from '@renderer/ui/SavedNotice.tsx';
import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { ChevronLeft, ChevronRight, Printer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ItinerarySearch } from './itinerary-search.ts';

interface DayToolbarProps {
  readonly plan: PlanView;
  readonly plans: readonly PlanRow[];
  readonly date: string;
  readonly today: string;
  readonly onChange: (changes: Partial<ItinerarySearch>) => void;
}

/** Which plan, which day, and the itinerary on paper. */
export function DayToolbar({ plan, plans, date, today, onChange }: DayToolbarProps) {
  const { t, i18n } = useTranslation('itinerary');
  const { t: common } = useTranslation();
  const language = i18n.language === 'en' ? 'en' : 'zh-CN';
  const pdf = useCommand((planId: string) => api.exports.itineraryPdf({ planId, language }));
  const { data: days = [] } = useQuery(queries.calendarDays(date, date));
  const go = (to: string) => onChange({ date: to });
  const planId = plan.id;
  return (
    <Toolbar
      title={t('title')}
      end={
        <SavedNotice file={pdf.data} error={pdf.error} onDismiss={pdf.reset}>
          <Button
            icon={<Printer size={14} aria-hidden="true" />}
            isBusy={pdf.isPending}
            isDisabled={planId === null}
            onClick={() => planId && pdf.mutate(planId)}
            testId="itinerary:pdf"
          >
            {t('pdf')}
          </Button>
        </SavedNotice>
      }
    >
      <Select
        aria-label={t('plan')}
        style={{ width: 220 }}
        value={planId}
        options={[...plans]
          .sort((a, b) => b.number - a.number)
          .map((each) => ({
            value: each.id,
            label: `${common(`planState.${each.state}`)} · ${each.name}`,
          }))}
        onChange={(value: string) => onChange({ plan: value, date: undefined })}
      />
      <IconButton
        label={t('previousDay')}
        icon={<ChevronLeft size={16} />}
        onClick={() => go(addDays(date, -1))}
      />
      <Button onClick={() => go(today)} testId="itinerary:today">
        {t('today')}
      </Button>
      <IconButton
        label={t('nextDay')}
        icon={<ChevronRight size={16} />}
        onClick={() => go(addDays(date, 1))}
      />
      {days.some(({ isPublished }) => !isPublished) ? (
        <Tag tone="warn" title={t('unpublishedHint', { year: date.slice(0, 4) })}>
          {t('unpublished')}
        </Tag>
      ) : null}
    </Toolbar>
  );
}
