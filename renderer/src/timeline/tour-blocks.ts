import type { TourView } from '@contract/plans.ts';
import type { TimeBlock } from './board-model.ts';

/**
 * A tour as stretches of its day. Each leg runs from the end of the one before to the arrival: driving with
 * its rest in the middle of it (the plan says how long a rest is, not where), then waiting, setting up and
 * service. Slack that the rules add to a leg is part of the driving. The last way ends at the base or at the
 * lodging of the night.
 */
export function tourBlocks(tour: TourView): readonly TimeBlock[] {
  const blocks: TimeBlock[] = [];
  let clock_s = tour.departure_s;
  for (const stop of tour.stops) {
    const at = { stopId: stop.id, label: stop.siteName };
    blocks.push(...legBlocks(clock_s, stop.arrival_s, stop.rest_s, at));
    if (stop.start_s > stop.arrival_s) {
      blocks.push({ kind: 'wait', start_s: stop.arrival_s, end_s: stop.start_s, ...at });
    }
    const service_s = stop.start_s + stop.setup_s;
    if (stop.setup_s > 0) blocks.push({ kind: 'setup', start_s: stop.start_s, end_s: service_s, ...at });
    blocks.push({ kind: 'service', start_s: service_s, end_s: stop.end_s, ...at });
    clock_s = stop.end_s;
  }
  const end = { stopId: null, label: tour.night?.name ?? tour.baseName };
  blocks.push(...legBlocks(clock_s, tour.return_s, tour.returnRest_s, end));
  return blocks;
}

function legBlocks(
  start_s: number,
  end_s: number,
  rest_s: number,
  at: { readonly stopId: string | null; readonly label: string },
): TimeBlock[] {
  if (rest_s === 0) return [{ kind: 'drive', start_s, end_s, ...at }];
  const middle_s = start_s + Math.round((end_s - start_s - rest_s) / 2);
  return [
    { kind: 'drive', start_s, end_s: middle_s, ...at },
    { kind: 'rest', start_s: middle_s, end_s: middle_s + rest_s, ...at },
    { kind: 'drive', start_s: middle_s + rest_s, end_s, ...at },
  ];
}

/** Whole hours that hold all blocks, at least 07–18, as [from, to]. */
export function shownHours(
  blocks: readonly Pick<TimeBlock, 'start_s' | 'end_s'>[],
): readonly [number, number] {
  const from = Math.min(7, ...blocks.map((block) => Math.floor(block.start_s / 3_600)));
  const to = Math.max(18, ...blocks.map((block) => Math.ceil(block.end_s / 3_600)));
  return [from, to];
}
