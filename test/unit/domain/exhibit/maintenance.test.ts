import { maintenanceState } from '@domain/exhibit/maintenance.ts';
import { describe, expect, it } from 'vitest';

const rule = { id: 'r', everyDays: 90, everyShowDays: 60, every_km: 5_000, countedFrom: '2026-01-01' };
const none = { showDays: 0, km: 0 };

describe('upkeep', () => {
  it('is due on the day its days are over, and not the day before', () => {
    // 2026-01-01 + 90 days = 2026-04-01
    expect(maintenanceState(rule, null, none, '2026-03-31')).toMatchObject({ isDue: false, by: 'days' });
    expect(maintenanceState(rule, null, none, '2026-04-01')).toEqual({
      since: '2026-01-01',
      by: 'days',
      share: 1,
      isDue: true,
      dueOn: '2026-04-01',
    });
  });

  it('is due by days on show or road when these come first', () => {
    // 60 of 60 days on show against 31 of 90 days
    expect(maintenanceState(rule, null, { showDays: 60, km: 0 }, '2026-02-01')).toMatchObject({
      by: 'show-days',
      share: 1,
      isDue: true,
    });
    expect(maintenanceState(rule, null, { showDays: 30, km: 4_999 }, '2026-02-01')).toMatchObject({
      by: 'km',
      isDue: false,
    });
  });

  it('counts from the last time it was done', () => {
    expect(maintenanceState(rule, '2026-03-20', none, '2026-04-01')).toMatchObject({
      since: '2026-03-20',
      isDue: false,
      dueOn: '2026-06-18',
    });
  });

  it('has no day when only use counts', () => {
    const byUse = { ...rule, everyDays: null };
    expect(maintenanceState(byUse, null, none, '2030-01-01')).toMatchObject({ dueOn: null, isDue: false });
  });
});
