// @vitest-environment happy-dom
import type { OmissionExplanationView, VisitExplanationView } from '@contract/planning.ts';
import type { PlanView } from '@contract/plans.ts';
import { DEFAULT_PLANNING_RULES } from '@domain/planning/rules.ts';
import { LockToggles } from '@renderer/features/planning/replan/LockToggles.tsx';
import { changeLocks, useLockChanges } from '@renderer/features/planning/replan/replan-store.ts';
import type { PlanEditing } from '@renderer/features/planning/edit/use-plan-edit.ts';
import { LostPoints } from '@renderer/features/planning/result/LostPoints.tsx';
import { WhyHere } from '@renderer/features/planning/result/WhyHere.tsx';
import { WhyNot } from '@renderer/features/planning/result/WhyNot.tsx';
import { RuleFields } from '@renderer/features/planning/setup/RuleFields.tsx';
import { changeSetup, useSetupStore } from '@renderer/features/planning/setup/setup-store.ts';
import { startI18n } from '@renderer/i18n/index.ts';
import { createQueryClient } from '@renderer/lib/query-client.ts';
import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { aPlan, aScene, aStop, aTour } from './a-plan.ts';

vi.mock('@renderer/features/planning/use-planning-search.ts', () => ({
  usePlanningAddress: () => ({ search: {}, change: () => undefined, select: () => undefined }),
}));

type Call = (method: string, input: unknown) => unknown;
let answer: Call = () => null;

beforeAll(() => {
  startI18n('en');
  Object.assign(window, {
    kexun: {
      call: async (method: string, input: unknown) => answer(method, input),
      on: () => () => undefined,
    },
  });
});
afterEach(cleanup);

const stops = [
  aStop({ id: 'a', siteId: 'A', siteName: 'School A' }),
  aStop({
    id: 'b',
    siteId: 'B',
    siteName: 'School B',
    lock: { caravan: true, day: false, order: false },
  }),
];
const plan = aPlan({ tours: [aTour({ stops })] });

describe('the locks of a result that is not saved', () => {
  const source = { kind: 'job', jobId: 'j1' } as const;
  function Harness() {
    const scene = aScene({ ...plan, id: null }, { source, locks: useLockChanges(source.jobId) });
    return (
      <>
        <LockToggles name="all" scene={scene} stops={stops} hasWhole />
        <LockToggles name="School A" scene={scene} stops={stops.slice(0, 1)} />
      </>
    );
  }
  const pressed = (group: string, button: string) =>
    within(screen.getByRole('group', { name: `Lock ${group}` }))
      .getByRole('button', { name: button })
      .getAttribute('aria-pressed');
  beforeEach(() => changeLocks('j1', () => new Map()));

  it('are pressed one by one and kept for the plan', () => {
    render(<Harness />);
    expect(pressed('School A', 'Lock the day')).toBe('false');
    fireEvent.click(screen.getAllByRole('button', { name: 'Lock the day' })[1] as HTMLElement);
    expect(pressed('School A', 'Lock the day')).toBe('true');
    expect(pressed('School A', 'Lock the caravan')).toBe('false');
  });

  it('of a whole day are mixed when only some visits have them; pressing sets all, then none', () => {
    render(<Harness />);
    const all = () => screen.getAllByRole('button', { name: 'Lock the caravan' })[0] as HTMLElement;
    expect(pressed('all', 'Lock the caravan')).toBe('mixed');
    fireEvent.click(all());
    expect(pressed('all', 'Lock the caravan')).toBe('true');
    expect(pressed('School A', 'Lock the caravan')).toBe('true');
    fireEvent.click(all());
    expect(pressed('all', 'Lock the caravan')).toBe('false');
  });

  it('are all set, then all released, by the switch of the whole day', () => {
    render(<Harness />);
    const whole = () => screen.getByTestId('planning:lock.whole');
    expect(whole().getAttribute('aria-pressed')).toBe('mixed');
    fireEvent.click(whole());
    expect(whole().getAttribute('aria-pressed')).toBe('true');
    expect(pressed('all', 'Lock the order')).toBe('true');
    fireEvent.click(whole());
    expect(whole().getAttribute('aria-pressed')).toBe('false');
    expect(pressed('School A', 'Lock the day')).toBe('false');
  });
});

describe('the locks of a saved plan', () => {
  const edit = vi.fn<PlanEditing['edit']>();
  const show = (changes: Partial<PlanView> = {}) => {
    const scene = aScene({ ...plan, ...changes });
    const editing = { ...scene.editing, edit };
    render(<LockToggles name="all" scene={{ ...scene, editing }} stops={stops} hasWhole />);
  };
  beforeEach(() => edit.mockReset());

  it('are changes of the plan, of all visits at once', () => {
    show();
    fireEvent.click(screen.getByRole('button', { name: 'Lock the day' }));
    fireEvent.click(screen.getByTestId('planning:lock.whole'));
    expect(edit.mock.calls.map(([edits]) => edits)).toEqual([
      [{ kind: 'lock', stopIds: ['a', 'b'], lock: { day: true } }],
      [{ kind: 'lock', stopIds: ['a', 'b'], lock: { caravan: true, day: true, order: true } }],
    ]);
  });

  it('can only be read when it is published, and are named where there are any', () => {
    show({ state: 'published' });
    expect(screen.queryAllByRole('button')).toEqual([]);
    const names = within(screen.getByRole('list', { name: 'Lock all' })).getAllByRole('listitem');
    expect(names.map((each) => each.title)).toEqual(['The caravan is locked']);
  });
});

describe('goals and rules', () => {
  beforeEach(() => changeSetup({ rules: {} }));
  const nights = () => screen.getByTestId<HTMLInputElement>('planning:rule.maxNights');

  it('take over what is allowed and offer the way back', () => {
    render(<RuleFields />);
    expect(screen.queryByTestId('planning:rules.reset')).toBeNull();
    fireEvent.change(nights(), { target: { value: '4' } });
    expect(useSetupStore.getState().rules).toEqual({ maxNights: 4 });
    expect(screen.getByText(/Default 2\./)).toBeTruthy();
    fireEvent.click(screen.getByTestId('planning:rules.reset'));
    expect(useSetupStore.getState().rules).toEqual({});
  });

  it('say the limits of what is not allowed, keep the last good value and show it again', () => {
    render(<RuleFields />);
    fireEvent.change(nights(), { target: { value: '31' } });
    expect(nights().getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByText('0 to 30.')).toBeTruthy();
    expect(useSetupStore.getState().rules).toEqual({});
    fireEvent.blur(nights());
    expect(nights().value).toBe(String(DEFAULT_PLANNING_RULES.maxNights));
  });
});

const show = (content: ReactNode) =>
  render(<QueryClientProvider client={createQueryClient()}>{content}</QueryClientProvider>);
const refusal = { ok: false, error: { code: 'E2007', params: {}, ref: 'r1' } };

describe('why a visit is where it is', () => {
  const place = { caravanId: 'c1', date: '2026-12-01', extra_km: 21, extraDrive_s: 2_460, extraPoints: -3 };
  const explanation: VisitExplanationView = {
    stopId: 'a',
    siteId: 'A',
    isCurrent: true,
    value: 74,
    here: place,
    nextBest: { ...place, date: '2026-12-08', extra_km: 185, extraPoints: 0 },
  };
  const row = (name: string) =>
    within(screen.getByRole('rowheader', { name }).closest('tr') as HTMLElement)
      .getAllByRole('cell')
      .map((cell) => cell.textContent?.replaceAll('\u00a0', ' '));

  it('is asked of the plan that is shown, and compared with the next best place', async () => {
    const asked = vi.fn<Call>(() => ({ ok: true, data: explanation }));
    answer = asked;
    show(<WhyHere scene={aScene(plan)} stopId="a" />);
    await waitFor(() => expect(screen.getByText('The visit brings 74 points.')).toBeTruthy());
    expect(asked).toHaveBeenCalledWith('planning.explainVisit', { jobId: null, planId: 'p1', stopId: 'a' });
    expect(row('Distance')).toEqual(['+21 km', '+185 km', '+164 km']);
    expect(row('Driving')).toEqual(['+41 min', '+41 min', '0 min']);
    expect(row('Points lost elsewhere')).toEqual(['\u22123 pts', '0 pts', '+3 pts']);
  });

  it('says when there is no other place, and when the data have changed since', async () => {
    answer = () => ({ ok: true, data: { ...explanation, nextBest: null, isCurrent: false } });
    show(<WhyHere scene={aScene(plan)} stopId="a" />);
    await waitFor(() => expect(screen.getByText(/No other day or caravan/)).toBeTruthy());
    expect(row('Distance')).toEqual(['+21 km']);
    expect(screen.getByText(/by the data of today/)).toBeTruthy();
  });

  it('says what went wrong and can be asked again', async () => {
    answer = () => refusal;
    show(<WhyHere scene={aScene(plan)} stopId="a" />);
    await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('E2007'));
    answer = () => ({ ok: true, data: explanation });
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(screen.getByText('The visit brings 74 points.')).toBeTruthy());
  });
});

describe('why a site is left out', () => {
  const explanation: OmissionExplanationView = {
    siteId: 'left',
    isCurrent: true,
    reason: { code: 'outranked', value: 74, displacedValue: null },
    refusals: [
      { caravanId: 'c1', date: '2026-12-01', code: 'locked', bySiteId: 'A' },
      { caravanId: 'c1', date: '2026-12-02', code: 'locked', bySiteId: 'A' },
      { caravanId: 'c1', date: '2026-12-05', code: 'site-closed', bySiteId: null },
    ],
    counts: [
      { code: 'locked', count: 2 },
      { code: 'site-closed', count: 1 },
    ],
    remedies: [
      {
        code: 'release-day-lock',
        caravanId: 'c1',
        date: '2026-12-01',
        start_s: null,
        end_s: null,
        siteIds: ['A'],
        extra_km: 10,
        extraPoints: 0,
      },
    ],
  };

  it('shows every remedy, and each reason with its caravans and days', async () => {
    answer = () => ({ ok: true, data: explanation });
    show(<WhyNot scene={aScene(plan)} siteId="left" />);
    await waitFor(() => expect(screen.getByText(/Release the day of School A/)).toBeTruthy());
    const group = screen.getByText('a lock stands in the way').closest('details') as HTMLElement;
    expect(group.textContent).toContain('2 caravan-days');
    expect(within(group).getByRole('row', { name: /Caravan 1/ }).textContent).toMatch(
      /12\/1–2.*held up by School A/,
    );
    expect(screen.getByText('closed, or not open long enough')).toBeTruthy();
  });

  it('says when nothing alone helps', async () => {
    answer = () => ({ ok: true, data: { ...explanation, remedies: [] } });
    show(<WhyNot scene={aScene(plan)} siteId="left" />);
    await waitFor(() => expect(screen.getByText('No single change would let it in.')).toBeTruthy());
  });
});

describe('points lost', () => {
  const lost = plan.lost;
  it('tell goal by goal what one unit cost in the run', () => {
    if (!lost) throw new Error('the plan has no points');
    render(<LostPoints lost={lost} rules={{ ...plan.rules, townshipWeight: 45 }} />);
    const row = screen.getByRole('row', { name: /Township share/ });
    expect(row.textContent).toBe('Township sharebelow 60 %, 45 per visit0');
    expect(screen.getByText('88 in all')).toBeTruthy();
  });
});
