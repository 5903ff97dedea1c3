import type { StayPhase } from '@domain/stay/phases.ts';
import { phaseSpans } from '@domain/stay/phases.ts';
import { shortCountyName } from '@renderer/map/short-name.ts';
import { textWidth } from '@renderer/timeline/bar-text.ts';
import { daysBetween } from '@domain/calendar/dates.ts';
import { ArrowLeftRight, Clock, Lock, Plus, TriangleAlert } from 'lucide-react';
import styles from './stay-bars.module.css';
import { gripId } from './stay-moves.ts';
import type { StayBar } from './stay-rows.ts';

const ICON_PX = 13;
const EDGE_PX = 8;
const PHASE_TYPE = 11 / 12;

interface StayBarInsideProps {
  readonly bar: StayBar;
  readonly width: number;
  readonly phaseWords: (phase: StayPhase) => string;
  /** Of the first rule that it breaks; empty when there is none. */
  readonly brokenWord: string;
  /** Its ends can be dragged. */
  readonly isMovable: boolean;
}

/**
 * The phases of a stay in colour and pattern, their words where they fit, and its county over the days that it is open.
 * The words are drawn by the style: the name of the bar says all of it, in an order of its own.
 */
export function StayBarInside({ bar, width, phaseWords, brokenWord, isMovable }: StayBarInsideProps) {
  const { stay } = bar;
  const spans = phaseSpans(stay);
  const total = daysBetween(bar.start, bar.end) + 1;
  const px = (days: number) => (days * width) / total;
  const placed = spans.map(({ phase, start, end }) => ({
    phase,
    left: px(daysBetween(bar.start, start)),
    width: px(daysBetween(start, end) + 1),
  }));
  const open = placed.find(({ phase }) => phase === 'open');
  return (
    <>
      {placed.map((each) => {
        const words = each.phase === 'open' ? '' : phaseWords(each.phase);
        return (
          <i
            key={each.phase}
            className={styles['phase']}
            aria-hidden="true"
            data-phase={each.phase}
            style={{ left: each.left, width: each.width }}
            data-words={textWidth(words) * PHASE_TYPE + 4 <= each.width ? words : ''}
          />
        );
      })}
      {open ? <OpenWords bar={bar} brokenWord={brokenWord} left={open.left} width={open.width} /> : null}
      {isMovable && open && open.width >= MIN_GRIPPED_PX ? (
        <>
          <i className={styles['end']} data-grip={gripId('open', stay.id)} style={{ left: open.left }} />
          <i
            className={styles['end']}
            data-grip={gripId('close', stay.id)}
            style={{ left: open.left + open.width - GRIP_PX }}
          />
        </>
      ) : null}
    </>
  );
}

/** px of an end that can be taken; stay-bars.module.css has the same. */
const GRIP_PX = 7;
/** A shorter bar would be all ends, with nothing left to move it by. */
const MIN_GRIPPED_PX = 28;

interface OpenWordsProps extends Pick<StayBarInsideProps, 'bar' | 'brokenWord'> {
  readonly left: number;
  readonly width: number;
}

/** County and marks over the days that a stay is open: as much as fits. */
function OpenWords({ bar: { stay, change }, brokenWord, left, width }: OpenWordsProps) {
  const isLocked = stay.lock.set || stay.lock.dates;
  const ChangeIcon = change === null || change === 'gone' ? null : CHANGE_ICONS[change];
  const icons = Number(isLocked) + Number(brokenWord !== '') + Number(ChangeIcon !== null);
  const room = width - EDGE_PX - icons * ICON_PX;
  const short = shortCountyName(stay.countyName);
  const choices = [
    ...(brokenWord === '' ? [] : [`${stay.countyName} ${brokenWord}`, `${short} ${brokenWord}`]),
    stay.countyName,
    short,
    short.slice(0, 2),
  ];
  const text = choices.find((each) => textWidth(each) <= room) ?? '';
  if (text === '' && icons === 0) return null;
  return (
    <span className={styles['words']} style={{ left, width }} aria-hidden="true">
      <span className={styles['inSight']}>
        {brokenWord === '' ? null : (
          <TriangleAlert size={10} strokeWidth={2.5} aria-hidden="true" data-mark="broken" />
        )}
        {ChangeIcon === null ? null : (
          <ChangeIcon size={10} strokeWidth={2.5} aria-hidden="true" data-mark="change" />
        )}
        <span className={styles['text']} data-words={text} />
        {isLocked ? <Lock size={10} strokeWidth={2.5} aria-hidden="true" /> : null}
      </span>
    </span>
  );
}

const CHANGE_ICONS = { new: Plus, set: ArrowLeftRight, moved: Clock } as const;
