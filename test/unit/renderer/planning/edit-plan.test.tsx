// @vitest-environment happy-dom
import type { PlanEditInput } from '@contract/plan-edits.ts';
import type { PlanView } from '@contract/plans.ts';
import { copyName } from '@renderer/features/planning/edit/copy-name.ts';
import { EditGate } from '@renderer/features/planning/edit/EditGate.tsx';
import { usePlanEdit } from '@renderer/features/planning/edit/use-plan-edit.ts';
import { PlanVersions } from '@renderer/features/planning/result/PlanVersions.tsx';
import { selectionOf } from '@renderer/features/planning/selection.ts';
import { startI18n } from '@renderer/i18n/index.ts';
import { queries } from '@renderer/lib/queries.ts';
import { createQueryClient } from '@renderer/lib/query-client.ts';
import { QueryClientProvider, useQuery } from '@tanstack/react-query';
import { act, cleanup, fireEvent, render, renderHook, screen, waitFor } from '@testing-library/react';
import i18next from 'i18next';
import type { ReactNode } from 'react';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { aChange, aPlan, aScene, aStop, aTour } from './a-plan.ts';

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
    const data = answers[method];
    return typeof data === 'string'
      ? { ok: false, error: { code: data, params: {}, ref: 'r1' } }
      : { ok: true, data };
  });
  Object.assign(window, { kexun: { call, on: () => () => undefined } });
});
afterEach(cleanup);

const wrapper = ({ children }: { readonly children: ReactNode }) => (
  <QueryClientProvider client={createQueryClient()}>{children}</QueryClientProvider>
);
const methods = () => call.mock.calls.map(([method]) => method);

describe('changing a plan by hand', () => {
  const removal: readonly PlanEditInput[] = [{ kind: 'remove', stopId: 's1' }];
  const draft = aPlan({ version: 'a:1' });
  const changed = aPlan({ version: 'a:2', tours: [] });

  async function editing(plan: PlanView) {
    answers = { 'plans.get': plan };
    const hook = renderHook(
      () => {
        const { data } = useQuery(queries.plan('p1'));
        return usePlanEdit(data ?? { id: null, state: 'draft', version: null });
      },
      { wrapper },
    );
    await waitFor(() => expect(methods()).toEqual(['plans.get']));
    return hook.result;
  }

  it('is asked for with the version that is shown, and hands over the plan that comes of it', async () => {
    const result = await editing(draft);
    await waitFor(() => expect(result.current.canEdit).toBe(true));
    answers = { 'plans.get': aPlan({ version: 'a:9' }), 'plans.edit': aChange(draft, changed) };
    const onDone = vi.fn<(plan: PlanView) => void>();
    act(() => result.current.edit(removal, onDone));
    await waitFor(() => expect(onDone).toHaveBeenCalledWith(changed));
    expect(call).toHaveBeenCalledWith('plans.edit', { id: 'p1', version: 'a:1', edits: removal });
    expect(result.current.attempt).toBe(removal);
    expect(methods()).toEqual(['plans.get', 'plans.edit']);
    act(() => result.current.edit(removal));
    await waitFor(() =>
      expect(call).toHaveBeenCalledWith('plans.edit', { id: 'p1', version: 'a:2', edits: removal }),
    );
  });

  it('reads the plan again when it was refused, so that the next attempt knows it', async () => {
    const result = await editing(draft);
    await waitFor(() => expect(result.current.canEdit).toBe(true));
    answers = { 'plans.get': changed, 'plans.edit': 'E1003' };
    const onDone = vi.fn<(plan: PlanView) => void>();
    act(() => result.current.edit(removal, onDone));
    await waitFor(() => expect(result.current.error?.code).toBe('E1003'));
    expect(onDone).not.toHaveBeenCalled();
    act(() => result.current.edit(removal));
    await waitFor(() =>
      expect(call).toHaveBeenCalledWith('plans.edit', { id: 'p1', version: 'a:2', edits: removal }),
    );
  });

  it('is not possible once it is published', async () => {
    const result = await editing(aPlan({ state: 'published' }));
    act(() => result.current.edit(removal));
    await waitFor(() => expect(result.current.canEdit).toBe(false));
    expect(methods()).not.toContain('plans.edit');
  });
});

describe('the controls of a plan', () => {
  const controls = (plan: PlanView, selection = selectionOf(plan, {})) =>
    render(
      <EditGate scene={aScene(plan, { selection, locks: new Map() })}>
        <button type="button">Move</button>
      </EditGate>,
      { wrapper },
    );
  const tours = (stopId: string) => [aTour({ stops: [aStop({ id: stopId })] })];
  const published = aPlan({ state: 'published', name: 'December', tours: tours('s1') });

  it('are there for a saved draft only', () => {
    controls(aPlan());
    expect(screen.getByRole('button', { name: 'Move' })).toBeTruthy();
    cleanup();
    controls(aPlan({ id: null }));
    expect(screen.getByText('Can be adjusted once it is saved.')).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
    cleanup();
    controls(published);
    expect(screen.getByText('Published: stays as it is')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Move' })).toBeNull();
  });

  it('of a published plan lead to a new version, with the same visit selected', async () => {
    answers = {
      'plans.copy': { id: 'p2' },
      'plans.get': aPlan({ id: 'p2', tours: tours('copied') }),
    };
    controls(published, selectionOf(published, { stop: 's1' }));
    fireEvent.click(screen.getByRole('button', { name: 'Save as a new version' }));
    await waitFor(() =>
      expect(change).toHaveBeenCalledWith(expect.objectContaining({ plan: 'p2', stop: 'copied' })),
    );
    expect(call).toHaveBeenCalledWith('plans.copy', { id: 'p1', name: 'December (changed)' });
  });

  it('say why there is no new version', async () => {
    answers = { 'plans.copy': 'E1001' };
    controls(published);
    fireEvent.click(screen.getByRole('button', { name: 'Save as a new version' }));
    await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('E1001'));
    expect(change).not.toHaveBeenCalled();
  });
});

describe('the name of a copy', () => {
  const name = (of: string) => copyName(i18next.getFixedT(null, 'planning'), of);

  it('has a mark behind it', () => {
    expect(name('December v1')).toBe('December v1 (changed)');
  });

  it('is never longer than a name may be, and keeps the mark', () => {
    expect(name('x'.repeat(80))).toBe(`${'x'.repeat(70)} (changed)`);
  });
});

describe('the menu of plan versions', () => {
  async function open(plan: PlanView): Promise<readonly (string | null)[]> {
    answers = { 'plans.list': [] };
    render(<PlanVersions scene={aScene(plan)} />, { wrapper });
    fireEvent.click(screen.getByTestId('planning:versions'));
    const items = await screen.findAllByRole('menuitem');
    return items.map((item) => item.textContent);
  }

  it('publishes a draft, and only a draft', async () => {
    expect(await open(aPlan())).toEqual([
      'Compare with another version (Ctrl D)',
      'Publish',
      'Save as a new version',
      'Rename',
      'Remove (can be undone)',
    ]);
    cleanup();
    expect(await open(aPlan({ state: 'published' }))).toEqual([
      'Compare with another version (Ctrl D)',
      'Record how it was run',
      'Save as a new version',
      'Rename',
      'Remove (can be undone)',
    ]);
    cleanup();
    expect(await open(aPlan({ state: 'as-run' }))).toEqual([
      'Compare with another version (Ctrl D)',
      'Save as a new version',
      'Rename',
      'Remove (can be undone)',
    ]);
  });

  it('makes the record of a run, which opens', async () => {
    await open(aPlan({ state: 'published' }));
    answers = { 'plans.list': [], 'plans.recordRun': { id: 'p3' } };
    fireEvent.click(screen.getByText('Record how it was run'));
    await waitFor(() => expect(change).toHaveBeenCalledWith(expect.objectContaining({ plan: 'p3' })));
  });

  it('opens the copy of a plan', async () => {
    await open(aPlan());
    answers = { 'plans.list': [], 'plans.copy': { id: 'p2' }, 'plans.get': aPlan({ id: 'p2' }) };
    fireEvent.click(screen.getByText('Save as a new version'));
    await waitFor(() => expect(change).toHaveBeenCalledWith(expect.objectContaining({ plan: 'p2' })));
  });
});
