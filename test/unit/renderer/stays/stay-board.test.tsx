// @vitest-environment happy-dom
import type { StayEditInput, StayPlanView, StayViolationView } from '@contract/stay-plans.ts';
import { PlanWork } from '@renderer/features/stays/plan/PlanWork.tsx';
import { startI18n } from '@renderer/i18n/index.ts';
import { createQueryClient } from '@renderer/lib/query-client.ts';
import { SlotProvider } from '@renderer/ui/Slots.tsx';
import { QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { cleanup, configure, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { aStay, aStayPlan, aViolation } from './a-stay-plan.ts';

/** What the main process holds and was asked to do. */
const service = {
  plan: aStayPlan(),
  edits: [] as StayEditInput[],
  previewed: [] as StayViolationView[],
  refusal: null as string | null,
};

const DAY_MS = 86_400_000;
const days = Array.from({ length: 365 }, (_, index) => ({
  date: new Date(Date.UTC(2027, 0, 1) + index * DAY_MS).toISOString().slice(0, 10),
  weekday: ((index + 4) % 7) + 1,
  kind: 'school-day',
  label: '',
  isPublished: true,
}));
const answers: Record<string, () => unknown> = {
  'stayPlans.get': () => service.plan,
  'stayPlans.preview': () => ({ violations: service.previewed, totals: service.plan.totals }),
  'workspace.status': () => ({ businessDate: '2026-11-23', provinceCode: '500000' }),
  'calendar.days': () => days,
  'outreach.county': () => ({
    countyCode: '500229',
    countyName: '城口县',
    prefectureName: null,
    isKeyCounty: true,
    people: 200_000,
    venues: [
      { id: 'hall', name: 'Hall of Chengkou', area_m2: 800 },
      { id: 'gym', name: 'Gym', area_m2: null },
    ],
    entries: [
      {
        kind: 'planned-stay',
        id: 's1',
        planId: 'p1',
        planName: 'Plan',
        isPublished: false,
        setName: 'Light',
        venueName: 'Hall of Chengkou',
        start: '2027-03-10',
        end: '2027-05-08',
        openDays: 43,
      },
      {
        kind: 'past-visits',
        date: '2026-05-04',
        caravanName: 'Caravan 1',
        siteNames: ['School A', 'School B'],
        attendance: 640,
      },
    ],
  }),
};

async function answer(method: string, input: { readonly edits?: StayEditInput[] }) {
  if (method !== 'stayPlans.edit') return { ok: true, data: answers[method]?.() ?? [] };
  service.edits.push(...(input.edits ?? []));
  if (service.refusal !== null) return { ok: false, error: { code: service.refusal, params: {}, ref: 'r1' } };
  const removed = new Set(service.edits.flatMap((edit) => (edit.kind === 'remove' ? [edit.stayId] : [])));
  const stays = service.plan.stays.filter(({ id }) => !removed.has(id));
  service.plan = { ...service.plan, stays, version: `device:${service.edits.length + 1}` };
  return { ok: true, data: service.plan };
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
// The first one also reads the code of the page, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 40_000 });
configure({ asyncUtilTimeout: 15_000 });
beforeEach(() => Object.assign(service, { edits: [], previewed: [], refusal: null }));
afterEach(cleanup);

/** The board of a plan at an address. */
async function show(plan: StayPlanView, search = '') {
  service.plan = plan;
  const history = createMemoryHistory({ initialEntries: [`/?view=board${search}`] });
  const component = () => <PlanWork source={{ kind: 'plan', planId: 'p1' }} />;
  const router = createRouter({ routeTree: createRootRoute({ component }), history });
  render(
    <QueryClientProvider client={createQueryClient()}>
      <SlotProvider>
        <RouterProvider router={router as never} />
      </SlotProvider>
    </QueryClientProvider>,
  );
  await waitFor(() => expect(screen.getAllByTestId('stays:bar').length).toBe(plan.stays.length));
  return { address: () => router.state.location.search as Record<string, unknown> };
}

const bars = () => screen.getAllByTestId('stays:bar');
const firstBar = () => bars()[0] as HTMLElement;

describe('the board of stays', () => {
  it('names set, county, days, locks and what is broken of each stay', async () => {
    const lock = { set: true, dates: false };
    await show(aStayPlan({ stays: [aStay({ lock })], violations: [aViolation()] }));
    const label = firstBar().getAttribute('aria-label') ?? '';
    for (const words of [
      'Light',
      '城口县',
      'Hall of Chengkou',
      '2027-03-10 – 2027-05-08',
      '43 open days',
      'The set is locked',
    ])
      expect(label.replaceAll('\u00a0', ' ')).toContain(words);
    expect(label).toContain('The venue is not free on these days');
    expect(firstBar().dataset['broken']).toBe('true');
    expect(firstBar().querySelectorAll('[data-phase]')).toHaveLength(5);
  });

  it('has one bar in the order of Tab; arrows lead on, Enter selects', async () => {
    const second = aStay({ id: 's2', setId: 'maths', countyCode: '500101', countyName: '万州区' });
    const { address } = await show(aStayPlan({ stays: [aStay(), second] }));
    expect(bars().map(({ tabIndex }) => tabIndex)).toEqual([0, -1]);
    fireEvent.keyDown(firstBar(), { key: 'ArrowDown' });
    await waitFor(() => expect((document.activeElement as HTMLElement).dataset['stay']).toBe('s2'));
    fireEvent.keyDown(document.activeElement as HTMLElement, { key: 'Enter' });
    await waitFor(() => expect(address()).toMatchObject({ stay: 's2' }));
  });

  it.each([
    [
      { key: 'ArrowRight', altKey: true },
      { kind: 'move', setId: 'light', open: '2027-03-11' },
    ],
    [
      { key: 'ArrowDown', altKey: true },
      { kind: 'move', setId: 'maths', open: '2027-03-10' },
    ],
    [
      { key: 'ArrowLeft', altKey: true, shiftKey: true },
      { kind: 'resize', close: '2027-05-07' },
    ],
    [{ key: 'l' }, { kind: 'lock', stayIds: ['s1'], lock: { set: true, dates: true } }],
    [{ key: 'Delete' }, { kind: 'remove', stayId: 's1' }],
  ])('%j changes the stay: %j', async (key, edit) => {
    await show(aStayPlan());
    fireEvent.keyDown(firstBar(), key);
    await waitFor(() => expect(service.edits).toEqual([expect.objectContaining(edit)]));
  });

  it('changes nothing of a published plan, and offers no ends to drag', async () => {
    await show(aStayPlan({ state: 'published' }));
    fireEvent.keyDown(firstBar(), { key: 'ArrowRight', altKey: true });
    fireEvent.keyDown(firstBar(), { key: 'Delete' });
    expect(service.edits).toEqual([]);
    expect(document.querySelector('[data-grip]')).toBeNull();
  });

  it('leads on to the next stay of the set when one is taken out, then to the row', async () => {
    const later = aStay({ id: 's2', countyCode: '500101', countyName: '万州区', haulStart: '2027-06-01' });
    const other = aStay({ id: 's3', setId: 'maths', haulStart: '2027-04-01' });
    await show(aStayPlan({ stays: [later, other, aStay()] }));
    const [first] = bars();
    first?.focus();
    fireEvent.keyDown(first as HTMLElement, { key: 'Delete' });
    await waitFor(() => expect((document.activeElement as HTMLElement).dataset['stay']).toBe('s2'));
    expect(screen.queryAllByText('城口县 taken out')).toHaveLength(1);
    fireEvent.keyDown(document.activeElement as HTMLElement, { key: 'Delete' });
    await waitFor(() => expect((document.activeElement as HTMLElement).dataset['set']).toBe('light'));
    expect(bars().map(({ dataset }) => dataset['stay'])).toEqual(['s3']);
  });

  it('marks a day of the head that was chosen, until it is chosen again, Escape is pressed or a stay selected', async () => {
    const early = aStay({ haulStart: '2027-01-02' });
    const { address } = await show(aStayPlan({ stays: [early] }), '&zoom=week');
    const day = () => document.querySelector('[data-date="2027-01-06"]') as HTMLElement;
    const isMarked = () => day().getAttribute('aria-pressed') === 'true';
    fireEvent.click(day());
    expect(isMarked()).toBe(true);
    fireEvent.click(day());
    expect(isMarked()).toBe(false);
    fireEvent.click(day());
    fireEvent.keyDown(day(), { key: 'Escape' });
    expect(isMarked()).toBe(false);
    fireEvent.click(day());
    fireEvent.click(firstBar());
    await waitFor(() => expect(address()).toMatchObject({ stay: 's1' }));
    expect(isMarked()).toBe(false);
    expect(address()).toMatchObject({ zoom: 'week' });
  });

  it('tells why a change was refused', async () => {
    service.refusal = 'E2104';
    await show(aStayPlan());
    fireEvent.keyDown(firstBar(), { key: 'ArrowRight', altKey: true });
    expect(await screen.findByText(/E2104/)).toBeTruthy();
  });
});

describe('the inspector of a stay', () => {
  it('shows phase by phase, locks, and what is wrong with what to do', async () => {
    await show(aStayPlan({ violations: [aViolation()] }), '&stay=s1');
    const inspector = within(await screen.findByTestId('stays:inspector'));
    expect(inspector.getByText('2027-03-03')).toBeTruthy();
    expect(inspector.getByText('Take other days or another venue.')).toBeTruthy();
    fireEvent.click(inspector.getByTestId('stays:lock.dates'));
    await waitFor(() =>
      expect(service.edits).toEqual([{ kind: 'lock', stayIds: ['s1'], lock: { dates: true } }]),
    );
  });

  it('says what a typed day would break before it is taken over', async () => {
    service.previewed = [aViolation({ code: 'gap-too-short', date: null })];
    await show(aStayPlan(), '&stay=s1');
    const field = await screen.findByTestId('stays:edit.close');
    const input =
      field instanceof HTMLInputElement ? field : (field.querySelector('input') as HTMLInputElement);
    fireEvent.mouseDown(input);
    fireEvent.change(input, { target: { value: '2027-05-20' } });
    fireEvent.keyDown(input, { key: 'Enter' });
    fireEvent.blur(input);
    const preview = await screen.findByTestId('stays:preview');
    expect(preview.textContent).toContain('城口县 · Too soon after the last stay');
    expect(service.edits).toEqual([]);
    fireEvent.click(screen.getByTestId('stays:edit.apply'));
    await waitFor(() =>
      expect(service.edits).toEqual([
        { kind: 'resize', stayId: 's1', open: '2027-03-10', close: '2027-05-20' },
      ]),
    );
  });

  it.each([
    ['open-too-long', '90', 'at most 90 days'],
    ['open-too-short', '30', 'at least 30 days'],
    ['too-many-stays', '1', 'at most 1 stay'],
    ['same-edition', 'A', 'edition A'],
    ['gap-too-short', '2027-05-01', '2027-05-01 at the earliest'],
    ['crew-overbooked', 'Crew 1', 'Crew 1'],
  ] as const)('says what the bound of a rule counts: %s', async (code, detail, words) => {
    await show(aStayPlan({ violations: [aViolation({ code, detail, date: null })] }), '&stay=s1');
    const inspector = within(await screen.findByTestId('stays:inspector'));
    expect(inspector.getByTestId('stays:violations').querySelector('b')?.textContent).toMatch(
      new RegExp(` · ${words}$`),
    );
  });

  it('leads from the name of the county to all that comes and came there', async () => {
    const { address } = await show(aStayPlan(), '&stay=s1');
    fireEvent.click(within(await screen.findByTestId('stays:inspector')).getByTestId('stays:county.open'));
    const pane = await screen.findByTestId('stays:county');
    expect(address()).toMatchObject({ county: '500229' });
    await waitFor(() =>
      expect(within(pane).getByTestId('stays:county.coming').textContent).toContain('Light'),
    );
    expect(within(pane).getByTestId('stays:county.past').textContent).toContain('School A, School B');
  });
});
