import { keepQueriesFresh } from '@renderer/lib/events.ts';
import { withReplyFor } from '@renderer/lib/own-changes.ts';
import { createQueryClient } from '@renderer/lib/query-client.ts';
import type { QueryKey } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

type Listener = (payload: unknown) => void;
let listeners: Map<string, Listener>;
const tell = () => listeners.get('data-changed')?.({ tables: ['plan'] });

beforeEach(() => {
  listeners = new Map();
  vi.stubGlobal('window', {
    kexun: { on: (event: string, listener: Listener) => void listeners.set(event, listener) },
  });
});
afterEach(() => vi.unstubAllGlobals());

const PLAN: QueryKey = ['plans', 'get', 'p1'];
const LIST: QueryKey = ['plans', 'list'];

/** A cache that hears of changes, and a change whose reply is put there. */
function cache() {
  const client = createQueryClient();
  client.setQueryData(PLAN, 'before');
  client.setQueryData(LIST, []);
  keepQueriesFresh(client);
  const isStale = (key: QueryKey) => client.getQueryState(key)?.isInvalidated;
  const change = (asked: () => Promise<string>, isUsable = true) =>
    withReplyFor(client, [PLAN], asked, (reply) => {
      if (isUsable) client.setQueryData(PLAN, reply);
      return isUsable;
    });
  return { client, isStale, change };
}

describe('the reply of a change', () => {
  it('stands in for reading the query again; what it does not bring is read', async () => {
    const { client, isStale, change } = cache();
    await change(async () => {
      tell();
      return 'after';
    });
    expect(client.getQueryData(PLAN)).toBe('after');
    expect(isStale(PLAN)).toBe(false);
    expect(isStale(LIST)).toBe(true);
    tell();
    expect(isStale(PLAN)).toBe(true);
  });

  it('is not trusted when something else changed meanwhile', async () => {
    const { client, isStale, change } = cache();
    await change(async () => {
      tell();
      tell();
      return 'after';
    });
    expect(client.getQueryData(PLAN)).toBe('before');
    expect(isStale(PLAN)).toBe(true);
  });

  it('is not trusted while the query is being read', async () => {
    const { client, change } = cache();
    const answers = ['of the change before', 'read again'];
    const reading = client.fetchQuery({
      queryKey: PLAN,
      queryFn: async () => answers.shift(),
      staleTime: 0,
    });
    await change(async () => 'after');
    await reading;
    expect(client.getQueryData(PLAN)).not.toBe('after');
  });

  it('that cannot be used, or a refusal, makes the query read again', async () => {
    const { isStale, change } = cache();
    await change(async () => 'after', false);
    expect(isStale(PLAN)).toBe(true);
    const refused = cache();
    await expect(refused.change(() => Promise.reject(new Error('E1003')))).rejects.toThrow('E1003');
    expect(refused.isStale(PLAN)).toBe(true);
  });
});
