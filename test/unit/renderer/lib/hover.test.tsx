// @vitest-environment happy-dom
import { createHoverStore } from '@renderer/lib/hover-store.ts';
import { HoverProvider, useIsLit } from '@renderer/lib/use-hover.ts';
import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';

afterEach(cleanup);

describe('what is lit', () => {
  it('is told to those whose light changes, and to no other', () => {
    const store = createHoverStore();
    const heard = { a: vi.fn<() => void>(), b: vi.fn<() => void>(), c: vi.fn<() => void>() };
    for (const [id, listener] of Object.entries(heard)) store.subscribe(id, listener);
    store.light(['a', 'b']);
    store.light(['b', 'c']);
    expect(heard.a).toHaveBeenCalledTimes(2);
    expect(heard.b).toHaveBeenCalledTimes(1);
    expect(heard.c).toHaveBeenCalledTimes(1);
    expect([...store.lit()]).toEqual(['b', 'c']);
    expect(store.isLit('a')).toBe(false);
  });
  it('is told to who watches all of it once per change, and not when nothing changes', () => {
    const store = createHoverStore();
    const watch = vi.fn<() => void>();
    const end = store.watch(watch);
    store.light(['a', 'b']);
    store.light(['b', 'a']);
    expect(watch).toHaveBeenCalledTimes(1);
    end();
    store.light([]);
    expect(watch).toHaveBeenCalledTimes(1);
  });
  it('is not told any more to who left, also when another came for the same id', () => {
    const store = createHoverStore();
    const [first, second] = [vi.fn<() => void>(), vi.fn<() => void>()];
    const leave = store.subscribe('a', first);
    leave();
    store.subscribe('a', second);
    leave();
    store.light(['a']);
    expect(first).not.toHaveBeenCalled();
    expect(second).toHaveBeenCalledTimes(1);
  });
});

describe('marks', () => {
  it('are drawn again only where the light changes', () => {
    const drawn: string[] = [];
    function Mark({ id }: { readonly id: string }) {
      drawn.push(id);
      return <i data-testid={id} data-lit={useIsLit(id)} />;
    }
    const store = createHoverStore();
    render(
      <HoverProvider value={{ store, point: () => {} }}>
        {['a', 'b', 'c'].map((id) => (
          <Mark key={id} id={id} />
        ))}
      </HoverProvider>,
    );
    drawn.length = 0;
    act(() => store.light(['b']));
    expect(drawn).toEqual(['b']);
    expect(screen.getByTestId('b').dataset['lit']).toBe('true');
    expect(screen.getByTestId('a').dataset['lit']).toBe('false');
    act(() => store.light([]));
    expect(drawn).toEqual(['b', 'b']);
    expect(screen.getByTestId('b').dataset['lit']).toBe('false');
  });
});
