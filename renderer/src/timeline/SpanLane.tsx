import { useIsLit } from '@renderer/lib/use-hover.ts';
import type { ComponentProps, ReactNode } from 'react';
import board from './board.module.css';
import { NAME_PX } from './board-size.ts';
import { LANE_PX, type SpanLaneProps, spanKey } from './SpanBoard.tsx';
import styles from './span-board.module.css';
import type { DaySpan, SpanRow } from './span-lanes.ts';
import { wordWidth } from './word-width.ts';

/** How one stretch of days is drawn. */
export interface SpanBar {
  readonly key: string;
  /** Inside the stretch, where enough of it fits. */
  readonly words: string;
  /** Everything that is to be said of it, without the name of its row. */
  readonly label: string;
  /** Drawn in place of the words, for the width of the stretch in px. */
  readonly renderInside?: (width: number) => ReactNode;
  /** Look and keys that the board does not know of. */
  readonly button: ComponentProps<'button'> & Readonly<Record<`data-${string}`, string>>;
}

interface SpanRowLaneProps<S extends DaySpan, R extends SpanRow<S>> extends SpanLaneProps<S, R> {
  readonly dayCount: number;
  /** What the stretches belong to, for those who cannot see the name beside them. */
  readonly rowName: string;
  readonly barOf: (span: S, index: number) => SpanBar;
  /** What lies under the stretches. */
  readonly children?: ReactNode;
}

/** px of cut words that still say something. */
const MIN_CUT_PX = 44;
const LEAST_PX = 4;
/** px between two stretches that follow upon each other. */
const GAP_PX = 2;

/** The days of a row: those of its stretches that are in sight, each a button in its lane. */
export function SpanLane<S extends DaySpan, R extends SpanRow<S>>(props: SpanRowLaneProps<S, R>) {
  const { row, rowName, placed, column, dayCount, span, focusable, barOf, onFocus } = props;
  return (
    <div className={styles['lane']} style={{ left: NAME_PX, width: column * dayCount }}>
      {props.children}
      {placed
        .filter(({ from, length }) => from < span.to && from + length > span.from)
        .map(({ span: each, index, from, length, lane }) => {
          const place = spanKey(row, index);
          const bar = barOf(each, index);
          return (
            <SpanButton
              key={bar.key}
              bar={bar}
              rowName={rowName}
              place={place}
              isFocusable={focusable === place}
              left={from * column + 1}
              width={Math.max(LEAST_PX, length * column - GAP_PX)}
              lane={lane}
              onFocus={onFocus}
            />
          );
        })}
    </div>
  );
}

interface SpanButtonProps {
  readonly bar: SpanBar;
  readonly rowName: string;
  readonly place: string;
  readonly isFocusable: boolean;
  readonly left: number;
  readonly width: number;
  readonly lane: number;
  readonly onFocus: (place: string) => void;
}

/** One stretch; it lights up with what other views show of the same record. */
function SpanButton({ bar, rowName, place, isFocusable, left, width, lane, onFocus }: SpanButtonProps) {
  const { key, words, label, renderInside, button } = bar;
  const isLit = useIsLit(key);
  return (
    <button
      type="button"
      {...button}
      className={`${styles['bar']} ${button.className ?? ''}`}
      data-span={place}
      data-lit={isLit}
      tabIndex={isFocusable ? 0 : -1}
      title={label}
      aria-label={`${rowName}: ${label}`}
      style={{ left, width, top: 4 + lane * LANE_PX }}
      onFocus={() => onFocus(place)}
    >
      {renderInside ? (
        renderInside(width)
      ) : width >= Math.min(MIN_CUT_PX, wordWidth(words)) ? (
        <span>{words}</span>
      ) : null}
    </button>
  );
}

/** The name of a row, cut where it is too long. */
export function SpanName({ name }: { readonly name: string }) {
  return (
    <div className={`${board['name']} ${styles['name']}`} title={name}>
      <span className={board['nameText']}>{name}</span>
    </div>
  );
}
