// @vitest-environment happy-dom
import { CallError } from '@contract/define.ts';
import type { PlanEditInput } from '@contract/plan-edits.ts';
import type { OmissionRemedyView, PlanView } from '@contract/plans.ts';
import type { ErrorCode } from '@domain/errors.ts';
import { AddVisit } from '@renderer/features/planning/edit/AddVisit.tsx';
import { AdjustDay } from '@renderer/features/planning/edit/AdjustDay.tsx';
import { MoveVisit } from '@renderer/features/planning/edit/MoveVisit.tsx';
import type { PlanEditing } from '@renderer/features/planning/edit/use-plan-edit.ts';
import { startI18n } from '@renderer/i18n/index.ts';
import { createQueryClient } from '@renderer/lib/query-client.ts';
import { QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { type ReactNode, useState } from 'react';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { aNight, anOmission, aPlan, aScene, aStop, aTour, twoDays } from './a-plan.ts';

const { select } = vi.hoisted(() => ({ select: vi.fn<(selection: object) => void>() }));
vi.mock('@renderer/features/planning/use-planning-search.ts', () => ({
  usePlanningAddress: () => ({ search: {}, change: () => undefined, select }),
}));

beforeAll(() => {
  startI18n('en');
  Object.assign(window, {
    kexun: { call: async () => ({ ok: true, data: [] }), on: () => () => undefined },
  });
});
beforeEach(() => select.mockReset());
afterEach(cleanup);

const [a, b] = [
  aStop({ id: 'a', siteId: 'A', siteName: 'School A' }),
  aStop({ id: 'b', siteId: 'B', siteName: 'School B' }),
];
const tour = aTour({ stops: [a, b] });
const plan = aPlan({
  periodEnd: '2026-12-04',
  tours: [tour, aTour({ id: 't2', date: '2026-12-02', stops: [aStop({ id: 'c', siteId: 'C' })] })],
});

const sent = vi.fn<(edits: readonly PlanEditInput[]) => void>();
/** Ends the change that was sent last: with the plan that comes of it, or refused with a code. */
let finish: (outcome: PlanView | ErrorCode) => void = () => undefined;

function useScriptedEditing(): PlanEditing {
  const [isPending, setPending] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const [attempt, setAttempt] = useState<readonly PlanEditInput[]>();
  return {
    canEdit: true,
    isPending,
    error,
    attempt,
    dismiss: () => setError(null),
    edit: (edits, onDone) => {
      sent(edits);
      setAttempt(edits);
      setPending(true);
      finish = (outcome) => {
        setPending(false);
        if (typeof outcome !== 'string') onDone?.(outcome);
        else setError(new CallError('plans.edit', { code: outcome, params: {}, ref: 'r1' }));
      };
    },
  };
}

type Draw = (scene: ReturnType<typeof aScene>) => ReactNode;
function Drawn({ draw, shown }: { readonly draw: Draw; readonly shown: PlanView }) {
  return draw(aScene(shown, { editing: useScriptedEditing() }));
}
const show = (draw: Draw, shown = plan) =>
  render(
    <QueryClientProvider client={createQueryClient()}>
      <Drawn draw={draw} shown={shown} />
    </QueryClientProvider>,
  );

const field = (name: string) => screen.getByRole('combobox', { name });
const button = (name: string | RegExp) => screen.getByRole<HTMLButtonElement>('button', { name });
function choose(name: string, option: string | RegExp) {
  fireEvent.mouseDown(field(name));
  const list = [...document.querySelectorAll<HTMLElement>('.ant-select-dropdown')].at(-1) as HTMLElement;
  fireEvent.click(within(list).getByText(option));
}
const end = (outcome: PlanView | ErrorCode) => act(() => finish(outcome));

describe('a visit', () => {
  beforeEach(() => sent.mockReset());
  const move: Draw = (scene) => <MoveVisit scene={scene} tour={tour} stop={a} />;

  it('is moved when something else was chosen, to the end of the other day', () => {
    show(move);
    expect(button('Move').disabled).toBe(true);
    choose('Date', 'Wed 2 Dec');
    fireEvent.click(button('Move'));
    expect(sent).toHaveBeenCalledWith([
      { kind: 'move', stopId: 'a', caravanId: 'c1', date: '2026-12-02', position: 1 },
    ]);
  });

  it('is moved within its day', () => {
    show(move);
    choose('No.', '2 · last');
    fireEvent.click(button('Move'));
    expect(sent).toHaveBeenCalledWith([
      { kind: 'move', stopId: 'a', caravanId: 'c1', date: '2026-12-01', position: 1 },
    ]);
  });

  it('cannot be moved again while it is being moved', () => {
    show(move);
    choose('Date', 'Wed 2 Dec');
    fireEvent.click(button('Move'));
    expect(screen.getByRole('form').getAttribute('aria-busy')).toBe('true');
    expect(button('Move').disabled).toBe(true);
    expect(button('Take out of the plan').disabled).toBe(true);
    expect(field('Date').closest('.ant-select-disabled')).not.toBeNull();
  });

  it('keeps what was chosen when the plan was changed meanwhile, and says so', () => {
    show(move);
    choose('Date', 'Wed 2 Dec');
    fireEvent.click(button('Move'));
    end('E1003');
    expect(screen.getByRole('alert').textContent).toContain('E1003');
    expect(screen.getByText(/What you chose above is still there/)).toBeTruthy();
    fireEvent.click(button('Move'));
    expect(sent).toHaveBeenCalledTimes(2);
    expect(sent.mock.calls[1]).toEqual(sent.mock.calls[0]);
  });

  it('lets go of what was chosen when it is moved, and of the notice when it is closed', () => {
    show(move);
    choose('Date', 'Wed 2 Dec');
    fireEvent.click(button('Move'));
    end('E2014');
    fireEvent.click(within(screen.getByRole('alert')).getByRole('button', { name: 'Close' }));
    expect(screen.queryByRole('alert')).toBeNull();
    fireEvent.click(button('Move'));
    end(plan);
    // The plan of this test stays as it was, so the form is where the visit is: nothing to move.
    expect(button('Move').disabled).toBe(true);
  });

  it('is taken out and shown among what was left out', () => {
    show(move);
    fireEvent.click(button('Take out of the plan'));
    expect(sent).toHaveBeenCalledWith([{ kind: 'remove', stopId: 'a' }]);
    expect(select).not.toHaveBeenCalled();
    end(plan);
    expect(select).toHaveBeenCalledWith({ omission: 'A' });
  });

  it('does not show what went wrong with another', () => {
    show((scene) => (
      <>
        {move(scene)}
        <section aria-label="other">
          <MoveVisit scene={scene} tour={tour} stop={b} />
        </section>
      </>
    ));
    const other = within(screen.getByRole('region', { name: 'other' }));
    fireEvent.click(other.getByRole('button', { name: 'Take out of the plan' }));
    end('E2014');
    expect(screen.getAllByRole('alert')).toHaveLength(1);
    expect(other.getByRole('alert')).toBeTruthy();
  });
});

describe('a site that was left out', () => {
  beforeEach(() => sent.mockReset());
  const remedy: OmissionRemedyView = {
    code: 'fits-now',
    caravanId: 'c1',
    date: '2026-12-02',
    start_s: null,
    end_s: null,
    siteIds: [],
    extra_km: 1,
    extraPoints: 0,
  };

  it('is put where its remedy says, and selected there', () => {
    show((scene) => <AddVisit scene={scene} omission={anOmission({ remedy })} />);
    fireEvent.click(button('Put in'));
    expect(sent).toHaveBeenCalledWith([
      { kind: 'add', siteId: 'left', caravanId: 'c1', date: '2026-12-02', position: 1 },
    ]);
    end(aPlan({ tours: [aTour({ date: '2026-12-02', stops: [aStop({ id: 'added', siteId: 'left' })] })] }));
    expect(select).toHaveBeenCalledWith({ stop: 'added' });
  });

  it('needs a day when none is proposed', () => {
    show((scene) => <AddVisit scene={scene} omission={anOmission()} />);
    expect(button('Put in').disabled).toBe(true);
    choose('Date', 'Thu 3 Dec');
    fireEvent.click(button('Put in'));
    expect(sent.mock.calls[0]?.[0]).toMatchObject([{ date: '2026-12-03', position: 0 }]);
  });
});

describe('a day', () => {
  beforeEach(() => sent.mockReset());
  const [first, second] = twoDays();
  const away = aPlan({ periodEnd: '2026-12-04', tours: [first, second] });

  it('is moved with all its visits, and followed', () => {
    show((scene) => <AdjustDay scene={scene} tour={tour} />);
    expect(button('Move all 2 visits').disabled).toBe(true);
    choose('Date', 'Thu 3 Dec');
    fireEvent.click(button('Move all 2 visits'));
    expect(sent).toHaveBeenCalledWith([
      {
        kind: 'move-day',
        caravanId: 'c1',
        date: '2026-12-01',
        toCaravanId: 'c1',
        toDate: '2026-12-03',
      },
    ]);
    end(aPlan({ tours: [aTour({ id: 'moved', date: '2026-12-03' })] }));
    expect(select).toHaveBeenCalledWith({ tour: 'moved' });
  });

  it('ends at the base instead of a lodging, and the other way round', () => {
    show((scene) => <AdjustDay scene={scene} tour={first} />, away);
    choose('Night after', 'At the base (splits the tour)');
    fireEvent.click(button('Change'));
    expect(sent).toHaveBeenCalledWith([
      { kind: 'night', caravanId: 'c1', date: '2026-12-01', lodgingId: null },
    ]);
    cleanup();
    show((scene) => <AdjustDay scene={scene} tour={second} />, away);
    choose('Night after', aNight().name);
    fireEvent.click(button('Change'));
    expect(sent).toHaveBeenLastCalledWith([
      { kind: 'night', caravanId: 'c1', date: '2026-12-02', lodgingId: 'l1' },
    ]);
  });

  it('without visits and lodgings has nothing to change', () => {
    show((scene) => <AdjustDay scene={scene} tour={aTour({ stops: [] })} />);
    expect(screen.queryByRole('region')).toBeNull();
  });
});
