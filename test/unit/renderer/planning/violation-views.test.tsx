// @vitest-environment happy-dom
import type { PlanViolationView } from '@contract/plan-edits.ts';
import { PlanProblems } from '@renderer/features/planning/edit/PlanProblems.tsx';
import { ProblemFigure } from '@renderer/features/planning/edit/ProblemFigure.tsx';
import { ViolationLines } from '@renderer/features/planning/edit/ViolationLines.tsx';
import { TourSteps } from '@renderer/features/planning/result/TourSteps.tsx';
import { startI18n } from '@renderer/i18n/index.ts';
import { createQueryClient } from '@renderer/lib/query-client.ts';
import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { aPlan, aScene, aStop, aTour } from './a-plan.ts';

const { select } = vi.hoisted(() => ({ select: vi.fn<(selection: object) => void>() }));
vi.mock('@renderer/features/planning/use-planning-search.ts', () => ({
  usePlanningAddress: () => ({ search: {}, change: () => undefined, select }),
}));

let answer: unknown = { ok: true, data: [] };
beforeAll(() => {
  startI18n('en');
  Object.assign(window, { kexun: { call: async () => answer, on: () => () => undefined } });
});
beforeEach(() => {
  select.mockReset();
  answer = { ok: true, data: [] };
});
afterEach(cleanup);

const tour = aTour({
  stops: [
    aStop({ id: 'a', siteId: 'A', siteName: 'School A' }),
    aStop({ id: 'b', siteId: 'B', siteName: 'School B' }),
  ],
});
const plan = aPlan({ tours: [tour] });
const broken = (changes: Partial<PlanViolationView>): PlanViolationView => ({
  code: 'site-closed',
  siteIds: [],
  caravanId: 'c1',
  date: '2026-12-01',
  ...changes,
});
const closed = broken({ siteIds: ['A'] });
const driving = broken({ code: 'driving-too-long' });
const relation = broken({ code: 'relation', siteIds: ['A', 'B', 'B'], caravanId: null, date: null });

const show = (content: ReactNode) =>
  render(<QueryClientProvider client={createQueryClient()}>{content}</QueryClientProvider>);
const scene = (violations: readonly PlanViolationView[]) => aScene(plan, { violations });

describe('broken rules where they happen', () => {
  it('are told in words, with the other sites that they are about', () => {
    show(<ViolationLines scene={scene([])} violations={[closed, relation]} siteId="A" />);
    expect(screen.getAllByRole('listitem').map((line) => line.textContent?.trim())).toEqual([
      'closed that day',
      'conflicts with a related visitSchool B',
    ]);
  });

  it('stand at the visit that breaks them', () => {
    show(<TourSteps scene={scene([closed])} tour={tour} selectedStop={null} />);
    const [first, second] = screen.getAllByTestId('planning:step') as [HTMLElement, HTMLElement];
    expect(within(first).getByText('closed that day')).toBeTruthy();
    expect(within(second).queryByText('closed that day')).toBeNull();
  });
});

describe('the problems of a plan', () => {
  it('are a list in which each names rule and place, and leads there', () => {
    show(<PlanProblems scene={scene([closed, driving, relation])} />);
    expect(screen.getByRole('region', { name: '3 problems' })).toBeTruthy();
    const lines = screen.getAllByRole('button');
    expect(lines.map((line) => line.textContent?.trim().replaceAll('\u00a0', ' '))).toEqual([
      'closed that daySchool A · Caravan 1 · 1 Dec',
      'too much driving that dayCaravan 1 · 1 Dec',
      'conflicts with a related visitSchool A, School B',
    ]);
    fireEvent.click(lines[0] as HTMLElement);
    fireEvent.click(lines[1] as HTMLElement);
    expect(select.mock.calls).toEqual([[{ stop: 'a' }], [{ tour: 't1' }]]);
  });

  it('that are about nothing one can see stay words', () => {
    show(<PlanProblems scene={scene([broken({ siteIds: ['gone'], caravanId: null, date: null })])} />);
    expect(screen.getByRole('region', { name: '1 problem' })).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('are shown a few at first when there are many', () => {
    const many = Array.from({ length: 9 }, (_, day) => broken({ date: `2026-12-1${day}` }));
    show(<PlanProblems scene={scene(many)} />);
    expect(screen.getAllByRole('listitem')).toHaveLength(8);
    fireEvent.click(screen.getByRole('button', { name: 'Show all 9' }));
    expect(screen.getAllByRole('listitem')).toHaveLength(9);
  });

  it('are no list when there are none, and an error when they cannot be told', async () => {
    answer = { ok: false, error: { code: 'E2011', params: {}, ref: 'r1' } };
    show(<PlanProblems scene={scene([])} />);
    expect(screen.queryByRole('region')).toBeNull();
    await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('E2011'));
  });

  it('are counted in the status line, which leads to the list', () => {
    show(<ProblemFigure count={0} />);
    expect(screen.queryByRole('button')).toBeNull();
    cleanup();
    show(
      <>
        <ProblemFigure count={2} />
        <PlanProblems scene={scene([closed, driving])} />
      </>,
    );
    expect(document.activeElement).not.toBe(screen.getByTestId('planning:problems'));
    fireEvent.click(screen.getByRole('button', { name: 'Problems 2' }));
    expect(select).toHaveBeenCalledWith({});
    expect(document.activeElement).toBe(screen.getByTestId('planning:problems'));
  });
});
