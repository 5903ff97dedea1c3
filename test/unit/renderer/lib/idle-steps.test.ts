import { takeIdleSteps } from '@renderer/lib/idle-steps.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

/** What waits until the window has nothing else to do. */
let waiting: (() => void)[] = [];
const rest = async () => {
  for (const turn of waiting.splice(0)) turn();
  await vi.advanceTimersByTimeAsync(0);
};

beforeEach(() => {
  vi.useFakeTimers();
  waiting = [];
  vi.stubGlobal('requestIdleCallback', (turn: () => void) => waiting.push(turn));
  vi.stubGlobal('cancelIdleCallback', () => {
    waiting = [];
  });
  vi.stubGlobal('window', globalThis);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('steps for when the window rests', () => {
  it('are taken one by one; one that fails is told, and the next is taken', async () => {
    const taken: string[] = [];
    const faults: unknown[] = [];
    const gone = new Error('chunk is gone');
    takeIdleSteps(
      [
        () => {
          taken.push('first');
          throw gone;
        },
        () => Promise.reject(gone),
        () => taken.push('third'),
      ],
      1_000,
      (error) => faults.push(error),
    );
    await vi.advanceTimersByTimeAsync(999);
    expect(taken).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect([taken, faults]).toEqual([['first'], [gone]]);
    await rest();
    expect([taken, faults]).toEqual([['first'], [gone, gone]]);
    await rest();
    expect(taken).toEqual(['first', 'third']);
    expect(waiting).toEqual([]);
  });

  it('are taken no longer once they are ended', async () => {
    const taken: string[] = [];
    const end = takeIdleSteps([() => taken.push('first'), () => taken.push('second')], 10, () => undefined);
    await vi.advanceTimersByTimeAsync(10);
    end();
    await rest();
    expect(taken).toEqual(['first']);
  });
});
