import { groupsToRead, keepQueriesFresh, onEvent } from '@renderer/lib/events.ts';
import { createQueryClient } from '@renderer/lib/query-client.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

type Listener = (payload: unknown) => void;
let listeners: Map<string, Listener>;
const push = (event: string, payload: unknown) => listeners.get(event)?.(payload);

beforeEach(() => {
  listeners = new Map();
  vi.stubGlobal('window', {
    kexun: {
      on: (event: string, listener: Listener) => {
        listeners.set(event, listener);
        return () => listeners.delete(event);
      },
    },
  });
});
afterEach(() => vi.unstubAllGlobals());

describe('groupsToRead', () => {
  it('reads the lists that show a changed table, and always history and workspace', () => {
    expect([...(groupsToRead(['caravan']) ?? [])].sort()).toEqual([
      'calendar',
      'conditions',
      'coverage',
      'disruptions',
      'fleet',
      'history',
      'ledger',
      'outreach',
      'planning',
      'plans',
      'registry',
      'requests',
      'reservations',
      'seen',
      'stayPlanning',
      'stayPlans',
      'stockTakes',
      'upkeep',
      'workspace',
    ]);
  });

  it('reads everything when a table is not known', () => {
    expect(groupsToRead(['site', 'something_new'])).toBeNull();
  });
});

describe('keepQueriesFresh', () => {
  const read = (client: ReturnType<typeof createQueryClient>, key: readonly string[]) =>
    client.getQueryState(key)?.isInvalidated;

  it('marks what a change touches and leaves the rest alone', () => {
    const client = createQueryClient();
    for (const key of [
      ['sites', 'list'],
      ['fleet', 'bases'],
      ['app', 'info'],
    ])
      client.setQueryData(key, []);
    keepQueriesFresh(client);
    push('data-changed', { tables: ['site'] });
    expect(read(client, ['sites', 'list'])).toBe(true);
    expect(read(client, ['fleet', 'bases'])).toBe(false);
    expect(read(client, ['app', 'info'])).toBe(false);
  });

  it('forgets everything but the program itself when another workspace is opened', () => {
    const client = createQueryClient();
    client.setQueryData(['sites', 'list'], ['a']);
    client.setQueryData(['app', 'info'], 'b');
    keepQueriesFresh(client);
    push('workspace-changed', {});
    expect(client.getQueryData(['sites', 'list'])).toBeUndefined();
    expect(client.getQueryData(['app', 'info'])).toBe('b');
  });

  it('reads everything again when a new day begins, and forgets nothing', () => {
    const client = createQueryClient();
    client.setQueryData(['coverage', 'workLists'], ['a']);
    client.setQueryData(['app', 'info'], 'b');
    keepQueriesFresh(client);
    push('day-changed', { today: '2026-11-27' });
    expect(client.getQueryData(['coverage', 'workLists'])).toEqual(['a']);
    expect(read(client, ['coverage', 'workLists'])).toBe(true);
    expect(read(client, ['app', 'info'])).toBe(false);
  });

  it('ends all its subscriptions', () => {
    keepQueriesFresh(createQueryClient())();
    expect(listeners.size).toBe(0);
  });
});

describe('onEvent', () => {
  it('drops a payload that is not what the contract says', () => {
    const heard: unknown[] = [];
    onEvent('data-changed', (payload) => heard.push(payload));
    push('data-changed', { tables: 'site' });
    push('data-changed', { tables: ['site'] });
    expect(heard).toEqual([{ tables: ['site'] }]);
  });
});
