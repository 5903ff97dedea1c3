// @vitest-environment happy-dom
import { useSettled } from '@renderer/timeline/use-settled.ts';
import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const settle = vi.fn<(change: string) => void>();
const [before, after] = [['before'], ['after']];

function show() {
  const start = { content: before, isBusy: false };
  return renderHook(({ content, isBusy }) => useSettled(content, isBusy, settle), { initialProps: start });
}

beforeEach(() => settle.mockReset());
afterEach(cleanup);

describe('a change', () => {
  it('is settled once when it was made, shown and nothing is busy any more', () => {
    const { result, rerender } = show();
    const onDone = result.current('move');
    rerender({ content: before, isBusy: true });
    act(onDone);
    rerender({ content: after, isBusy: true });
    expect(settle).not.toHaveBeenCalled();
    rerender({ content: after, isBusy: false });
    expect(settle.mock.calls).toEqual([['move']]);
    rerender({ content: before, isBusy: false });
    expect(settle).toHaveBeenCalledTimes(1);
  });
  it('waits for what it changed, however quickly it was made', () => {
    const { result, rerender } = show();
    act(result.current('move'));
    expect(settle).not.toHaveBeenCalled();
    rerender({ content: after, isBusy: false });
    expect(settle).toHaveBeenCalledWith('move');
  });
  it('that was refused is never settled, whatever is shown afterwards', () => {
    const { result, rerender } = show();
    result.current('move');
    rerender({ content: before, isBusy: true });
    rerender({ content: after, isBusy: false });
    expect(settle).not.toHaveBeenCalled();
  });
});
