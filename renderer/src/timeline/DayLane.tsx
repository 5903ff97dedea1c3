import type { BoardBar, BoardRow } from './board-model.ts';
import { DayBlock, type DayBlockContext } from './DayBlock.tsx';
import { DayNights } from './DayNights.tsx';

interface DayLaneProps extends DayBlockContext {
  readonly row: BoardRow;
  readonly bar: BoardBar;
}

/** The day of one caravan, block by block, and the nights at its ends. */
export function DayLane({ row, bar, ...lane }: DayLaneProps) {
  const hue = `var(--caravan-${row.colourIndex % 8})`;
  return (
    <>
      {bar.blocks.map((block) => (
        <DayBlock key={`${block.kind}${block.start_s}`} {...lane} bar={bar} block={block} hue={hue} />
      ))}
      <DayNights bar={bar} scale={lane.scale} />
    </>
  );
}
