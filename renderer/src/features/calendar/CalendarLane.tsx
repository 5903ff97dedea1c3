import type { CalendarDay, CalendarLink, CalendarRow, CalendarSpan } from '@contract/calendar.ts';
import { useFormat } from '@renderer/lib/use-format.ts';
import board from '@renderer/timeline/board.module.css';
import type { SpanLaneProps } from '@renderer/timeline/SpanBoard.tsx';
import { SpanLane } from '@renderer/timeline/SpanLane.tsx';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import styles from './calendar.module.css';

interface CalendarLaneProps extends SpanLaneProps<CalendarSpan, CalendarRow> {
  readonly days: readonly CalendarDay[];
  readonly onOpen: (link: CalendarLink) => void;
}

/** Name of a row, its stretches of days, and its market days as dots. */
export function CalendarLane(props: CalendarLaneProps) {
  const { row, days, column, span, onOpen } = props;
  const { t } = useTranslation('calendar');
  const format = useFormat();
  const rowName = row.name === '' ? commonName(row, t) : row.name;
  const { link } = row;
  const name = (
    <>
      <span className={board['nameText']}>{rowName}</span>
      {row.detail === '' ? null : <small className={styles['detail']}>{row.detail}</small>}
    </>
  );
  const title = [rowName, row.detail].filter(Boolean).join(' · ');
  return (
    <>
      <div className={`${board['name']} ${styles['name']}`}>
        {link === null ? (
          <span className={styles['nameWords']} title={title}>
            {name}
          </span>
        ) : (
          <button type="button" className={styles['nameWords']} title={title} onClick={() => onOpen(link)}>
            {name}
          </button>
        )}
      </div>
      <SpanLane
        {...props}
        dayCount={days.length}
        rowName={rowName}
        barOf={(each, index) => {
          const words = each.kind === 'paper' ? t(`paper.${paperOf(each.label)}`) : each.label;
          const dates = format.period(each.start, each.end);
          return {
            key: String(index),
            words: words === '' || each.kind === 'tour' ? t(`kind.${each.kind}`) : words,
            label: [t(`kind.${each.kind}`), words, dates].filter(Boolean).join(' · '),
            button: {
              className: styles['span'],
              'data-kind': each.kind,
              'data-testid': `calendar:span.${each.kind}`,
              onClick: () => each.link && onOpen(each.link),
            },
          };
        }}
      >
        {row.markets.length === 0 ? null : (
          <span className="visually-hidden">
            {t('markets', {
              count: row.markets.length,
              days: row.markets
                .flatMap((index) => days[index]?.date ?? [])
                .slice(0, 12)
                .map((date) => format.dayShort(date))
                .join(t('separator')),
            })}
          </span>
        )}
        {row.markets
          .filter((index) => index >= span.from && index < span.to)
          .map((index) => (
            <i
              key={index}
              className={styles['market']}
              aria-hidden="true"
              title={`${t('kind.market')} ${format.day(days[index]?.date ?? '')}`}
              style={{ left: (index + 0.5) * column }}
            />
          ))}
      </SpanLane>
    </>
  );
}

/** The service names papers by code. */
const paperOf = (label: string) =>
  label === 'inspection' || label === 'insurance' ? label : ('licence' as const);

/** The rows of everyone, which the service names by their id. */
function commonName({ id }: CalendarRow, t: TFunction<'calendar'>): string {
  if (id === 'holidays') return t('row.holidays');
  return id === 'terms' ? t('row.terms') : t('row.periods');
}
