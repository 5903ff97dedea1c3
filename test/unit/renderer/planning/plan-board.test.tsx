// @vitest-environment happy-dom
import type { PlanEditInput, PlanViolationView } from '@contract/plan-edits.ts';
import type { PlanView } from '@contract/plans.ts';
import { PlanBoard } from '@renderer/features/planning/result/PlanBoard.tsx';
import { usePlanScene } from '@renderer/features/planning/result/use-plan-scene.ts';
import { startI18n } from '@renderer/i18n/index.ts';
import { createQueryClient } from '@renderer/lib/query-client.ts';
import { QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { useMemo } from 'react';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { aCaravan, aChange, aPlan, aStop, aTour } from './a-plan.ts';

/** What the main process holds and was asked to change. */
const service = {
  plan: aPlan(),
  violations: [] as PlanViolationView[],
  edit: (_edits: readonly PlanEditInput[]): unknown => null,
};

const december = (day: number) => `2026-12-${String(day).padStart(2, '0')}`;
const answers: Record<string, (input: never) => unknown> = {
  'plans.get': () => service.plan,
  'plans.violations': () => service.violations,
  'workspace.status': () => ({ businessDate: '2026-11-23' }),
  'fleet.caravans': () => [aCaravan(), aCaravan({ id: 'c2', name: 'Caravan 2', colourIndex: 1 })],
  'coverage.overview': () => ({ caravans: [] }),
  'calendar.days': () =>
    Array.from({ length: 31 }, (_, index) => ({
      date: december(index + 1),
      weekday: ((index + 1) % 7) + 1,
      kind: 'school-day',
      label: '',
      isPublished: true,
    })),
};

async function answer(method: string, input: never) {
  if (method !== 'plans.edit') return { ok: true, data: answers[method]?.(input) ?? [] };
  const before = service.plan;
  const code = service.edit((input as { edits: PlanEditInput[] }).edits);
  return code === null
    ? { ok: true, data: aChange(before, service.plan) }
    : { ok: false, error: { code, params: {}, ref: 'r1' } };
}

beforeAll(() => {
  startI18n('en');
  Object.assign(window, { kexun: { call: answer, on: () => () => undefined } });
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      unobserve() {}
      disconnect() {}
    },
  );
  for (const name of ['clientHeight', 'offsetHeight', 'clientWidth', 'offsetWidth'] as const)
    vi.spyOn(HTMLElement.prototype, name, 'get').mockReturnValue(943);
});
afterEach(cleanup);

function Shown() {
  const source = useMemo(() => ({ kind: 'plan', planId: 'p1' }) as const, []);
  const { scene } = usePlanScene(source);
  return scene ? <PlanBoard scene={scene} /> : null;
}

/** The board of a plan at an address. */
async function show(plan: PlanView, search = '') {
  service.plan = plan;
  const history = createMemoryHistory({ initialEntries: [`/${search}`] });
  const router = createRouter({ routeTree: createRootRoute({ component: Shown }), history });
  render(
    <QueryClientProvider client={createQueryClient()}>
      <RouterProvider router={router as never} />
    </QueryClientProvider>,
  );
  await waitFor(() => expect(document.querySelector('[data-bar], [data-stop]')).not.toBeNull());
  return router;
}
const find = (name: 'bar' | 'stop', id: string) =>
  document.querySelector<HTMLElement>(`[data-${name}="${id}"]`) as HTMLElement;

const [a, b] = [aStop({ id: 'a', siteId: 'A', siteName: 'School A' }), aStop({ id: 'b', siteId: 'B' })];
const later = aTour({
  id: 'later',
  date: december(9),
  stops: [aStop({ id: 'c', siteId: 'C', siteName: 'School C' })],
});
const plan = aPlan({ caravanIds: ['c1', 'c2'], version: 'v1', tours: [aTour({ stops: [a, b] }), later] });

describe('the board of a draft', () => {
  it('moves a day, which is then focused and selected under its new id', async () => {
    const router = await show(plan, '?tour=later');
    service.edit = () => {
      service.plan = {
        ...plan,
        version: 'v2',
        tours: [aTour({ stops: [a, b] }), { ...later, id: 'new', date: december(10) }],
      };
      return null;
    };
    const edit = vi.spyOn(service, 'edit');
    fireEvent.keyDown(find('bar', 'later'), { key: 'ArrowRight', altKey: true });
    await waitFor(() => expect(document.activeElement).toBe(find('bar', 'new')));
    expect(edit).toHaveBeenCalledWith([
      { kind: 'move-day', caravanId: 'c1', date: december(9), toCaravanId: 'c1', toDate: december(10) },
    ]);
    expect(screen.getByRole('status').textContent).toContain('Moved to Caravan 1');
    await waitFor(() => expect(router.state.location.search).toMatchObject({ tour: 'new' }));
    expect(find('bar', 'new').getAttribute('aria-pressed')).toBe('true');
  });

  it('stays on its day when the selected visit, the last of the day, is taken out', async () => {
    await show(plan, '?stop=c&zoom=day');
    service.edit = () => {
      service.plan = { ...plan, version: 'v2', tours: plan.tours.slice(0, 1) };
      return null;
    };
    fireEvent.keyDown(find('stop', 'c'), { key: 'Delete' });
    await waitFor(() => expect(screen.getByRole('status').textContent).toBe('School C taken out'));
    expect(document.querySelector('[data-stop]')).toBeNull();
    expect(screen.getAllByText('Wed 9 Dec')).toHaveLength(2);
  });

  it('says why a change was refused, until that is dismissed', async () => {
    await show(plan);
    service.edit = () => 'E1003';
    fireEvent.keyDown(find('bar', 'later'), { key: 'ArrowRight', altKey: true });
    expect((await screen.findByRole('alert')).textContent).toContain('E1003');
    expect(find('bar', 'later').dataset['grip']).toBe('later');
    fireEvent.click(screen.getByRole('button', { name: 'Close' }));
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  });

  it('marks what breaks a rule', async () => {
    service.violations = [
      { code: 'driving-too-long', siteIds: [], caravanId: 'c1', date: december(9) },
      { code: 'relation', siteIds: ['A'], caravanId: null, date: null },
    ];
    await show(plan);
    await waitFor(() => expect(find('bar', 'later').title).toContain('too much driving that day'));
    expect(find('bar', 't1').title).toContain('conflicts with a related visit');
    expect(find('bar', 't1').querySelector('[data-mark="broken"]')).not.toBeNull();
    service.violations = [];
  });
});

describe('the board of a published plan', () => {
  it('cannot be changed', async () => {
    const edit = vi.spyOn(service, 'edit');
    await show({ ...plan, state: 'published' });
    fireEvent.keyDown(find('bar', 'later'), { key: 'ArrowRight', altKey: true });
    expect(find('bar', 'later').dataset['grip']).toBeUndefined();
    expect(edit).not.toHaveBeenCalled();
  });
});
