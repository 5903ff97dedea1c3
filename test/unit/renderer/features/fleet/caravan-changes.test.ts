import type { CaravanRow } from '@contract/fleet.ts';
import { changesOf } from '@renderer/features/fleet/caravan-changes.ts';
import { describe, expect, it } from 'vitest';

const caravan: CaravanRow = {
  id: 'c1',
  name: '大篷车 1 号',
  plate: '渝A·01',
  type: 'II',
  baseId: 'b1',
  baseName: '江北基地',
  exhibitSetId: 'e1',
  exhibitSetName: '一组',
  seats: 6,
  odometer_km: 68_420,
  targetDays: 120,
  target_km: 10_000,
  unavailabilities: [{ start: '2026-12-09', end: '2026-12-10', reason: '年检' }],
  colourIndex: 0,
  isSample: true,
  version: 'a:1',
};

describe('the form of a caravan', () => {
  it('sends nothing when nothing was changed', () => {
    expect(changesOf(caravan, caravan)).toEqual({});
  });

  it('sends a cleared exhibit set as null', () => {
    expect(changesOf(caravan, { ...caravan, exhibitSetId: null })).toEqual({ exhibitSetId: null });
  });

  it('sends the whole list when one period off the road was changed', () => {
    expect(changesOf(caravan, { ...caravan, unavailabilities: [] })).toEqual({ unavailabilities: [] });
  });
});
