import { useIsLit } from '@renderer/lib/use-hover.ts';
import { ArrowLeftRight, Clock, Diff, Lock, MoveRight, Plus, TriangleAlert } from 'lucide-react';
import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { BAR_KEYS } from './bar-keys.ts';
import { barText, textWidth } from './bar-text.ts';
import { BAR_MARKS, type BarMark, type BoardBar } from './board-model.ts';
import styles from './bars.module.css';
import type { BoardLaneProps } from './board-props.ts';
import { barBox } from './board-size.ts';
import { hasVisits } from './day-moves.ts';
import { useBrokenWords } from './use-broken-words.ts';

const ICONS = {
  broken: TriangleAlert,
  new: Plus,
  'only-here': Diff,
  moved: ArrowLeftRight,
  retimed: Clock,
  locked: Lock,
} as const satisfies Record<BarMark, unknown>;

interface BoardBarButtonProps extends BoardLaneProps {
  readonly bar: BoardBar;
  /** Column of its day. */
  readonly index: number;
  readonly hue: CSSProperties;
  readonly leftOf: (px: number) => string;
}

/** One day out: where it goes, what is broken, locked or changed; what it has no room for stands in its label. */
export function BoardBarButton({ bar, index, hue, leftOf, ...lane }: BoardBarButtonProps) {
  const { row, column, selectedTour, focusable, format } = lane;
  const { t } = useTranslation('map');
  const brokenWords = useBrokenWords();
  const isLit = useIsLit(bar.id);
  const box = barBox(column, bar.nightBefore !== null, bar.night !== null);
  const marks = BAR_MARKS.filter((mark) => bar.marks.includes(mark));
  const shownMarks = marks.slice(0, box.markRoom);
  const isDriveOnly = !hasVisits(bar);
  const isMovable = lane.isMovable && !isDriveOnly;
  const room = box.textRoom(shownMarks.length);
  const driveText = t('board.driveOnly');
  const text = isDriveOnly
    ? textWidth(driveText) <= room
      ? driveText
      : ''
    : barText(bar.counties, bar.sites.length, room);
  const label = [
    t('board.tours', {
      name: row.name,
      date: format.day(bar.date),
      sites: isDriveOnly ? t('board.driveOnlyHint') : bar.sites.join(' · '),
      start: format.time(bar.blocks[0]?.start_s),
      end: format.time(bar.blocks.at(-1)?.end_s),
    }),
    bar.night === null ? '' : t('board.night', { name: bar.night.name }),
    ...marks.map((mark) => (mark === 'broken' ? brokenWords(bar.broken) : t(`board.mark.${mark}`))),
  ]
    .filter(Boolean)
    .join(' · ');
  return (
    <button
      type="button"
      className={styles['bar']}
      style={{ ...hue, left: leftOf(index * column + box.left), width: box.width }}
      tabIndex={bar.id === focusable ? 0 : -1}
      aria-pressed={bar.id === selectedTour}
      aria-label={text === '' ? label : `${text} · ${label}`}
      aria-keyshortcuts={isMovable ? BAR_KEYS : undefined}
      title={label}
      data-bar={bar.id}
      data-lit={isLit}
      data-grip={isMovable ? bar.id : undefined}
      data-narrow={box.isNarrow}
      data-drive={isDriveOnly}
      data-quiet={bar.isQuiet}
      data-faint={bar.isFaint === true}
      data-broken={bar.broken.length > 0}
      data-before={bar.nightBefore !== null}
      data-after={bar.night !== null}
      onClick={() => lane.onSelectTour(bar.id)}
      onDoubleClick={() => lane.onOpenTour(bar.id)}
    >
      {isDriveOnly && text === '' && shownMarks.length === 0 ? (
        <MoveRight size={box.markSize} aria-hidden="true" />
      ) : (
        <span>{text}</span>
      )}
      {shownMarks.length > 0 ? (
        <span className={styles['marks']} aria-hidden="true">
          {shownMarks.map((mark) => {
            const Icon = ICONS[mark];
            return <Icon key={mark} size={box.markSize} strokeWidth={2.5} data-mark={mark} />;
          })}
        </span>
      ) : null}
    </button>
  );
}
