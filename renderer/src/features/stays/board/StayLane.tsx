import { isRepairable } from '@domain/stay/stay-violation.ts';
import type { Format } from '@renderer/lib/format.ts';
import board from '@renderer/timeline/board.module.css';
import type { BoardDay } from '@renderer/timeline/board-model.ts';
import type { SpanLaneProps } from '@renderer/timeline/SpanBoard.tsx';
import { SpanLane } from '@renderer/timeline/SpanLane.tsx';
import { spanColumns } from '@renderer/timeline/columns.ts';
import { CaravanMark } from '@renderer/ui/CaravanMark.tsx';
import { textWidth } from '@renderer/timeline/bar-text.ts';
import type { CSSProperties, KeyboardEvent, MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { StayWords } from '../use-stay-words.ts';
import { StayBarInside } from './StayBarInside.tsx';
import styles from './stay-bars.module.css';
import { gripId, STAY_KEYS } from './stay-moves.ts';
import type { StayBar, StayRow } from './stay-rows.ts';

export interface StayLaneActions {
  readonly selected: string | null;
  readonly isMovable: boolean;
  readonly onSelect: (stayId: string) => void;
  /** Keys of a bar beside those that lead from bar to bar; true when it knew the key. */
  readonly onKey: (stayId: string, event: KeyboardEvent) => boolean;
  /** A double click on an empty place of a row; absent where nothing can be put in. */
  readonly onEmptyPlace: ((setId: string, day: string) => void) | undefined;
}

interface StayLaneProps extends SpanLaneProps<StayBar, StayRow>, StayLaneActions {
  readonly days: readonly BoardDay[];
  readonly words: StayWords;
  readonly format: Format;
}

/** Name of a set and its stays; days on which it is not there lie shaded under them. */
export function StayLane(props: StayLaneProps) {
  const { row, days, column, words, selected, isMovable, format } = props;
  const { t } = useTranslation('stays');
  const { name, theme, edition } = row.set;
  const hue = { '--hue': `var(--caravan-${row.colourIndex % 8})` } as CSSProperties;
  const emptyPlace = (event: MouseEvent<HTMLElement>) => {
    const at = Math.floor((event.clientX - event.currentTarget.getBoundingClientRect().left) / column);
    const day = days[at]?.date;
    if (day !== undefined) props.onEmptyPlace?.(row.set.id, day);
  };
  return (
    <div className={styles['row']} style={hue}>
      <div
        className={`${board['name']} ${styles['name']}`}
        title={[name, theme, edition].filter(Boolean).join(' · ')}
        // Takes the focus when the last stay of the row was taken out.
        tabIndex={-1}
        data-set={row.set.id}
      >
        <CaravanMark colourIndex={row.colourIndex} />
        <span className={board['nameText']}>{name}</span>
        <small>{t('board.staysOf', { count: row.spans.length })}</small>
      </div>
      <SpanLane
        {...props}
        dayCount={days.length}
        rowName={name}
        barOf={(bar) => {
          const { stay, broken } = bar;
          const first = broken[0];
          return {
            key: stay.id,
            words: stay.countyName,
            label: barLabel(bar, words, format, t),
            renderInside: (width) => (
              <StayBarInside
                bar={bar}
                width={width}
                phaseWords={words.phase}
                brokenWord={first ? words.violationShort(first) : ''}
                isMovable={isMovable}
              />
            ),
            button: {
              className: styles['bar'],
              'data-stay': stay.id,
              'data-broken': first ? (isRepairable(first) ? 'true' : 'warn') : 'false',
              'data-faint': String(bar.isFaint),
              'data-change': bar.change ?? '',
              'data-testid': 'stays:bar',
              ...(isMovable ? { 'data-grip': gripId('whole', stay.id) } : {}),
              'aria-pressed': selected === stay.id,
              'aria-keyshortcuts': isMovable ? STAY_KEYS : 'Enter',
              onClick: () => props.onSelect(stay.id),
              onKeyDown: (event) => {
                if (props.onKey(stay.id, event)) event.preventDefault();
              },
            },
          };
        }}
      >
        {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the form beside the board does the same by keys */}
        <div
          className={styles['ground']}
          {...(props.onEmptyPlace ? { onDoubleClick: emptyPlace, title: t('board.emptyPlace') } : {})}
        />
        {row.blocked.map((blocked) => {
          const span = spanColumns(days, blocked);
          const reason = blocked.isAway ? t('board.away') : blocked.reason || t('board.blocked');
          return span ? (
            <div
              key={`${blocked.start}${reason}`}
              className={styles['blocked']}
              data-away={blocked.isAway}
              style={{ left: span.from * column, width: span.length * column }}
              title={`${reason} ${format.isoPeriod(blocked.start, blocked.end)}`}
            >
              {textWidth(reason) + 8 <= span.length * column ? reason : ''}
            </div>
          ) : null;
        })}
      </SpanLane>
    </div>
  );
}

/** Everything about a stay in a line: where, when, which phases, what is locked and what is broken. */
function barLabel(
  { stay, broken }: StayBar,
  words: StayWords,
  format: Format,
  t: ReturnType<typeof useTranslation<'stays'>>['t'],
): string {
  const { lock } = stay;
  return [
    stay.countyName,
    stay.venueName,
    t('board.openFor', { days: format.isoPeriod(stay.open, stay.close), count: stay.openDays }),
    t('board.wholeStay', { days: format.isoPeriod(stay.haulStart, stay.strikeEnd) }),
    lock.set && lock.dates
      ? t('lock.held.both')
      : lock.set
        ? t('lock.held.set')
        : lock.dates
          ? t('lock.held.dates')
          : '',
    ...broken.map(words.violation),
  ]
    .filter(Boolean)
    .join(' · ');
}
