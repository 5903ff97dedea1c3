import type { OmissionReason } from '@domain/planning/omission.ts';
import { describe, expect, it } from 'vitest';
import { aLodging, anOmission, aPlan, aStop, aTour } from '../../fixtures/builders.ts';
import { A_STEP, filledWorkspace } from '../../helpers/workspace.ts';

describe('a workspace gives back the plans that were written', () => {
  it('keeps a plan with tours by date, stops and omissions in the order given', () => {
    const { store } = filledWorkspace();
    const plan = aPlan({
      tours: [
        aTour({
          id: 'tour-late',
          date: '2026-11-25',
          stops: [aStop({ id: 'stop-a' }), aStop({ id: 'stop-b', sequence: 1, siteId: 'site-2' })],
        }),
        aTour({ id: 'tour-early', stops: [aStop({ id: 'stop-c' })] }),
      ],
      omissions: [
        anOmission({ siteId: 'site-2' }),
        anOmission({ siteId: 'site-1', reason: { code: 'no-open-day' } }),
      ],
    });
    store.run(A_STEP, (write) => write.plans.insert(plan));
    const { version, ...found } = store.read.plans.find(plan.id) ?? { version: null };
    expect(found).toEqual({ ...plan, tours: plan.tours.toReversed() });
    const { tours: _tours, omissions: _omissions, ...header } = plan;
    expect(store.read.plans.headers()).toEqual([{ ...header, version }]);
    expect(store.read.plans.nextNumber()).toBe(2);
    expect(store.read.registers.uses('site', 'site-1')).toContainEqual({ table: 'plan_stop', count: 2 });
    expect(store.read.plans.find('nowhere')).toBeNull();
  });

  it.each<OmissionReason>([
    { code: 'no-open-day' },
    { code: 'opening-too-short', service_s: 7_200, longestOpening_s: 3_600 },
    { code: 'too-far', drive_s: 30_000, limit_s: 28_800 },
    { code: 'unreachable-in-opening', earliestArrival_s: 60_000 },
    { code: 'no-caravan-available' },
    { code: 'locked' },
    { code: 'missing-feature' },
    { code: 'county-full' },
    { code: 'too-much-load' },
    { code: 'series' },
    { code: 'relation' },
    { code: 'no-daylight' },
    { code: 'outranked', value: 3, displacedValue: 9 },
    { code: 'outranked', value: 3, displacedValue: null },
    { code: 'not-worth-it', value: 3 },
    { code: 'stopped-early' },
  ])('keeps the reason $code with its figures', (reason) => {
    const { store } = filledWorkspace();
    store.run(A_STEP, (write) => write.plans.insert(aPlan({ omissions: [anOmission({ reason })] })));
    expect(store.read.plans.find('plan-1')?.omissions).toEqual([anOmission({ reason })]);
  });

  it('lists plans newest number first and changes only what is named', () => {
    const { store } = filledWorkspace();
    store.run(A_STEP, (write) => {
      write.plans.insert(aPlan());
      write.plans.insert(aPlan({ id: 'plan-2', number: 2, tours: [], omissions: [] }));
    });
    const first = store.read.plans.find('plan-1');
    store.run(A_STEP, (write) =>
      write.plans.updateHeader('plan-1', { state: 'published' }, first?.version ?? null),
    );
    expect(store.read.plans.headers().map(({ id, name, state }) => [id, name, state])).toEqual([
      ['plan-2', '十一月第四周', 'draft'],
      ['plan-1', '十一月第四周', 'published'],
    ]);
  });

  it('removes a plan with all its parts', () => {
    const { store } = filledWorkspace();
    store.run(A_STEP, (write) => write.plans.insert(aPlan()));
    store.run(A_STEP, (write) =>
      write.plans.remove('plan-1', store.read.plans.find('plan-1')?.version ?? null),
    );
    expect(store.read.plans.headers()).toEqual([]);
    expect(store.read.registers.uses('site', 'site-1')).toEqual([]);
  });

  it('keeps nights, setting up, locks and the conditions of a plan', () => {
    const { store } = filledWorkspace();
    const plan = aPlan({
      conditions: {
        locks: [{ siteId: 'site-1', caravanId: 'caravan-1', date: null }],
        orders: [['site-1', 'site-2']],
        reference: [{ siteId: 'site-1', caravanId: 'caravan-1', date: '2026-11-24' }],
        basePlanId: 'plan-0',
        kept: {
          visits: [{ siteId: 'site-2', caravanId: 'caravan-1', date: '2026-11-25' }],
          freeSiteIds: ['site-1'],
          from: '2026-11-24',
          dates: ['2026-11-24'],
          caravanIds: null,
        },
      },
      tours: [
        aTour({ id: 'out', nightLodgingId: 'lodging-1', stops: [] }),
        aTour({
          id: 'home',
          date: '2026-11-24',
          nightBeforeLodgingId: 'lodging-1',
          stops: [aStop({ setup_s: 1_800, late_s: 300, lock: { caravan: true, day: false, order: true } })],
        }),
      ],
      omissions: [
        anOmission({
          remedy: {
            code: 'another-opening',
            caravanId: 'caravan-1',
            date: '2026-11-25',
            start_s: 32_400,
            end_s: 57_600,
            siteIds: [],
            extra_km: 12.5,
            extraPoints: -3,
          },
        }),
      ],
    });
    store.run(A_STEP, (write) => {
      write.fleet.insertLodging(aLodging());
      write.plans.insert(plan);
    });
    expect(store.read.plans.find('plan-1')).toMatchObject(plan);
  });
});
