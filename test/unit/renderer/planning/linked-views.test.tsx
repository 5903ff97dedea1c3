// @vitest-environment happy-dom
import { LinkedViews } from '@renderer/features/planning/hover/LinkedViews.tsx';
import { useIsLit } from '@renderer/lib/use-hover.ts';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { aPlan, aStop, aTour } from './a-plan.ts';

afterEach(cleanup);

const plan = aPlan({
  tours: [
    aTour({ id: 't1', stops: [aStop({ id: 'a' }), aStop({ id: 'b' })] }),
    aTour({ id: 't2', stops: [aStop({ id: 'c' })] }),
  ],
});
const IDS = ['t1', 't2', 'a', 'b', 'c'];

function Views() {
  return (
    <>
      <button type="button" data-bar="t1">
        <span>bar</span>
      </button>
      <div data-row-key="b">row</div>
      <button type="button" data-tour="t2">
        drive
      </button>
      <button type="button" data-tour="t2" data-stop="c">
        service
      </button>
      <p>empty</p>
      {IDS.map((id) => (
        <Light key={id} id={id} />
      ))}
    </>
  );
}

function Light({ id }: { readonly id: string }) {
  return <i data-testid={id}>{useIsLit(id) ? 'lit' : 'dark'}</i>;
}

const show = (shown = plan) => (
  <LinkedViews plan={shown} className="views">
    <Views />
  </LinkedViews>
);
const lit = () => IDS.filter((id) => screen.getByTestId(id).textContent === 'lit');
let moved = 0;
/** A pointer that comes from elsewhere; events at the same place are those of scrolling. */
const pointAt = (words: string) => fireEvent.pointerOver(screen.getByText(words), { clientX: (moved += 1) });

describe('linked views', () => {
  it('light a tour with its visits, and a visit with its tour', () => {
    render(show());
    pointAt('bar');
    expect(lit()).toEqual(['t1', 'a', 'b']);
    pointAt('row');
    expect(lit()).toEqual(['t1', 'b']);
    pointAt('drive');
    expect(lit()).toEqual(['t2', 'c']);
  });
  it('light the visit of a block that belongs to one, not only its tour', () => {
    render(show());
    pointAt('service');
    expect(lit()).toEqual(['t2', 'c']);
  });
  it('go out over empty ground and when the pointer leaves', () => {
    const { container } = render(show());
    pointAt('bar');
    pointAt('empty');
    expect(lit()).toEqual([]);
    pointAt('bar');
    fireEvent.pointerLeave(container.querySelector('.views') as Element);
    expect(lit()).toEqual([]);
  });
  it('light what the keyboard comes to, and go out behind it', () => {
    render(show());
    const bar = screen.getByRole('button', { name: 'bar' });
    act(() => bar.focus());
    expect(lit()).toEqual(['t1', 'a', 'b']);
    act(() => bar.blur());
    expect(lit()).toEqual([]);
  });
  it('do not light what is scrolled past below a pointer that rests', () => {
    render(show());
    pointAt('bar');
    fireEvent.pointerOver(screen.getByText('row'), { clientX: moved });
    expect(lit()).toEqual([]);
    act(() => screen.getByRole('button', { name: 'drive' }).focus());
    fireEvent.pointerOver(screen.getByText('row'), { clientX: moved });
    expect(lit()).toEqual(['t2', 'c']);
  });
  it('go out when the plan changes, and know the one that is shown', () => {
    const { rerender } = render(show());
    pointAt('bar');
    const changed = aPlan({ tours: [aTour({ id: 't1', stops: [aStop({ id: 'a' })] })] });
    rerender(show(changed));
    expect(lit()).toEqual([]);
    pointAt('bar');
    expect(lit()).toEqual(['t1', 'a']);
  });
});
