import { Select } from 'antd';
import { ChevronLeft, ChevronRight, Printer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { CaravanRow } from '@contract/fleet.ts';
import type { PlanRow, PlanView } from '@contract/plans.ts';
import type { WorkspaceStatus } from '@contract/workspace.ts';
import { addDays } from '@domain/calendar/dates.ts';
import { api } from '@renderer/lib/client.ts';
import { useCommand } from '@renderer/lib/use-command.ts';
import { useFormat } from '@renderer/lib/use-format.ts';
import { Button, IconButton } from '@renderer/ui/Button.tsx';
import { CaravanMark } from '@renderer/ui/CaravanMark.tsx';
import { Toolbar } from '@renderer/ui/Page.tsx';
import { SavedNotice } from '@renderer/ui/SavedNotice.tsx';
import { DayMap } from './DayMap.tsx';
import styles from './itinerary.module.css';
import { defaultDate, nextTourDate, toursOf } from './itinerary-day.ts';
import type { ItinerarySearch } from './itinerary-search.ts';
import { TourSheet } from './TourSheet.tsx';
import { useDayKeys } from './use-day-keys.ts';
import { WeekStrip } from './WeekStrip.tsx';

interface ItineraryDayProps {
  readonly plan: PlanView;
  readonly plans: readonly PlanRow[];
  readonly caravans: readonly CaravanRow[];
  readonly status: WorkspaceStatus;
  readonly search: ItinerarySearch;
  readonly onChange: (changes: Partial<ItinerarySearch>) => void;
}

/** One caravan on one day, with the ways to another day, caravan or plan. */
export function ItineraryDay({ plan, plans, caravans, status, search, onChange }: ItineraryDayProps) {
  const { t, i18n } = useTranslation('itinerary');
  const { t: common } = useTranslation();
  const format = useFormat();
  const language = i18n.language === 'en' ? 'en' : 'zh-CN';
  const pdf = useCommand((planId: string) => api.exports.itineraryPdf({ planId, language }));
  const caravan = caravans.find((each) => each.id === search.caravan) ?? caravans[0];
  const tours = caravan ? toursOf(plan, caravan.id) : [];
  const date = search.date ?? defaultDate(tours, status.businessDate);
  const tour = tours.find((each) => each.date === date);
  const next = nextTourDate(tours, date);
  const go = (to: string) => onChange({ date: to });
  useDayKeys({
    previous: () => go(addDays(date, -1)),
    next: () => go(addDays(date, 1)),
    today: () => go(status.businessDate),
  });
  const planId = plan.id;

  return (
    <>
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
        <Button onClick={() => go(status.businessDate)} testId="itinerary:today">
          {t('today')}
        </Button>
        <IconButton
          label={t('nextDay')}
          icon={<ChevronRight size={16} />}
          onClick={() => go(addDays(date, 1))}
        />
      </Toolbar>
      <div className={styles['caravans']} role="tablist" aria-label={t('caravan')}>
        {caravans.map((each) => (
          <button
            key={each.id}
            type="button"
            role="tab"
            aria-selected={each.id === caravan?.id}
            onClick={() => onChange({ caravan: each.id })}
          >
            <CaravanMark colourIndex={each.colourIndex} />
            {each.name}
            <small>{t('toursOfCaravan', { count: toursOf(plan, each.id).length })}</small>
          </button>
        ))}
      </div>
      <WeekStrip date={date} today={status.businessDate} tours={tours} onPick={go} />
      <div className={styles['work']}>
        <div className={styles['sheet']} data-testid="itinerary:sheet">
          <h2 className={styles['day']}>{format.dayLong(date)}</h2>
          {tour ? (
            <TourSheet tour={tour} />
          ) : (
            <div className={styles['free']}>
              <p>{t('free')}</p>
              {next ? (
                <Button tone="link" onClick={() => go(next)}>
                  {t('nextTour', { date: format.day(next) })}
                </Button>
              ) : (
                <p className={styles['muted']}>{t('noMore')}</p>
              )}
            </div>
          )}
        </div>
        {tour && caravan ? (
          <DayMap tour={tour} caravan={caravan} status={status} />
        ) : (
          <div className={styles['blank']} />
        )}
      </div>
    </>
  );
}
