// @vitest-environment happy-dom
import { SetupView } from '@renderer/features/stays/setup/SetupView.tsx';
import { changeStaySetup, useStaySetupStore } from '@renderer/features/stays/setup/setup-store.ts';
import { startI18n } from '@renderer/i18n/index.ts';
import { createQueryClient } from '@renderer/lib/query-client.ts';
import { SlotPlace, SlotProvider } from '@renderer/ui/Slots.tsx';
import { QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { act, cleanup, configure, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { aSet } from './a-stay-plan.ts';

const county = (code: string, name: string) => ({
  code,
  name,
  prefectureName: null,
  isKeyCounty: false,
  people: null,
  lastStay: null,
  stayCount: 0,
  venues: [{ id: `hall-${code}`, name: 'Hall', area_m2: null }],
});

const answers: Record<string, unknown> = {
  'workspace.status': { businessDate: '2026-11-23', provinceCode: '500000' },
  'stayPlanning.outlook': {
    sets: [aSet(), aSet({ id: 'maths', name: 'Maths' })],
    counties: [county('500101', '万州区'), county('500229', '城口县')],
    unpublishedYears: [],
  },
};

beforeAll(() => {
  startI18n('en');
  const call = async (method: string) => ({ ok: true, data: answers[method] ?? [] });
  Object.assign(window, { kexun: { call, on: () => () => undefined } });
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      unobserve() {}
      disconnect() {}
    },
  );
});
vi.setConfig({ testTimeout: 40_000 });
configure({ asyncUtilTimeout: 15_000 });
const untouched = useStaySetupStore.getInitialState();
afterEach(() => {
  cleanup();
  changeStaySetup(untouched);
});

async function show() {
  const component = () => <SetupView runError={null} />;
  const router = createRouter({
    routeTree: createRootRoute({ component }),
    history: createMemoryHistory({ initialEntries: ['/'] }),
  });
  render(
    <QueryClientProvider client={createQueryClient()}>
      <SlotProvider>
        <SlotPlace name="topBarEnd" />
        <RouterProvider router={router as never} />
      </SlotProvider>
    </QueryClientProvider>,
  );
  await screen.findByTestId('stays:setup');
}

describe('the set-up of a plan of stays', () => {
  it('names counties and sets that fields hold though they are no longer chosen', async () => {
    changeStaySetup({
      countyCodes: new Set(['500101']),
      setIds: new Set(['light']),
      pins: [{ countyCode: '500229', setId: 'maths', venueId: null, open: null, close: null }],
      forbidden: [{ countyCode: '500229', setId: 'maths' }],
    });
    await show();
    for (const part of ['stays:setup.pins', 'stays:setup.forbidden']) {
      const { textContent } = screen.getByTestId(part);
      expect(textContent).toContain('城口县 · not chosen');
      expect(textContent).toContain('Maths · not chosen');
      expect(textContent).not.toContain('500229');
    }
  });

  it('names the set that a county holds before an exchange, also when it does not take part', async () => {
    const { exchange } = untouched;
    changeStaySetup({
      kind: 'exchange',
      setIds: new Set(['light']),
      exchange: {
        ...exchange,
        holdings: new Map([
          ['500101', 'maths'],
          ['500229', 'sold'],
        ]),
      },
    });
    await show();
    const { textContent } = screen.getByTestId('stays:setup.exchange');
    expect(textContent).toContain('Maths · not chosen');
    expect(textContent).toContain('No longer there');
    expect(textContent).not.toContain('sold');
  });

  it('folds away when counties join and leave, but where one does', async () => {
    const { exchange } = untouched;
    const attendance = new Map([['500229', { from: '2027-07-01', to: null }]]);
    changeStaySetup({ kind: 'exchange', exchange: { ...exchange, attendance } });
    await show();
    const joins = (name: string) => screen.queryByLabelText(`${name} joins`);
    expect(joins('城口县')).toHaveProperty('value', '2027-07-01');
    expect(joins('万州区')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'When 万州区 joins and leaves', hidden: true }));
    expect(joins('万州区')).toHaveProperty('value', '');
  });

  it.each([
    [{ start: '2027-06-01', end: '2027-05-31' }, 'It ends before it begins.'],
    [{ start: '2027-06-01', end: '2030-06-02' }, 'At most 3 years.'],
  ])('says what is wrong with the period %j, and does not begin', async (period, words) => {
    changeStaySetup({ period });
    await show();
    expect(screen.getByTestId('stays:setup.period.fault').textContent).toContain(words);
    const start = await screen.findByTestId('stays:setup.start');
    expect(start).toHaveProperty('disabled', true);
    act(() => changeStaySetup({ period: { start: '2027-06-01', end: '2030-06-01' } }));
    expect(screen.queryByTestId('stays:setup.period.fault')).toBeNull();
    expect(within(document.body).getByTestId('stays:setup.start')).toHaveProperty('disabled', false);
  });
});
