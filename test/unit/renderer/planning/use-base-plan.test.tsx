// @vitest-environment happy-dom
import type { PlanSource } from '@renderer/features/planning/plan-source.ts';
import { rememberBase, rememberSaved } from '@renderer/features/planning/replan/replan-store.ts';
import { useBasePlan } from '@renderer/features/planning/replan/use-base-plan.ts';
import { createQueryClient } from '@renderer/lib/query-client.ts';
import { queryKeys } from '@renderer/lib/query-keys.ts';
import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { aPlan } from './a-plan.ts';

const base = aPlan({ id: 'base', name: 'Base' });
const removed = { ok: false, error: { code: 'E1001', params: { kind: 'plan', id: 'base' }, ref: 'r1' } };
const call = vi.fn<(method: string, input: unknown) => Promise<unknown>>();

beforeEach(() => {
  call.mockReset();
  call.mockResolvedValue({ ok: true, data: base });
  Object.assign(window, { kexun: { call, on: () => () => undefined } });
});
afterEach(cleanup);

function show(source: PlanSource, plan = aPlan()) {
  const client = createQueryClient();
  const wrapper = ({ children }: { readonly children: ReactNode }) => (
    <QueryClientProvider client={client}>{children}</QueryClientProvider>
  );
  return { client, ...renderHook(() => useBasePlan(source, plan), { wrapper }) };
}

describe('the plan that a plan was re-planned from', () => {
  const replanned = aPlan({ id: 'p2', basePlanId: 'base' });
  const saved: PlanSource = { kind: 'plan', planId: 'p2' };

  it('is read when the plan names it, without anything known from before', async () => {
    const { result } = show(saved, replanned);
    expect(result.current).toBeNull();
    await waitFor(() => expect(result.current).toEqual(base));
    expect(call).toHaveBeenCalledWith('plans.get', { id: 'base' });
  });

  it('is none when the plan was made from nothing', () => {
    expect(show(saved, aPlan({ id: 'p2' })).result.current).toBeNull();
    expect(call).not.toHaveBeenCalled();
  });

  it('is none when it was removed, also while it is shown', async () => {
    const { result, client } = show(saved, replanned);
    await waitFor(() => expect(result.current).toEqual(base));
    call.mockResolvedValue(removed);
    await client.invalidateQueries({ queryKey: queryKeys.plan('base') });
    await waitFor(() => expect(result.current).toBeNull());
    call.mockResolvedValue({ ok: true, data: base });
    await client.invalidateQueries({ queryKey: queryKeys.plan('base') });
    await waitFor(() => expect(result.current).toEqual(base));
  });

  it('is the result it was made from when that was never saved, also after saving', () => {
    rememberBase('job', base);
    expect(show({ kind: 'job', jobId: 'job' }).result.current).toBe(base);
    rememberSaved('job', 'p3');
    expect(show({ kind: 'plan', planId: 'p3' }, aPlan({ id: 'p3' })).result.current).toBe(base);
    expect(call).not.toHaveBeenCalled();
  });
});
