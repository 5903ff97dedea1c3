// @vitest-environment happy-dom
import { isPlanGone, planningView } from '@renderer/features/planning/planning-view.ts';
import { ResultView } from '@renderer/features/planning/result/ResultView.tsx';
import { SaveResult } from '@renderer/features/planning/result/SaveResult.tsx';
import { changeSetup } from '@renderer/features/planning/setup/setup-store.ts';
import { useSetup } from '@renderer/features/planning/setup/use-setup.ts';
import { startI18n } from '@renderer/i18n/index.ts';
import { createQueryClient } from '@renderer/lib/query-client.ts';
import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, renderHook, screen, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { aCaravan, aPlan, aScene } from './a-plan.ts';

const { change } = vi.hoisted(() => ({ change: vi.fn<(changes: object) => void>() }));
vi.mock('@renderer/features/planning/use-planning-search.ts', () => ({
  usePlanningAddress: () => ({ search: {}, change, select: () => undefined }),
}));

const call = vi.fn<(method: string, input: unknown) => Promise<unknown>>();
/** What the main process answers, by method; a string is the code of a refusal. */
let answers: Readonly<Record<string, unknown>> = {};

beforeAll(() => {
  startI18n('en');
});
beforeEach(() => {
  change.mockReset();
  call.mockReset();
  call.mockImplementation(async (method) => {
    const data = answers[method] ?? [];
    return typeof data === 'string'
      ? { ok: false, error: { code: data, params: {}, ref: 'r1' } }
      : { ok: true, data };
  });
  Object.assign(window, { kexun: { call, on: () => () => undefined } });
});
afterEach(() => {
  cleanup();
  changeSetup({ siteIds: null, caravanIds: null });
});

const wrapper = ({ children }: { readonly children: ReactNode }) => (
  <QueryClientProvider client={createQueryClient()}>{children}</QueryClientProvider>
);

describe('what was chosen for the next run', () => {
  it('lets go of sites and caravans that were removed since, and keeps the others', async () => {
    answers = {
      'workspace.status': { businessDate: '2026-11-23' },
      'fleet.caravans': [aCaravan()],
      'sites.list': [{ id: 'here' }, { id: 'not chosen' }],
      'calendar.days': [],
      'planning.outlook': { retiredSiteIds: [], retiredCaravanIds: [], demands: [], notices: [] },
    };
    changeSetup({ siteIds: new Set(['here', 'removed']), caravanIds: new Set(['c1', 'scrapped']) });
    const { result } = renderHook(() => useSetup(), { wrapper });
    await waitFor(() => expect(result.current.setup).toBeDefined());
    expect([...(result.current.setup?.siteIds ?? [])]).toEqual(['here']);
    expect([...(result.current.setup?.caravanIds ?? [])]).toEqual(['c1']);
  });
});

describe('a result whose sites were removed', () => {
  const show = async () => {
    answers = { 'planning.result': 'E2007', 'planning.discard': undefined };
    render(<ResultView source={{ kind: 'job', jobId: 'j1' }} />, { wrapper });
    return screen.findByTestId('planning:lost-result');
  };

  it('says so, and how it comes back', async () => {
    expect((await show()).textContent).toContain('Undo the removal with Ctrl Z');
  });
  it('is not in the way of a new run, and can be let go of', async () => {
    await show();
    fireEvent.click(screen.getByText('Plan again'));
    expect(change).toHaveBeenCalledWith({ setup: true });
    fireEvent.click(screen.getByTestId('planning:lost-result.discard'));
    await waitFor(() => expect(call).toHaveBeenCalledWith('planning.discard', { jobId: 'j1' }));
  });
});

describe('a result that cannot be saved because the disk is full', () => {
  it('keeps its name and is saved by the next attempt', async () => {
    answers = { 'plans.saveResult': 'E3008' };
    render(<SaveResult scene={aScene(aPlan({ id: null }), { locks: new Map() })} jobId="j1" />, { wrapper });
    fireEvent.change(screen.getByTestId('planning:save.name'), { target: { value: 'December' } });
    fireEvent.click(screen.getByTestId('planning:save.submit'));
    expect((await screen.findByRole('alert')).textContent).toContain('E3008');
    expect(screen.getByTestId<HTMLInputElement>('planning:save.name').value).toBe('December');
    answers = { 'plans.saveResult': { id: 'p2' } };
    fireEvent.click(screen.getByTestId('planning:save.submit'));
    await waitFor(() => expect(change).toHaveBeenCalledWith({ plan: 'p2' }));
    const saves = call.mock.calls.filter(([method]) => method === 'plans.saveResult');
    expect(saves.map(([, input]) => input)).toEqual([
      { jobId: 'j1', name: 'December', locks: [] },
      { jobId: 'j1', name: 'December', locks: [] },
    ]);
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

describe('a plan of the address that is not there', () => {
  const plans = [{ id: 'one', number: 1 }];
  const isGone = (plan: string | undefined, state?: 'done' | 'running') =>
    isPlanGone(planningView({ plan }, state === undefined ? null : { jobId: 'j', state }, plans), { plan });

  it('is told above what is shown in its place', () => {
    expect(isGone('removed')).toBe(true);
    expect(isGone('removed', 'done')).toBe(true);
  });
  it('is not when it is there, when none is named, and while a run shows its own progress', () => {
    expect(isGone('one')).toBe(false);
    expect(isGone(undefined)).toBe(false);
    expect(isGone('removed', 'running')).toBe(false);
  });
});
