import { packedVolume_dm3 } from '@domain/exhibit/packed-volume.ts';
import { describe, expect, it } from 'vitest';

const NONE = { width_cm: null, depth_cm: null, height_cm: null };
const STANDING = { width_cm: 100, depth_cm: 50, height_cm: 200 };

describe('the room an exhibit takes', () => {
  it('is that of its package, else its own, else not known', () => {
    expect(packedVolume_dm3({ width_cm: 110, depth_cm: 60, height_cm: 100 }, STANDING)).toBe(660);
    expect(packedVolume_dm3({ ...STANDING, height_cm: null }, STANDING)).toBe(1_000);
    expect(packedVolume_dm3(NONE, { ...STANDING, depth_cm: null })).toBeNull();
    expect(packedVolume_dm3(NONE, NONE)).toBeNull();
  });
});
