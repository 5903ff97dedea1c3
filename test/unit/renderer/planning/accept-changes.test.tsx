// @vitest-environment happy-dom
import type { PlanView } from '@contract/plans.ts';
import { ChangeFacts } from '@renderer/features/planning/replan/ChangeFacts.tsx';
import { changesAgainst } from '@renderer/features/planning/replan/plan-changes.ts';
import { decline } from '@renderer/features/planning/replan/replan-store.ts';
import { ReplanButton } from '@renderer/features/planning/replan/ReplanButton.tsx';
import { SAVE_FORM_ID } from '@renderer/features/planning/replan/save-form.ts';
import type { PlanScene } from '@renderer/features/planning/result/use-plan-scene.ts';
import { startI18n } from '@renderer/i18n/index.ts';
import { createQueryClient } from '@renderer/lib/query-client.ts';
import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { anOmission, aPlan, aScene, aStop, aTour } from './a-plan.ts';

const { change, select } = vi.hoisted(() => ({
  change: vi.fn<(changes: object) => void>(),
  select: vi.fn<(selection: object) => void>(),
}));
vi.mock('@renderer/features/planning/use-planning-search.ts', () => ({
  usePlanningAddress: () => ({ search: {}, change, select }),
}));

const visit = (plan: string, siteId: string) =>
  aStop({ id: `${plan}-${siteId}`, siteId, siteName: `School ${siteId}` });
const base = aPlan({
  id: 'base',
  name: 'December',
  version: 'v1',
  tours: [aTour({ stops: [visit('base', 'A'), visit('base', 'B')] })],
  totals: { ...aPlan().totals, visits: 2, length_m: 80_000 },
});
/** A stays, B moves to the next day, C is new. */
const result = aPlan({
  id: null,
  basePlanId: 'base',
  tours: [
    aTour({ id: 'r1', stops: [visit('r', 'C'), visit('r', 'A')] }),
    aTour({ id: 'r2', date: '2026-12-02', stops: [visit('r', 'B')] }),
  ],
  totals: { ...aPlan().totals, visits: 3, days: 2, counties: 2, length_m: 120_000 },
});

const call = vi.fn<(method: string, input: unknown) => unknown>();
/** What the main process was told to do, in order. */
const commands = () =>
  call.mock.calls.filter(([method]) => ['plans.edit', 'plans.copy', 'planning.discard'].includes(method));
let published: PlanView | null = null;

beforeAll(() => {
  startI18n('en');
  Object.assign(window, {
    kexun: {
      call: async (method: string, input: unknown) => {
        const failure = call(method, input);
        if (failure !== undefined) return failure;
        const { id } = input as { readonly id?: string };
        const known = id === 'copy' ? copyOf(base) : (published ?? base);
        const answers = {
          'plans.get': known,
          'plans.copy': { id: 'copy' },
          'planning.start': { jobId: 'job' },
        };
        return { ok: true, data: Object.entries(answers).find(([name]) => name === method)?.[1] ?? null };
      },
      on: () => () => undefined,
    },
  });
});
beforeEach(() => {
  call.mockReset();
  change.mockReset();
  select.mockReset();
  published = null;
  decline('job', new Set());
});
afterEach(cleanup);

/** As the main process copies: the same visits under ids of their own. */
const copyOf = (plan: PlanView): PlanView => ({
  ...plan,
  id: 'copy',
  state: 'draft',
  version: 'v9',
  tours: plan.tours.map((tour) => ({
    ...tour,
    id: `copy-${tour.id}`,
    stops: tour.stops.map((stop) => ({ ...stop, id: `copy-${stop.siteId}` })),
  })),
});

const show = (content: ReactNode) =>
  render(<QueryClientProvider client={createQueryClient()}>{content}</QueryClientProvider>);
const showResult = async () => {
  const scene = aScene(result, { source: { kind: 'job', jobId: 'job' } });
  show(<ChangeFacts scene={scene} changes={changesAgainst(base, result)} />);
  await waitFor(() => expect(screen.getByTestId('planning:accept.some')).toBeTruthy());
};
const box = (name: string) =>
  screen.getByRole<HTMLInputElement>('checkbox', { name: `Accept: School ${name}` });

describe('the differences of a result', () => {
  it('are all chosen at first, with the sums before and after', async () => {
    await showResult();
    expect([box('B').checked, box('C').checked]).toEqual([true, true]);
    expect(screen.getByTestId('planning:accept.some').textContent).toBe('Accept 2 selected');
    expect(document.body.textContent).toContain('2 visits → 3 visits');
    expect(document.body.textContent?.replaceAll('\u00a0', ' ')).toContain('80 km → 120 km');
    expect(screen.getByTestId('planning:changes').textContent).toContain('kept 1');
  });

  it('are saved with the form above when all are accepted', async () => {
    await showResult();
    expect(screen.getByTestId('planning:accept.all').getAttribute('form')).toBe(SAVE_FORM_ID);
  });

  it('that are chosen go into the plan, the result is forgotten and the plan opened', async () => {
    await showResult();
    fireEvent.click(box('C'));
    fireEvent.click(screen.getByTestId('planning:accept.some'));
    await waitFor(() => expect(change).toHaveBeenCalled());
    expect(commands()).toEqual([
      [
        'plans.edit',
        {
          id: 'base',
          version: 'v1',
          edits: [{ kind: 'move', stopId: 'base-B', caravanId: 'c1', date: '2026-12-02', position: 0 }],
        },
      ],
      ['planning.discard', { jobId: 'job' }],
    ]);
    expect(change).toHaveBeenCalledWith(expect.objectContaining({ plan: 'base' }));
  });

  it('go into a copy when the plan is published', async () => {
    published = { ...base, state: 'published' };
    await showResult();
    fireEvent.click(screen.getByTestId('planning:accept.some'));
    await waitFor(() => expect(change).toHaveBeenCalledWith(expect.objectContaining({ plan: 'copy' })));
    const [copy, edit, discard] = commands();
    expect(copy).toEqual(['plans.copy', { id: 'base', name: 'December (changed)' }]);
    expect(edit).toMatchObject([
      'plans.edit',
      {
        id: 'copy',
        version: 'v9',
        edits: [
          { kind: 'move', stopId: 'copy-B' },
          { kind: 'add', siteId: 'C' },
        ],
      },
    ]);
    expect(discard).toEqual(['planning.discard', { jobId: 'job' }]);
  });

  it('that cannot be taken over leave the result where it is, and say why', async () => {
    await showResult();
    call.mockImplementation((method) =>
      method === 'plans.edit' ? { ok: false, error: { code: 'E1003', params: {}, ref: 'r1' } } : undefined,
    );
    fireEvent.click(screen.getByTestId('planning:accept.some'));
    await waitFor(() => expect(document.body.textContent).toContain('E1003'));
    expect(commands().map(([method]) => method)).toEqual(['plans.edit']);
    expect(change).not.toHaveBeenCalled();
  });

  it('are dropped with the result when none is accepted', async () => {
    await showResult();
    fireEvent.click(screen.getByTestId('planning:accept.none'));
    await waitFor(() => expect(change).toHaveBeenCalledWith(expect.objectContaining({ plan: 'base' })));
    expect(commands()).toEqual([['planning.discard', { jobId: 'job' }]]);
  });

  it('are chosen and let go together, and lead to their visits', async () => {
    await showResult();
    fireEvent.click(screen.getByTestId('planning:accept.toggle'));
    expect([box('B').checked, box('C').checked]).toEqual([false, false]);
    expect(screen.getByTestId<HTMLButtonElement>('planning:accept.some').disabled).toBe(true);
    fireEvent.click(screen.getByTestId('planning:accept.toggle'));
    expect(box('B').checked).toBe(true);
    fireEvent.click(screen.getByRole('button', { name: /School C/ }));
    expect(select).toHaveBeenCalledWith({ stop: 'r-C' });
  });

  it('of a saved plan are only told', async () => {
    show(<ChangeFacts scene={aScene(result)} changes={changesAgainst(base, result)} />);
    await waitFor(() => expect(call).toHaveBeenCalledWith('plans.get', { id: 'base' }));
    expect(screen.queryByRole('checkbox')).toBeNull();
  });
});

describe('planning again', () => {
  const tour = base.tours[0]!;
  const open = async (changes: Partial<PlanScene>, plan = base) => {
    show(<ReplanButton scene={aScene(plan, changes)} />);
    fireEvent.click(screen.getByTestId('planning:replanFrom'));
    await waitFor(() => expect(screen.getByTestId('planning:replan.all')).toBeTruthy());
  };
  const choice = (kind: string) => screen.getByTestId(`planning:replan.${kind}`);
  const isPossible = (kind: string) => choice(kind).closest('li')?.getAttribute('aria-disabled') !== 'true';
  const only = () =>
    call.mock.calls.flatMap(([method, input]) =>
      method === 'planning.start' ? [(input as { readonly only?: unknown }).only] : [],
    );

  it('offers what there is to change, and says what is missing', async () => {
    await open({}, { ...base, omissions: [] });
    expect(['all', 'days', 'caravans', 'gaps', 'repair'].map(isPossible)).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
    expect(choice('repair').textContent).toContain('no problems');
  });

  it.each([
    ['all', undefined],
    ['days', { kind: 'days', dates: ['2026-12-01'] }],
    ['caravans', { kind: 'caravans', caravanIds: ['c1'] }],
    ['gaps', { kind: 'gaps' }],
    ['repair', { kind: 'repair' }],
  ])('starts a run for what is chosen: %s', async (kind, expected) => {
    const violation = { code: 'site-closed' as const, siteIds: ['A'], caravanId: 'c1', date: '2026-12-01' };
    await open(
      { selection: { kind: 'tour', tour }, violations: [violation] },
      { ...base, omissions: [anOmission()] },
    );
    expect(choice('repair').textContent).toContain('1 problem');
    fireEvent.click(choice(kind));
    await waitFor(() => expect(only()).toEqual([expected]));
  });
});
