// @vitest-environment happy-dom
import { startI18n } from '@renderer/i18n/index.ts';
import { Board } from '@renderer/timeline/Board.tsx';
import type { BoardRow, BoardZoom } from '@renderer/timeline/board-model.ts';
import { act, cleanup, createEvent, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { aBar, aRow, december, services, someDays } from './a-board.ts';

// In the month a day is 25 px wide and a row 30 px high. The day zoom shows 07–18 on 775 px: an hour is 70.5 px wide.
const WIDTH = 168 + 31 * 25;
const done = vi.fn<(name: string, what: unknown) => void>();
const selected = vi.fn<(id: string) => void>();
/** Ends the change that is going: with the rows that come of it, or refused. */
let finish: (rows: readonly BoardRow[] | 'refused') => void = () => undefined;

interface HostProps {
  readonly start: readonly BoardRow[];
  readonly zoom: BoardZoom;
  readonly canEdit: boolean;
}

/** Stands for a plan that is changed elsewhere and then read again. */
function Host({ start, zoom, canEdit }: HostProps) {
  const [rows, setRows] = useState(start);
  const [isBusy, setBusy] = useState(false);
  const begin = (name: string, what: unknown, onDone: () => void) => {
    done(name, what);
    setBusy(true);
    finish = (outcome) =>
      act(() => {
        setBusy(false);
        if (outcome === 'refused') return;
        setRows(outcome);
        onDone();
      });
  };
  return (
    <Board
      rows={rows}
      days={someDays(31).map((day) => (day.date === december(6) ? { ...day, kind: 'holiday' } : day))}
      zoom={zoom}
      today="2026-11-23"
      day={zoom === 'day' ? december(3) : null}
      selectedTour={null}
      selectedStop={null}
      edits={
        canEdit
          ? {
              isBusy,
              onMoveDay: (move, onDone) => begin('day', move, onDone),
              onMoveStop: (move, onDone) => begin('stop', move, onDone),
              onRemoveStop: (stopId, onDone) => begin('remove', stopId, onDone),
            }
          : null
      }
      locks={
        canEdit
          ? {
              onToggleTour: (tourId, onDone) => begin('lock tour', tourId, onDone),
              onToggleStop: (stopId, onDone) => begin('lock stop', stopId, onDone),
              onToggleDay: (date, onDone) => begin('lock day', date, onDone),
            }
          : null
      }
      onSelectTour={selected}
      onSelectStop={selected}
      onSelectDay={selected}
      onZoom={() => {}}
      onOpenTour={selected}
    />
  );
}

const a3 = aBar('a3', 3, { blocks: services('a', 8, 10, 14) });
const b5 = aBar('b5', 5, { blocks: services('b', 9) });
const start = [aRow(1, [a3, aBar('road', 8, { sites: [] })]), aRow(2, [b5])];
const show = (zoom: BoardZoom = 'month', canEdit = true) =>
  render(<Host start={start} zoom={zoom} canEdit={canEdit} />).container;

const bar = (id: string) => document.querySelector<HTMLElement>(`[data-bar="${id}"]`) as HTMLElement;
const visit = (id: string) => document.querySelector<HTMLElement>(`[data-stop="${id}"]`) as HTMLElement;
const ghost = () => screen.queryByTestId('planning:board.ghost');
const drop = () => screen.queryByTestId('planning:board.drop');
const pointer = (x: number, y: number) => ({
  pointerId: 1,
  isPrimary: true,
  button: 0,
  clientX: x,
  clientY: y,
});
const press = (element: HTMLElement, x: number, y: number) => fireEvent.pointerDown(element, pointer(x, y));
const moveTo = (x: number, y: number) => fireEvent.pointerMove(window, pointer(x, y));
const release = (x: number, y: number) => fireEvent.pointerUp(window, pointer(x, y));
const alt = (element: HTMLElement, key: string) => fireEvent.keyDown(element, { key, altKey: true });

beforeAll(() => {
  startI18n('en');
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      unobserve() {}
      disconnect() {}
    },
  );
  for (const name of ['clientHeight', 'offsetHeight'] as const)
    vi.spyOn(HTMLElement.prototype, name, 'get').mockReturnValue(240);
  for (const name of ['clientWidth', 'offsetWidth'] as const)
    vi.spyOn(HTMLElement.prototype, name, 'get').mockReturnValue(WIDTH);
});
beforeEach(() => {
  done.mockReset();
  selected.mockReset();
});
/** The click that belongs to a drag is over by then. */
const nextTask = () => new Promise((resolve) => setTimeout(resolve));
afterEach(async () => {
  cleanup();
  await nextTask();
});

describe('a day that is dragged', () => {
  it('goes to the cell where it is let go', () => {
    show();
    press(bar('a3'), 60, 10);
    moveTo(110, 40);
    expect(ghost()?.style.transform).toBe('translate(50px, 30px)');
    expect(drop()?.style).toMatchObject({ left: '100px', top: '30px', width: '25px' });
    release(180, 40);
    expect(done.mock.calls).toEqual([
      ['day', { caravanId: 'c1', date: december(3), toCaravanId: 'c2', toDate: december(8) }],
    ]);
    expect([ghost(), drop()]).toEqual([null, null]);
  });
  it('is outlined as a warning over a day off, which it may go to all the same', () => {
    show();
    press(bar('a3'), 60, 10);
    moveTo(110, 10);
    expect(drop()?.dataset['off']).toBe('false');
    moveTo(130, 10);
    expect(drop()?.dataset['off']).toBe('true');
    expect(screen.getByText(/Caravan 1 .* not out that day/)).toBeTruthy();
    release(130, 10);
    expect(done).toHaveBeenCalledWith('day', expect.objectContaining({ toDate: december(6) }));
  });
  it('stays with Escape, which nothing else hears', () => {
    const heard = vi.fn<(event: KeyboardEvent) => void>();
    window.addEventListener('keydown', heard);
    show();
    press(bar('a3'), 60, 10);
    moveTo(110, 40);
    fireEvent.keyDown(bar('a3'), { key: 'Escape' });
    expect([ghost(), drop()]).toEqual([null, null]);
    moveTo(180, 40);
    expect(ghost()).toBeNull();
    release(180, 40);
    expect(done).not.toHaveBeenCalled();
    expect(heard).not.toHaveBeenCalled();
    window.removeEventListener('keydown', heard);
  });
  it('stays when it is let go in its own cell, outside of the period or of the board', () => {
    show();
    for (const [x, y] of [
      [70, 20],
      [776, 10],
      [110, 70],
      [110, 300],
    ] as const) {
      press(bar('a3'), 60, 10);
      moveTo(x, y);
      expect(drop()).toBeNull();
      release(x, y);
    }
    expect(done).not.toHaveBeenCalled();
  });
  it('stays when it is let go over a part of the board that is scrolled out of sight', () => {
    // In the week a day is 110 px wide: the tenth lies behind the right edge, at 943 px.
    show('week');
    press(bar('a3'), 250, 10);
    moveTo(930, 10);
    expect(drop()?.style.left).toBe('880px');
    moveTo(1_000, 10);
    expect(drop()).toBeNull();
    release(1_000, 10);
    expect(done).not.toHaveBeenCalled();
  });
  it('stays when the system takes the pointer away', () => {
    show();
    press(bar('a3'), 60, 10);
    moveTo(110, 40);
    fireEvent.pointerCancel(window, pointer(110, 40));
    expect(ghost()).toBeNull();
    release(110, 40);
    expect(done).not.toHaveBeenCalled();
  });
  it('is selected by a press that moves less than four px, and not by a drag', async () => {
    show();
    press(bar('a3'), 60, 10);
    moveTo(62, 12);
    expect(ghost()).toBeNull();
    release(62, 12);
    fireEvent.click(bar('a3'));
    expect(selected).toHaveBeenCalledTimes(1);
    press(bar('a3'), 60, 10);
    moveTo(110, 10);
    release(60, 10);
    fireEvent.click(bar('a3'));
    expect(selected).toHaveBeenCalledTimes(1);
    await nextTask();
    fireEvent.click(bar('a3'));
    expect(selected).toHaveBeenCalledTimes(2);
  });
  it('is no grip while a change is going, or when it only drives', () => {
    show();
    expect(bar('road').dataset['grip']).toBeUndefined();
    expect(bar('a3').dataset['grip']).toBe('a3');
    alt(bar('a3'), 'ArrowRight');
    expect(bar('a3').dataset['grip']).toBeUndefined();
    alt(bar('a3'), 'ArrowRight');
    expect(done).toHaveBeenCalledTimes(1);
  });
});

describe('a day that is taken along by keys', () => {
  it('goes to the next day or caravan; without Alt only the focus goes', () => {
    show();
    fireEvent.keyDown(bar('a3'), { key: 'ArrowRight' });
    expect(done).not.toHaveBeenCalled();
    alt(bar('a3'), 'ArrowDown');
    expect(done).toHaveBeenCalledWith('day', {
      caravanId: 'c1',
      date: december(3),
      toCaravanId: 'c2',
      toDate: december(3),
    });
  });
  it('has the focus under its new id, and is said to be there', async () => {
    show();
    bar('a3').focus();
    alt(bar('a3'), 'ArrowRight');
    finish([aRow(1, [aBar('new', 4)]), aRow(2, [b5])]);
    await waitFor(() => expect(document.activeElement).toBe(bar('new')));
    expect(screen.getByRole('status').textContent).toContain('Moved to Caravan 1');
  });
  it('says nothing when the change was refused', () => {
    show();
    alt(bar('a3'), 'ArrowRight');
    finish('refused');
    expect(screen.getByRole('status').textContent).toBe('');
    expect(bar('a3').dataset['grip']).toBe('a3');
  });
  it('names its keys', () => {
    show();
    expect(bar('a3').getAttribute('aria-keyshortcuts')).toContain('Alt+ArrowLeft');
    expect(bar('road').getAttribute('aria-keyshortcuts')).toBeNull();
  });
});

describe('a visit in the day zoom', () => {
  it('is dragged to another place of the order', () => {
    show('day');
    press(visit('a1'), 100, 10);
    // 12:00 is behind a2, whose middle is 10:30, and before a3.
    moveTo(352, 10);
    expect(drop()?.style.top).toBe('0px');
    release(352, 10);
    expect(done).toHaveBeenCalledWith('stop', {
      stopId: 'a1',
      caravanId: 'c1',
      date: december(3),
      position: 1,
    });
  });
  it('is dragged to a caravan that is not out that day', () => {
    show('day');
    press(visit('a3'), 500, 10);
    moveTo(352, 45);
    release(352, 45);
    expect(done).toHaveBeenCalledWith('stop', {
      stopId: 'a3',
      caravanId: 'c2',
      date: december(3),
      position: 0,
    });
  });
  it('is taken along by keys and keeps the focus', () => {
    show('day');
    visit('a2').focus();
    alt(visit('a2'), 'ArrowLeft');
    expect(done).toHaveBeenCalledWith('stop', expect.objectContaining({ stopId: 'a2', position: 0 }));
    const [, second, third] = services('a', 8, 10, 14);
    finish([aRow(1, [{ ...a3, blocks: second && third ? [second, third] : [] }]), aRow(2, [b5])]);
    expect(document.activeElement).toBe(visit('a2'));
    expect(screen.getByRole('status').textContent).toBe('Moved to Caravan 1, visit 1');
  });
  it('is taken out with Delete, and the next one has the focus', () => {
    show('day');
    visit('a1').focus();
    fireEvent.keyDown(visit('a1'), { key: 'Delete' });
    expect(done).toHaveBeenCalledWith('remove', 'a1');
    finish([aRow(1, [{ ...a3, blocks: services('a', 8, 10, 14).slice(1) }]), aRow(2, [b5])]);
    expect(document.activeElement).toBe(visit('a2'));
    expect(screen.getByRole('status').textContent).toBe('School a1 taken out');
  });
  it('leaves the focus on the board when it was the last', () => {
    const container = show('day');
    fireEvent.keyDown(visit('a1'), { key: 'Delete' });
    finish([aRow(1, []), aRow(2, [b5])]);
    expect(container.contains(document.activeElement)).toBe(true);
  });
});

describe('a board that can only be read', () => {
  it.each(['month', 'day'] as const)('has no grips and answers to no keys (%s)', (zoom) => {
    show(zoom, false);
    const thing = zoom === 'day' ? visit('a2') : bar('a3');
    expect(document.querySelector('[data-grip]')).toBeNull();
    expect(thing.getAttribute('aria-keyshortcuts')).toBeNull();
    press(thing, 60, 10);
    moveTo(300, 40);
    expect(ghost()).toBeNull();
    release(300, 40);
    for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowDown']) alt(thing, key);
    const remove = createEvent.keyDown(thing, { key: 'Delete' });
    fireEvent(thing, remove);
    expect(remove.defaultPrevented).toBe(false);
    expect(done).not.toHaveBeenCalled();
  });
});

describe('broken rules', () => {
  const broken = [
    { words: 'too much driving that day', stopIds: [] },
    { words: 'closed that day', stopIds: ['a2'] },
    { words: 'closed that day', stopIds: ['a3'] },
  ];
  const rows = [aRow(1, [{ ...a3, marks: ['broken', 'locked'], broken }]), aRow(2, [b5])];

  it('are the first mark of a bar, and stand in its label, each once', () => {
    render(<Host start={rows} zoom="month" canEdit />);
    expect(bar('a3').dataset['broken']).toBe('true');
    expect(bar('a3').querySelector('[data-mark]')?.getAttribute('data-mark')).toBe('broken');
    expect(bar('a3').title).toMatch(
      /against the rules: too much driving that day, closed that day · locked$/,
    );
    expect(bar('b5').dataset['broken']).toBe('false');
    expect(bar('b5').title).not.toContain('rules');
  });
  it('stand on the visits that they are about, and on the caravan when they are about its day', () => {
    render(<Host start={rows} zoom="day" canEdit={false} />);
    expect(visit('a2').title).toContain('against the rules: closed that day');
    expect(visit('a1').dataset['broken']).toBe('false');
    expect(screen.getByRole('img', { name: 'against the rules: too much driving that day' })).toBeTruthy();
  });
});

describe('the key L', () => {
  const lock = (element: HTMLElement, changes: Partial<KeyboardEvent> = {}) =>
    fireEvent.keyDown(element, { key: 'l', ...changes });
  const dateHead = () => document.querySelector<HTMLElement>(`[data-date="${december(3)}"]`) as HTMLElement;

  it("locks a caravan's day and a whole day, and says so when it is done", () => {
    show();
    lock(bar('a3'));
    finish(start);
    expect(screen.getByRole('status').textContent).toBe('Locks changed');
    lock(dateHead());
    expect(done.mock.calls).toEqual([
      ['lock tour', 'a3'],
      ['lock day', december(3)],
    ]);
  });
  it('locks a visit in the day', () => {
    show('day');
    lock(visit('a1'));
    expect(done.mock.calls).toEqual([['lock stop', 'a1']]);
  });
  it('does nothing with Ctrl, or where locks can only be read', () => {
    show();
    lock(bar('a3'), { ctrlKey: true });
    cleanup();
    show('month', false);
    lock(bar('a3'));
    expect(done).not.toHaveBeenCalled();
  });
});
