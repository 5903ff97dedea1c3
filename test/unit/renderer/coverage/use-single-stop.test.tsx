// @vitest-environment happy-dom
import { useSingleStop } from '@renderer/features/coverage/reports/use-single-stop.ts';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useRef } from 'react';
import { afterEach, describe, expect, it } from 'vitest';

afterEach(cleanup);

const TWO = ['CSV', 'PNG'] as const;

function Preview({ buttons = TWO }: { readonly buttons?: readonly string[] }) {
  const region = useRef<HTMLElement>(null);
  useSingleStop(region);
  return (
    <>
      <section ref={region} aria-label="preview" tabIndex={0}>
        {buttons.map((name) => (
          <button key={name} type="button">
            {name}
          </button>
        ))}
        <div role="group" aria-label="chart" tabIndex={0} />
      </section>
      <input aria-label="title" />
    </>
  );
}

const preview = () => screen.getByLabelText('preview');
const orders = () => [...preview().querySelectorAll<HTMLElement>('*')].map(({ tabIndex }) => tabIndex);

describe('a region with many buttons', () => {
  it('is one stop of the Tab key, also for what is drawn later', async () => {
    const { rerender } = render(<Preview />);
    expect(preview().tabIndex).toBe(0);
    expect(orders()).toEqual([-1, -1, -1]);
    rerender(<Preview buttons={['CSV', 'PNG', 'SVG']} />);
    await act(async () => Promise.resolve());
    expect(orders()).toEqual([-1, -1, -1, -1]);
  });

  it('is gone into by Enter and left by Escape', () => {
    render(<Preview />);
    act(() => preview().focus());
    fireEvent.keyDown(preview(), { key: 'Enter' });
    expect(document.activeElement).toBe(screen.getByText('CSV'));
    expect(orders()).toEqual([0, 0, 0]);
    fireEvent.keyDown(screen.getByText('CSV'), { key: 'Escape' });
    expect(document.activeElement).toBe(preview());
    expect(orders()).toEqual([-1, -1, -1]);
  });

  it('has its buttons in order after one was clicked, until the focus goes elsewhere', () => {
    render(<Preview />);
    act(() => screen.getByText('PNG').focus());
    expect(orders()).toEqual([0, 0, 0]);
    act(() => screen.getByLabelText('title').focus());
    expect(orders()).toEqual([-1, -1, -1]);
  });

  it('leaves a key alone that a button inside has used', () => {
    render(<Preview />);
    act(() => screen.getByText('PNG').focus());
    screen.getByText('PNG').addEventListener('keydown', (event) => event.preventDefault());
    fireEvent.keyDown(screen.getByText('PNG'), { key: 'Escape' });
    expect(document.activeElement).toBe(screen.getByText('PNG'));
  });
});
