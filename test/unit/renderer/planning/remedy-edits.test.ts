import type { OmissionRemedyView } from '@contract/plans.ts';
import { remedyEdits } from '@renderer/features/planning/edit/remedy-edits.ts';
import { describe, expect, it } from 'vitest';
import { aPlan, aStop, aTour } from './a-plan.ts';

const remedy = (changes: Partial<OmissionRemedyView>): OmissionRemedyView => ({
  code: 'fits-now',
  caravanId: 'caravan-1',
  date: '2026-12-02',
  start_s: null,
  end_s: null,
  siteIds: [],
  extra_km: 12,
  extraPoints: 0,
  ...changes,
});
const stops = [
  aStop({ id: 'stop-a', siteId: 'site-a' }),
  aStop({ id: 'stop-b', siteId: 'site-b' }),
  aStop({ id: 'stop-c', siteId: 'site-c' }),
];
const plan = aPlan({ tours: [aTour({ stops })] });
const add = {
  kind: 'add',
  siteId: 'site-x',
  caravanId: 'caravan-1',
  date: '2026-12-02',
  position: null,
} as const;

describe('a remedy as one step', () => {
  it.each(['fits-now', 'one-more-day', 'another-opening', 'one-more-visit'] as const)(
    '%s puts the visit in',
    (code) => {
      expect(remedyEdits(plan, 'site-x', remedy({ code }))).toEqual({ others: [], add });
    },
  );

  it('takes out what gives way before', () => {
    const edits = remedyEdits(plan, 'site-x', remedy({ code: 'displace', siteIds: ['site-c', 'site-a'] }));
    expect(edits).toEqual({
      others: [
        { kind: 'remove', stopId: 'stop-a' },
        { kind: 'remove', stopId: 'stop-c' },
      ],
      add,
    });
  });

  it.each([
    ['release-caravan-lock', { caravan: false }],
    ['release-day-lock', { day: false }],
    ['release-order-lock', { order: false }],
  ] as const)('%s releases that lock of the other visit alone', (code, lock) => {
    const edits = remedyEdits(plan, 'site-x', remedy({ code, siteIds: ['site-b'] }));
    expect(edits).toEqual({ others: [{ kind: 'lock', stopIds: ['stop-b'], lock }], add });
  });

  it('is only the visit when the lock is its own', () => {
    const own = remedy({ code: 'release-day-lock', siteIds: ['site-x'] });
    expect(remedyEdits(plan, 'site-x', own)).toEqual({ others: [], add });
  });

  it('is nothing that a plan can do when one more caravan has to be there', () => {
    expect(remedyEdits(plan, 'site-x', remedy({ code: 'another-caravan' }))).toBeNull();
    expect(remedyEdits(plan, 'site-x', remedy({ date: null }))).toBeNull();
  });
});
