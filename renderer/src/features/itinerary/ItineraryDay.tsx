import type { CaravanRow } from '@contract/fleet.ts';
import type { PlanRow, PlanView } from '@contract/plans.ts';
import type { WorkspaceStatus } from '@contract/workspace.ts';
import { addDays } from '@domain/calendar/dates.ts';
import { useFormat } from '@renderer/lib/use-format.ts';
import { Button } from '@renderer/ui/Button.tsx';
import { CaravanMark } from '@renderer/ui/CaravanMark.tsx';
import { useTranslation } from 'react-i18next';
import { DayMap } from './DayMap.tsx';
import { DayToolbar } from './DayToolbar.tsx';
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
  const { t } = useTranslation('itinerary');
  const format = useFormat();
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

  return (
    <>
      <DayToolbar plan={plan} plans={plans} date={date} today={status.businessDate} onChange={onChange} />
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
      <div className={styles['work']} data-free={tour === undefined}>
        {/* Scrolls, so the keyboard must be able to get there. */}
        <section
          className={styles['sheet']}
          aria-label={format.dayLong(date)}
          tabIndex={0}
          data-testid="itinerary:sheet"
        >
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
        </section>
        {tour && caravan ? <DayMap tour={tour} caravan={caravan} status={status} /> : null}
      </div>
    </>
  );
}
