// @vitest-environment happy-dom
import { useTypedText } from '@renderer/lib/use-typed-text.ts';
import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function typing(kept: string) {
  const keep = vi.fn<(text: string) => void>();
  const hook = renderHook(({ text }) => useTypedText(text, keep), { initialProps: { text: kept } });
  return { keep, hook, type: (text: string) => act(() => hook.result.current.type(text)) };
}

describe('a text that is typed', () => {
  it('is there at once and kept when typing rests', () => {
    const { keep, hook, type } = typing('');
    type('龙');
    type('龙驹');
    expect(hook.result.current.text).toBe('龙驹');
    expect(keep).not.toHaveBeenCalled();
    act(() => {
      vi.runAllTimers();
    });
    expect(keep.mock.calls).toEqual([['龙驹']]);
  });

  it('is not taken back by what was kept of it a letter earlier', () => {
    const { hook, type } = typing('');
    type('l');
    act(() => {
      vi.runAllTimers();
    });
    type('lo');
    hook.rerender({ text: 'l' });
    expect(hook.result.current.text).toBe('lo');
  });

  it('gives way to another address', () => {
    const { hook, type } = typing('城口');
    type('城口县');
    hook.rerender({ text: '巫溪' });
    expect(hook.result.current.text).toBe('巫溪');
  });

  it('that was set is not kept any more', () => {
    const { keep, hook, type } = typing('');
    type('龙');
    act(() => hook.result.current.set(''));
    act(() => {
      vi.runAllTimers();
    });
    expect(hook.result.current.text).toBe('');
    expect(keep).not.toHaveBeenCalled();
  });

  it('is forgotten with the page', () => {
    const { keep, hook, type } = typing('');
    type('龙');
    hook.unmount();
    vi.runAllTimers();
    expect(keep).not.toHaveBeenCalled();
  });
});
