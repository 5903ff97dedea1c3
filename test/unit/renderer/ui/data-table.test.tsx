// @vitest-environment happy-dom
import { CallError } from '@contract/define.ts';
import { startI18n } from '@renderer/i18n/index.ts';
import { DataTable } from '@renderer/ui/DataTable.tsx';
import type { TableColumn } from '@renderer/ui/table-column.ts';
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { type ComponentProps, useState } from 'react';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';

interface Row {
  readonly id: string;
  readonly name: string;
  readonly visits: number | null;
}

const columns: readonly TableColumn<Row>[] = [
  { id: 'name', header: 'Name', width: 200, grow: true, value: (row) => row.name },
  { id: 'visits', header: 'Visits', unit: 'no.', width: 80, align: 'right', value: (row) => row.visits },
];
const rowsOf = (count: number): Row[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `r${index}`,
    name: `Site ${index}`,
    visits: index === 1 ? null : count - index,
  }));

type Extra = Partial<ComponentProps<typeof DataTable<Row>>>;

/** The table with a selection that belongs to its caller, as on the pages. */
function Harness({ rows, ...extra }: Extra & { readonly rows: readonly Row[] | undefined }) {
  const [selected, setSelected] = useState<string | null>(null);
  return (
    <DataTable
      label="Sites"
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      selectedKey={selected}
      onSelect={setSelected}
      empty={<p>Nothing here</p>}
      {...extra}
    />
  );
}

const bodyRows = () => screen.getAllByRole('row').slice(1);
const selectedRow = () => screen.queryAllByRole('row', { selected: true })[0]?.textContent ?? null;
const press = (key: string) => fireEvent.keyDown(screen.getByRole('grid'), { key });

beforeAll(() => {
  startI18n('en');
  // happy-dom lays nothing out; the virtual list needs a window of 640 px to draw rows in.
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(640);
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(800);
});
afterEach(cleanup);

describe('a table of 5,000 rows', () => {
  it('draws only what is in sight and tells how many there are', () => {
    render(<Harness rows={rowsOf(5_000)} />);
    expect(screen.getByRole('grid').getAttribute('aria-rowcount')).toBe('5001');
    expect(bodyRows().length).toBeGreaterThan(10);
    expect(bodyRows().length).toBeLessThan(60);
  });

  it('selects with the keyboard and names the selected row to screen readers', () => {
    render(<Harness rows={rowsOf(5_000)} />);
    press('ArrowDown');
    expect(selectedRow()).toContain('Site 0');
    press('ArrowDown');
    expect(selectedRow()).toContain('Site 1');
    const active = screen.getByRole('grid').getAttribute('aria-activedescendant');
    expect(document.getElementById(active ?? '')?.textContent).toContain('Site 1');
  });

  it('opens the selected row with Enter, and nothing without a selection', () => {
    const onOpen = vi.fn<(key: string) => void>();
    render(<Harness rows={rowsOf(20)} onOpen={onOpen} />);
    press('Enter');
    expect(onOpen).not.toHaveBeenCalled();
    press('ArrowDown');
    press('Enter');
    expect(onOpen).toHaveBeenCalledWith('r0');
  });

  it('leaves keys with Ctrl to the program', () => {
    render(<Harness rows={rowsOf(20)} />);
    fireEvent.keyDown(screen.getByRole('grid'), { key: 'Home', ctrlKey: true });
    expect(selectedRow()).toBeNull();
  });
});

describe('the order of a table', () => {
  const firstNames = () => bodyRows().map((row) => within(row).getAllByRole('gridcell')[0]?.textContent);
  const header = (name: RegExp) => screen.getByRole('columnheader', { name });

  it('begins with the largest for figures and says so', () => {
    render(<Harness rows={rowsOf(4)} />);
    fireEvent.click(within(header(/Visits/)).getByRole('button'));
    expect(header(/Visits/).getAttribute('aria-sort')).toBe('descending');
    expect(firstNames()).toEqual(['Site 0', 'Site 2', 'Site 3', 'Site 1']);
  });

  it('keeps rows without a value last in both directions', () => {
    render(<Harness rows={rowsOf(4)} />);
    const button = within(header(/Visits/)).getByRole('button');
    fireEvent.click(button);
    fireEvent.click(button);
    expect(header(/Visits/).getAttribute('aria-sort')).toBe('ascending');
    expect(firstNames()).toEqual(['Site 3', 'Site 2', 'Site 0', 'Site 1']);
  });

  it('can begin sorted', () => {
    render(<Harness rows={rowsOf(3)} initialSort={{ column: 'name', isDescending: true }} />);
    expect(firstNames()).toEqual(['Site 2', 'Site 1', 'Site 0']);
  });
});

describe('a table without rows', () => {
  it('says what belongs here', () => {
    render(<Harness rows={[]} />);
    expect(screen.getByText('Nothing here')).toBeTruthy();
  });

  it('says what went wrong, with code and ref, and offers to try again', () => {
    const onRetry = vi.fn<() => void>();
    const error = new CallError('sites.list', { code: 'E3003', params: { detail: 'page 7' }, ref: 'a1b2' });
    render(<Harness rows={undefined} error={error} onRetry={onRetry} />);
    const notice = screen.getByRole('alert');
    expect(notice.textContent).toContain('The check failed: page 7.');
    expect(notice.textContent).toContain('E3003 · a1b2');
    fireEvent.click(within(notice).getByRole('button', { name: 'Try again' }));
    expect(onRetry).toHaveBeenCalledOnce();
  });

  it('shows nothing at first while it reads, and grey lines after 300 ms', () => {
    vi.useFakeTimers();
    render(<Harness rows={undefined} />);
    expect(screen.getByRole('grid').getAttribute('aria-busy')).toBe('true');
    expect(screen.queryByRole('status')).toBeNull();
    act(() => void vi.advanceTimersByTime(290));
    expect(screen.queryByRole('status')).toBeNull();
    act(() => void vi.advanceTimersByTime(20));
    expect(screen.getByRole('status')).toBeTruthy();
    vi.useRealTimers();
  });

  it('prints a dash where a value does not apply', () => {
    render(<Harness rows={rowsOf(2)} />);
    expect(bodyRows()[1]?.textContent).toBe('Site 1-');
  });
});

describe('a table whose cells are chosen, with a total', () => {
  const cells = columns.map((column) => ({ ...column, isChoosable: column.align === 'right' }));

  /** The table with a cell that belongs to its caller. */
  function CellHarness() {
    const [[key, column], choose] = useState<readonly [string | null, string | null]>([null, null]);
    return (
      <>
        <DataTable
          label="Sites"
          columns={cells}
          rows={rowsOf(3)}
          total={{ id: 'all', name: 'Total', visits: 4 }}
          rowKey={(row) => row.id}
          selectedKey={key}
          selectedColumn={column}
          onSelect={(nextKey, nextColumn) => choose([nextKey, nextColumn])}
          empty={null}
        />
        <output>{`${key} ${column}`}</output>
      </>
    );
  }
  const chosen = () => screen.getByRole('status').textContent;

  it('begins with the total under the header, which no order moves', () => {
    render(<CellHarness />);
    expect(bodyRows()[0]?.textContent).toBe('Total4');
    fireEvent.click(screen.getByRole('button', { name: /Visits/ }));
    fireEvent.click(screen.getByRole('button', { name: /Visits/ }));
    expect(bodyRows()[0]?.textContent).toBe('Total4');
    expect(screen.getByRole('grid').getAttribute('aria-rowcount')).toBe('5');
    expect(bodyRows().map((row) => row.getAttribute('aria-rowindex'))).toEqual(['2', '3', '4', '5']);
  });

  it('goes by keys from the total to the rows and back, and to the cells of each', () => {
    render(<CellHarness />);
    press('ArrowDown');
    expect(chosen()).toBe('all null');
    press('ArrowRight');
    expect(chosen()).toBe('all visits');
    press('ArrowDown');
    expect(chosen()).toBe('r0 visits');
    const active = screen.getByRole('grid').getAttribute('aria-activedescendant') ?? '';
    expect(document.getElementById(active)?.textContent).toBe('3');
    expect(screen.getByRole('gridcell', { selected: true }).textContent).toBe('3');
    press('ArrowUp');
    press('ArrowUp');
    expect(chosen()).toBe('all visits');
    press('End');
    expect(chosen()).toBe('r2 visits');
  });

  it('tells a click on a figure from one on the name', () => {
    render(<CellHarness />);
    fireEvent.click(screen.getByRole('gridcell', { name: 'Site 2' }));
    expect(chosen()).toBe('r2 null');
    fireEvent.click(screen.getByRole('gridcell', { name: '1' }));
    expect(chosen()).toBe('r2 visits');
  });
});
