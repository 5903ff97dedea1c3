import { BoardHead } from './BoardHead.tsx';
import type { BoardDay } from './board-model.ts';
import type { ColumnSpan, SpanZoom } from './columns.ts';
import { PeriodHead } from './PeriodHead.tsx';
import { YearHead } from './YearHead.tsx';

interface SpanHeadProps {
  readonly zoom: SpanZoom;
  readonly days: readonly BoardDay[];
  readonly column: number;
  readonly today: string;
  readonly day: string | null;
  readonly span: ColumnSpan;
  readonly corner: string;
  readonly onSelectDay: (date: string) => void;
}

/** What stands above the days: years over months, months over weeks, or days. */
export function SpanHead({ zoom, span, ...head }: SpanHeadProps) {
  if (zoom === 'period') return <PeriodHead {...head} />;
  return zoom === 'year' ? <YearHead {...head} /> : <BoardHead {...head} zoom={zoom} span={span} />;
}
