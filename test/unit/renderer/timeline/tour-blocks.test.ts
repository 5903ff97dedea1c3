import { shownHours, tourBlocks } from '@renderer/timeline/tour-blocks.ts';
import { describe, expect, it } from 'vitest';
import { aNight, aStop, aTour } from '../planning/a-plan.ts';

const h = (hours: number) => hours * 3_600;

describe('a tour from hour to hour', () => {
  it('drives, serves and drives back without a gap', () => {
    const blocks = tourBlocks(aTour());
    expect(blocks.map((block) => [block.kind, block.start_s, block.end_s])).toEqual([
      ['drive', h(7.5), h(8)],
      ['service', h(8), h(9)],
      ['drive', h(9), h(9.5)],
    ]);
  });
  it('waits when it arrives before service begins', () => {
    const blocks = tourBlocks(aTour({ stops: [aStop({ start_s: h(8.5), end_s: h(9) })] }));
    expect(blocks[1]).toMatchObject({ kind: 'wait', start_s: h(8), end_s: h(8.5), stopId: 's1' });
  });
  it('rests in the middle of a long leg', () => {
    // Five hours on the road from 03:00 to 08:00 with one hour of rest: 2 h, 1 h, 2 h.
    const blocks = tourBlocks(aTour({ departure_s: h(3), stops: [aStop({ rest_s: h(1) })] }));
    expect(blocks.slice(0, 3).map((block) => [block.kind, block.start_s, block.end_s])).toEqual([
      ['drive', h(3), h(5)],
      ['rest', h(5), h(6)],
      ['drive', h(6), h(8)],
    ]);
  });
  it('names the base on the way back', () => {
    expect(tourBlocks(aTour()).at(-1)).toMatchObject({ stopId: null, label: 'Base' });
  });
  it('sets up before it serves', () => {
    const blocks = tourBlocks(aTour({ stops: [aStop({ setup_s: h(0.25) })] }));
    expect(blocks.slice(1, 3).map((block) => [block.kind, block.start_s, block.end_s])).toEqual([
      ['setup', h(8), h(8.25)],
      ['service', h(8.25), h(9)],
    ]);
  });
  it('ends at the lodging when it stays away, and may only drive', () => {
    expect(tourBlocks(aTour({ night: aNight() })).at(-1)).toMatchObject({
      stopId: null,
      label: 'Lodging 1',
    });
    expect(tourBlocks(aTour({ stops: [], nightBefore: aNight() }))).toEqual([
      { kind: 'drive', start_s: h(7.5), end_s: h(9.5), stopId: null, label: 'Base' },
    ]);
  });
  it('always covers the tour from departure to return', () => {
    const tour = aTour({ returnRest_s: 600 });
    const blocks = tourBlocks(tour);
    expect(blocks[0]?.start_s).toBe(tour.departure_s);
    expect(blocks.at(-1)?.end_s).toBe(tour.return_s);
    blocks.slice(1).forEach((block, index) => expect(block.start_s).toBe(blocks[index]?.end_s));
  });
  it('shows whole hours, at least the working day', () => {
    expect(shownHours([])).toEqual([7, 18]);
    expect(shownHours([{ start_s: h(6.5), end_s: h(19.1) }])).toEqual([6, 20]);
  });
});
