import { stepRows } from '@renderer/app/step-rows.ts';
import type { HistoryStep } from '@contract/history.ts';
import { describe, expect, it } from 'vitest';

const step = (name: string): HistoryStep => ({
  step: { name, params: {} },
  actor: '',
  at: '2026-11-23T02:00:00.000Z',
});
const shape = (rows: ReturnType<typeof stepRows>) =>
  rows.map(({ position, step: of, kind }) => `${position} ${of?.step.name ?? 'start'} ${kind}`);

describe('the states that can be gone to', () => {
  it('are those after each step, newest on top, and the start', () => {
    const done = ['c', 'b', 'a'].map(step);
    const undone = ['d', 'e'].map(step);
    expect(shape(stepRows({ done, undone, undoDepth: 3, redoDepth: 2, last: 9 }))).toEqual([
      '5 e undone',
      '4 d undone',
      '3 c current',
      '2 b done',
      '1 a done',
      '0 start done',
    ]);
  });
  it('have the start as the present one when everything is undone', () => {
    expect(shape(stepRows({ done: [], undone: [step('a')], undoDepth: 0, redoDepth: 1, last: 2 }))).toEqual([
      '1 a undone',
      '0 start current',
    ]);
  });
  it('leave out the start when not every step is listed', () => {
    const rows = stepRows({ done: [step('z')], undone: [], undoDepth: 500, redoDepth: 0, last: 500 });
    expect(shape(rows)).toEqual(['500 z current']);
  });
});
