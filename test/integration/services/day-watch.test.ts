import { describe, expect, it } from 'vitest';
import { testContainer } from '../../helpers/container.ts';

const days = (events: readonly { readonly name: string; readonly payload: unknown }[]) =>
  events.filter(({ name }) => name === 'day-changed').map(({ payload }) => payload);

describe('a program that stays open over midnight', () => {
  it('says once that a new day has begun', async () => {
    const { client, container, events, setNow } = testContainer();
    await client.workspace.create({ name: '夜里', provinceCode: '500000', place: 'standard' });
    container.watchDay();
    setNow('2026-11-23T23:59:59.000Z');
    container.watchDay();
    expect(days(events)).toEqual([]);
    setNow('2026-11-24T00:00:00.000Z');
    container.watchDay();
    container.watchDay();
    expect(days(events)).toEqual([{ today: '2026-11-24' }]);
    expect((await client.workspace.status({})).businessDate).toBe('2026-11-24');
  });

  it('keeps the day of a sample', () => {
    const { container, events, setNow } = testContainer();
    container.opener.openStandardSample('500000');
    container.watchDay();
    setNow('2026-12-01T02:00:00.000Z');
    container.watchDay();
    expect(days(events)).toEqual([]);
  });
});
