import { describe, expect, it } from 'vitest';
import { Rng } from '../../../../../electron/engine/rng.ts';
import { Blinks } from '../../../../../electron/engine/search/recreate/blinks.ts';

const share = (blinks: Blinks, looks: number) => {
  let count = 0;
  for (let look = 0; look < looks; look += 1) if (blinks.next()) count += 1;
  return count / looks;
};

describe('Blinks', () => {
  it('overlooks the share it was told, and next to next ones too', () => {
    expect(share(new Blinks(new Rng(1), 20), 200_000)).toBeCloseTo(0.02, 2);
    expect(share(new Blinks(new Rng(1), 500), 50_000)).toBeCloseTo(0.5, 1);
  });

  it('sees everything while suspended, and blinks again afterwards', () => {
    const blinks = new Blinks(new Rng(2), 500);
    blinks.suspend();
    expect(share(blinks, 1_000)).toBe(0);
    blinks.reset();
    expect(share(blinks, 1_000)).toBeGreaterThan(0.3);
  });
});
