import { headlineRemedy, type OmissionRemedy, type RemedyCode } from '@domain/planning/omission.ts';
import { describe, expect, it } from 'vitest';

const remedy = (code: RemedyCode, extra_km: number): OmissionRemedy => ({
  code,
  caravanId: 'caravan',
  date: '2027-03-05',
  start_s: null,
  end_s: null,
  siteIds: [],
  extra_km,
  extraPoints: 0,
});

describe('the headline remedy', () => {
  const another = remedy('another-caravan', 10);
  const day = remedy('one-more-day', 40);
  const displace = remedy('displace', 60);

  it('is the cheapest', () => {
    expect(headlineRemedy([day, displace])).toBe(day);
  });
  it('is not one more caravan while anything else helps', () => {
    expect(headlineRemedy([another, day, displace])).toBe(day);
    expect(headlineRemedy([another, displace])).toBe(displace);
  });
  it('is one more caravan when nothing else helps, and none when nothing does', () => {
    expect(headlineRemedy([another])).toBe(another);
    expect(headlineRemedy([])).toBeNull();
  });
});
