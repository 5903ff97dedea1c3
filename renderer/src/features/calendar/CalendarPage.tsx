import { queries } from '@renderer/lib/queries.ts';
import { shownDays } from '@renderer/timeline/shown-days.ts';
import { ErrorNotice } from '@renderer/ui/ErrorNotice.tsx';
import { Page } from '@renderer/ui/Page.tsx';
import { Skeleton } from '@renderer/ui/Skeleton.tsx';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CalendarBar } from './CalendarBar.tsx';
import { CalendarBoardView } from './CalendarBoardView.tsx';
import { CalendarLegend } from './CalendarLegend.tsx';
import styles from './calendar.module.css';
import { type CalendarSearch, calendarSearch } from './calendar-span.ts';
import { ProposeTerms } from './ProposeTerms.tsx';

/** Everything with dates on one board: holidays and terms, counties, caravans, people, market days. */
export function CalendarPage() {
  const { t } = useTranslation('calendar');
  const raw: unknown = useSearch({ strict: false });
  const search = calendarSearch.parse(raw);
  const navigate = useNavigate();
  const change = (changes: Partial<CalendarSearch>) =>
    void navigate({
      to: '.',
      search: ((previous: object) => ({ ...previous, ...changes })) as never,
      replace: true,
    });
  const status = useQuery(queries.workspaceStatus());
  return (
    <Page title={t('title')} testId="calendar:page">
      {status.error ? (
        <div className={styles['alone']}>
          <ErrorNotice error={status.error} />
        </div>
      ) : null}
      {status.data ? <CalendarOf search={search} today={status.data.businessDate} onChange={change} /> : null}
    </Page>
  );
}

interface CalendarOfProps {
  readonly search: CalendarSearch;
  readonly today: string;
  readonly onChange: (changes: Partial<CalendarSearch>) => void;
}

/** The bar, the board of the shown days and what its signs mean. */
function CalendarOf({ search, today, onChange }: CalendarOfProps) {
  const [isProposing, propose] = useState(false);
  const { span: kind = 'month', from = today, county = null, township = null } = search;
  const shown = shownDays(kind, from);
  const days = useQuery(queries.calendarDays(shown.from, shown.to));
  const board = useQuery({
    ...queries.calendarBoard(shown.from, shown.to, county, township),
    placeholderData: (previous) => previous,
  });
  const error = days.error ?? board.error;
  return (
    <>
      <CalendarBar
        kind={kind}
        shown={shown}
        today={today}
        search={search}
        board={board.data}
        onChange={onChange}
        onPropose={() => propose(true)}
      />
      {error ? (
        <div className={styles['alone']}>
          <ErrorNotice error={error} />
        </div>
      ) : null}
      {board.data && days.data ? (
        <>
          <CalendarBoardView
            rows={board.data.rows}
            days={days.data}
            zoom={kind === 'month' ? 'month' : 'year'}
            today={today}
            isOld={board.isPlaceholderData}
            onSelectDay={(date) => onChange({ span: undefined, from: date })}
          />
          <CalendarLegend />
        </>
      ) : null}
      {error || (board.data && days.data) ? null : (
        <div className={styles['alone']}>
          <Skeleton lines={8} />
        </div>
      )}
      {isProposing ? (
        <ProposeTerms
          schoolYear={schoolYearOf(shown.from)}
          county={search.county}
          onClose={() => propose(false)}
        />
      ) : null}
    </>
  );
}

/** A school year begins in September; before that the last one still goes on, and the next is what is wanted. */
const schoolYearOf = (date: string) => Number(date.slice(0, 4)) + (Number(date.slice(5, 7)) > 8 ? 1 : 0);
