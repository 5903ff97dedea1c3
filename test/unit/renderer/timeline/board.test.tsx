// @vitest-environment happy-dom
import { startI18n } from '@renderer/i18n/index.ts';
import { Board } from '@renderer/timeline/Board.tsx';
import type { BoardBar, BoardDay, BoardRow } from '@renderer/timeline/board-model.ts';
import type { BoardProps } from '@renderer/timeline/board-props.ts';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';

const DAYS = 31;
const days = Array.from(
  { length: DAYS },
  (_, index): BoardDay => ({
    date: `2026-12-${String(index + 1).padStart(2, '0')}`,
    weekday: ((index + 1) % 7) + 1,
    kind: 'school-day',
    label: '',
  }),
);
const drive = { kind: 'drive', start_s: 27_000, end_s: 60_000, stopId: null, label: 'Base' } as const;
const bar = (id: string, day: number, changes: Partial<BoardBar> = {}): BoardBar => ({
  id,
  date: days[day - 1]?.date ?? '',
  counties: ['Kaizhou'],
  sites: ['School A', 'School B'],
  nightBefore: null,
  night: null,
  marks: [],
  lockedStops: [],
  broken: [],
  blocks: [drive],
  ...changes,
});
const inn = { name: 'Chengkou Inn (sample)', shortName: '城口' };
const bars = [
  bar('first', 1, { night: inn, marks: ['moved', 'locked'] }),
  bar('second', 2, { nightBefore: inn, night: inn, sites: [], counties: [] }),
  bar('third', 3, { nightBefore: inn }),
  bar('alone', 9),
];
const row: BoardRow = {
  caravanId: 'c1',
  name: 'Caravan 1',
  colourIndex: 0,
  daysOut: 3,
  targetDays: 120,
  bars,
  gaps: [],
};
const show = (changes: Partial<BoardProps> = {}) => {
  const props: BoardProps = {
    rows: [row],
    days,
    zoom: 'month',
    today: '2026-11-23',
    day: null,
    selectedTour: null,
    selectedStop: null,
    edits: null,
    locks: null,
    onSelectTour: vi.fn<(id: string) => void>(),
    onSelectStop: vi.fn<(id: string) => void>(),
    onSelectDay: vi.fn<(date: string) => void>(),
    onZoom: () => undefined,
    onOpenTour: vi.fn<(id: string) => void>(),
    ...changes,
  };
  const { container } = render(<Board {...props} />);
  const find = (id: string) => container.querySelector<HTMLElement>(`[data-bar="${id}"]`) as HTMLElement;
  return { props, find };
};
const px = (text: string | undefined) => Number(/-?[\d.]+/.exec(text ?? '')?.[0]);

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
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(240);
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(240);
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(168 + 31 * 25);
  vi.spyOn(HTMLElement.prototype, 'offsetWidth', 'get').mockReturnValue(168 + 31 * 25);
});
afterEach(cleanup);

describe('nights on the board', () => {
  it('stand between the days, once each, with the name of the lodging', () => {
    show();
    const nights = screen.getAllByTestId('planning:board.night');
    expect(nights.map((night) => night.title)).toEqual([
      'night at Chengkou Inn (sample)',
      'night at Chengkou Inn (sample)',
    ]);
  });
  it('have room only for the moon in a month and for the short name in a week', () => {
    show();
    expect(screen.getAllByTestId('planning:board.night')[0]?.textContent).toBe('');
    cleanup();
    show({ zoom: 'week' });
    expect(screen.getAllByTestId('planning:board.night')[0]?.textContent).toBe('城口');
  });
  it('join the bars without a gap', () => {
    const { find } = show();
    const [night] = screen.getAllByTestId('planning:board.night');
    const end = px(find('first').style.left) + px(find('first').style.width);
    expect(px(night?.style.left)).toBe(end);
    expect(px(night?.style.left) + px(night?.style.width)).toBe(px(find('second').style.left));
  });
});

describe('the label of a bar', () => {
  it('tells what it has no room for: sites, night, changes and locks', () => {
    const { find } = show();
    const label = find('first').getAttribute('aria-label') ?? '';
    for (const part of ['School A · School B', 'night at Chengkou Inn', 'visit moved', 'locked'])
      expect(label).toContain(part);
    expect(find('alone').getAttribute('aria-label')).not.toContain('night');
  });
  it('says that a day without visits only drives, and marks it', () => {
    const { find } = show({ zoom: 'week' });
    expect(find('second').dataset['drive']).toBe('true');
    expect(find('second').textContent).toBe('Drive');
    expect(find('second').getAttribute('aria-label')).toContain('driving only');
    expect(find('third').dataset['drive']).toBe('false');
  });
});

describe('keys on the board', () => {
  it('select with Enter, and open the day with Enter once more', () => {
    const { props, find } = show();
    fireEvent.keyDown(find('first'), { key: 'Enter' });
    expect(props.onSelectTour).toHaveBeenCalledWith('first');
    cleanup();
    const again = show({ selectedTour: 'first' });
    fireEvent.keyDown(again.find('first'), { key: 'Enter' });
    expect(again.props.onOpenTour).toHaveBeenCalledWith('first');
  });
});

describe('the board of one day', () => {
  it('has the lodgings at both ends, and drives to the next one', () => {
    show({ zoom: 'day', day: '2026-12-02' });
    expect(screen.getAllByTitle('night at Chengkou Inn (sample)')).toHaveLength(2);
    expect(screen.getByRole('button', { name: /Driving .* To Base/ })).toBeTruthy();
  });
  it('has no lodging on a day trip, which returns to the base', () => {
    show({ zoom: 'day', day: '2026-12-09' });
    expect(screen.queryByTitle(/night at/)).toBeNull();
    expect(screen.getByRole('button', { name: /Back to Base/ })).toBeTruthy();
  });
});
