// @vitest-environment happy-dom
import type { PlanPricesView, PlanPriceView } from '@contract/prices.ts';
import { PlanPrices } from '@renderer/features/planning/prices/PlanPrices.tsx';
import { figureOf, signed, touchedSites } from '@renderer/features/planning/prices/price-figures.ts';
import { useSetupStore } from '@renderer/features/planning/setup/setup-store.ts';
import { startI18n } from '@renderer/i18n/index.ts';
import { createQueryClient } from '@renderer/lib/query-client.ts';
import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { anOmission, aPlan, aScene, aStop, aTour } from './a-plan.ts';

const address = vi.hoisted(() => ({
  select: vi.fn<(to: object) => void>(),
  change: vi.fn<(to: object) => void>(),
}));
vi.mock('@renderer/features/planning/use-planning-search.ts', () => ({
  usePlanningAddress: () => ({ search: {}, ...address }),
}));

type Call = (method: string, input: unknown) => unknown;
let answer: Call = () => null;
let told: (payload: unknown) => void = () => undefined;

beforeAll(() => {
  startI18n('en');
  Object.assign(window, {
    kexun: {
      call: async (method: string, input: unknown) => answer(method, input),
      on: (name: string, listener: (payload: unknown) => void) => {
        if (name === 'prices-progress') told = listener;
        return () => undefined;
      },
    },
  });
});
afterEach(cleanup);

const change: NonNullable<PlanPriceView['change']> = {
  visits: -1,
  counties: 0,
  days: -1,
  nights: 0,
  length_m: -98_400,
  drive_s: -5_400,
  points: 71,
  newSiteIds: ['left'],
  lostSiteIds: ['A', 'B'],
  movedSiteIds: [],
  newCountyCodes: ['500102'],
  lostCountyCodes: [],
  edits: [{ kind: 'remove', stopId: 'a' }],
};
const prices: PlanPricesView = {
  isCurrent: true,
  isBroken: false,
  prices: [
    { kind: 'one-more-county', change: null, none: 'reached', isComplete: true },
    { kind: 'one-day-less', change, none: null, isComplete: true },
    { kind: 'less-road', change: null, none: 'not-found', isComplete: true },
  ],
};
const plan = aPlan({
  id: 'p1',
  version: 'v1',
  tours: [
    aTour({
      stops: [
        aStop({ id: 'a', siteId: 'A', siteName: 'School A' }),
        aStop({ id: 'b', siteId: 'B', siteName: 'School B' }),
      ],
    }),
  ],
  omissions: [anOmission()],
});
const edit = vi.fn<(edits: readonly object[]) => void>();
const scene = aScene(plan, {
  source: { kind: 'plan', planId: 'p1' },
  editing: {
    canEdit: true,
    isPending: false,
    error: null,
    attempt: undefined,
    dismiss: () => undefined,
    edit,
  },
});

const show = () =>
  render(
    <QueryClientProvider client={createQueryClient()}>
      <PlanPrices scene={scene} />
    </QueryClientProvider>,
  );
const answered = (data: PlanPricesView) => {
  answer = () => ({ ok: true, data });
};

describe('figures of a price', () => {
  it('have a sign, but not at zero', () => {
    expect([-98, 0, 7].map((value) => signed(value, String))).toEqual(['−98', '0', '+7']);
    expect(figureOf(change, 'length')).toBe(-98);
    expect(figureOf(change, 'points')).toBe(71);
  });

  it('name the visits that come and go by where they are in the plan', () => {
    expect(touchedSites(plan, change)).toEqual([
      { kind: 'new', sites: [{ siteId: 'left', name: 'Left out', selection: { omission: 'left' } }] },
      {
        kind: 'lost',
        sites: [
          { siteId: 'A', name: 'School A', selection: { stop: 'a' } },
          { siteId: 'B', name: 'School B', selection: { stop: 'b' } },
        ],
      },
    ]);
  });
});

describe('the prices of a plan', () => {
  it('tell what is being worked on, and can be stopped', async () => {
    const calls: string[] = [];
    answer = (method) => {
      calls.push(method);
      return method === 'planning.prices' ? new Promise(() => undefined) : { ok: true, data: undefined };
    };
    show();
    expect(screen.getByTestId('planning:prices.working').textContent).toContain('One county more (1/3)');
    told({ planKey: 'p1', kind: 'one-day-less' });
    await waitFor(() =>
      expect(screen.getByTestId('planning:prices.working').textContent).toContain('One day less (2/3)'),
    );
    fireEvent.click(screen.getByTestId('planning:prices.cancel'));
    await waitFor(() => expect(calls).toContain('planning.cancelPrices'));
  });

  it('stand in a table with the reason where there is none', async () => {
    answered(prices);
    show();
    const row = await screen.findByTestId('planning:price.one-day-less');
    expect(
      within(row)
        .getAllByRole('cell')
        .map(({ textContent }) => textContent),
    ).toEqual(['−98', '−1', '0', '−1', '+71']);
    expect(screen.getByTestId('planning:price.one-more-county').textContent).toContain(
      'Every county of the sites has a visit',
    );
    expect(screen.getByTestId('planning:price.less-road').textContent).toContain('No plan was found');
    expect(screen.queryByTestId('planning:prices.again')).toBeNull();
  });

  it('unfold into the visits they touch, lead there, and are taken over in one step', async () => {
    answered(prices);
    show();
    const row = await screen.findByTestId('planning:price.one-day-less');
    fireEvent.click(within(row).getByRole('button', { name: 'One day less', expanded: false }));
    const details = screen.getByTestId('planning:price.details');
    fireEvent.click(within(details).getByRole('button', { name: 'School B' }));
    expect(address.select).toHaveBeenCalledWith({ stop: 'b' });
    fireEvent.click(screen.getByTestId('planning:price.takeOver'));
    expect(edit).toHaveBeenCalledWith(change.edits);
    fireEvent.click(within(row).getByRole('button', { name: 'One day less', expanded: true }));
    expect(screen.queryByTestId('planning:price.details')).toBeNull();
  });

  it('say that there may be a lower price when they were stopped, and can be asked for again', async () => {
    const stopped = prices.prices.map((price) => ({ ...price, isComplete: false }));
    answered({ ...prices, prices: stopped });
    show();
    await screen.findByText('Stopped early: there may be a cheaper one.');
    answered(prices);
    fireEvent.click(screen.getByTestId('planning:prices.again'));
    await waitFor(() => expect(screen.queryByText('Stopped early: there may be a cheaper one.')).toBeNull());
    expect(await screen.findByTestId('planning:prices')).toBeTruthy();
  });

  it('are not told of a plan that breaks rules, and an error can be tried again', async () => {
    answered({ isCurrent: true, isBroken: true, prices: [] });
    const { unmount } = show();
    await screen.findByText('The plan breaks rules. Mend it first.');
    unmount();
    answer = () => ({ ok: false, error: { code: 'E2007', params: {}, ref: 'r1' } });
    show();
    await screen.findByRole('alert');
    expect(screen.getByText(/E2007/)).toBeTruthy();
  });

  it('lead to the set-up with what the plan was made with', async () => {
    answered(prices);
    show();
    fireEvent.click(await screen.findByTestId('planning:prices.weights'));
    expect(useSetupStore.getState().siteIds).toEqual(new Set(['A', 'B', 'left']));
    expect(address.change).toHaveBeenCalledWith({ setup: true, plan: undefined });
  });
});
