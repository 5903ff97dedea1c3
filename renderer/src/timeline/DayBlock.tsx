import type { Format } from '@renderer/lib/format.ts';
import { useIsLit } from '@renderer/lib/use-hover.ts';
import { Lock, TriangleAlert } from 'lucide-react';
import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { textWidth } from './bar-text.ts';
import type { BoardBar, TimeBlock } from './board-model.ts';
import { NAME_PX } from './board-size.ts';
import styles from './day-board.module.css';
import { type DayScale, xOf } from './day-scale.ts';
import { useBrokenWords } from './use-broken-words.ts';

/** px of a block that are not text: padding, and the mark of a broken rule. */
const INSET_PX = 8;
const MARK_PX = 12;
const VISIT_KEYS = 'Alt+ArrowLeft Alt+ArrowRight Alt+ArrowUp Alt+ArrowDown Delete L';

/** What all blocks of a day need. */
export interface DayBlockContext {
  readonly scale: DayScale;
  readonly selectedStop: string | null;
  /** Visits can be taken elsewhere. */
  readonly isMovable: boolean;
  readonly format: Format;
  readonly onSelectTour: (tourId: string) => void;
  readonly onSelectStop: (stopId: string) => void;
}

interface DayBlockProps extends DayBlockContext {
  readonly bar: BoardBar;
  readonly block: TimeBlock;
  /** Colour of the caravan. */
  readonly hue: string;
}

/** One stretch of a caravan's day; a service is the visit itself, which can be taken elsewhere. */
export function DayBlock({ bar, block, hue, scale, ...lane }: DayBlockProps) {
  const { t } = useTranslation('map');
  const brokenWords = useBrokenWords();
  const left = xOf(scale, block.start_s);
  const size = xOf(scale, block.end_s) - left;
  const visit = block.kind === 'service' ? block.stopId : null;
  const isLit = useIsLit(visit ?? '');
  const broken = brokenWords(bar.broken.filter(({ stopIds }) => visit !== null && stopIds.includes(visit)));
  const name = visit === null ? t(`board.block.${block.kind}`) : block.label;
  const isLocked = visit !== null && bar.lockedStops.includes(visit);
  const label = [useBlockWords(bar, block, lane.format), broken, isLocked ? t('board.lockedVisit') : '']
    .filter(Boolean)
    .join(' · ');
  const isMovable = lane.isMovable && visit !== null;
  return (
    <button
      type="button"
      className={styles['block']}
      style={{ left: NAME_PX + left, width: Math.max(1, size - 1), '--hue': hue } as CSSProperties}
      data-kind={block.kind}
      data-stop={visit ?? undefined}
      data-tour={bar.id}
      data-lit={isLit}
      data-grip={isMovable ? visit : undefined}
      data-broken={broken !== ''}
      aria-label={label}
      aria-keyshortcuts={isMovable ? VISIT_KEYS : undefined}
      aria-pressed={block.stopId !== null && block.stopId === lane.selectedStop}
      title={label}
      onClick={() => (block.stopId === null ? lane.onSelectTour(bar.id) : lane.onSelectStop(block.stopId))}
    >
      {broken === '' ? null : <TriangleAlert size={MARK_PX - 1} strokeWidth={2.5} aria-hidden="true" />}
      {isLocked ? <Lock size={MARK_PX - 2} strokeWidth={2.5} data-mark="locked" aria-hidden="true" /> : null}
      {visit !== null || textWidth(name) < size - INSET_PX ? <span>{name}</span> : null}
    </button>
  );
}

/** What happens in a block, when and where. */
function useBlockWords(bar: BoardBar, block: TimeBlock, format: Format): string {
  const { t } = useTranslation('map');
  const end = bar.night === null ? 'board.returnTo' : 'board.driveTo';
  const where = block.stopId === null ? t(end, { name: block.label }) : block.label;
  return `${t(`board.block.${block.kind}`)} ${format.timeRange(block.start_s, block.end_s)} ${where}`;
}
