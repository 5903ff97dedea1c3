import {
  daysAfter,
  gripId,
  gripOf,
  moveOfDrag,
  moveOfKey,
} from '@renderer/features/stays/board/stay-moves.ts';
import { describe, expect, it } from 'vitest';
import { aStay, aStayPlan } from './a-stay-plan.ts';

const plan = aStayPlan();
const alt = (key: string, shiftKey = false) => ({ key, altKey: true, shiftKey });

describe('a grip', () => {
  it('names what was taken of which stay', () => {
    expect(gripOf(gripId('close', 'a b'))).toEqual({ grip: 'close', stayId: 'a b' });
    expect(gripOf('bar s1')).toBeNull();
  });
});

describe('dragging', () => {
  it('takes a stay along the days and to another set', () => {
    expect(moveOfDrag(plan, 'whole s1', 3, 'maths')).toEqual({
      kind: 'move',
      stayId: 's1',
      setId: 'maths',
      open: '2027-03-13',
    });
  });
  it('an end lengthens or shortens, wherever the pointer is', () => {
    expect(moveOfDrag(plan, 'close s1', -10, 'maths')).toEqual({
      kind: 'resize',
      stayId: 's1',
      open: '2027-03-10',
      close: '2027-04-28',
    });
    expect(moveOfDrag(plan, 'open s1', 5, 'light')).toMatchObject({
      open: '2027-03-15',
      close: '2027-05-08',
    });
  });
  it('an end never goes past the other one', () => {
    expect(moveOfDrag(plan, 'close s1', -400, 'light')).toMatchObject({ close: '2027-03-10' });
    expect(moveOfDrag(plan, 'open s1', 400, 'light')).toMatchObject({ open: '2027-05-08' });
  });
  it.each([
    ['whole s1', 0, 'light'],
    ['close s1', 0, 'maths'],
    ['whole gone', 3, 'light'],
    ['nothing', 3, 'light'],
  ])('%s by %s days to %s changes nothing', (id, days, set) => {
    expect(moveOfDrag(plan, id, days, set)).toBeNull();
  });
});

describe('keys', () => {
  it.each([
    ['ArrowLeft', { open: '2027-03-09', setId: 'light' }],
    ['ArrowRight', { open: '2027-03-11', setId: 'light' }],
    ['PageUp', { open: '2027-03-03', setId: 'light' }],
    ['PageDown', { open: '2027-03-17', setId: 'light' }],
    ['ArrowDown', { open: '2027-03-10', setId: 'maths' }],
  ])('Alt %s moves', (key, move) => {
    expect(moveOfKey(plan, 's1', alt(key))).toMatchObject({ kind: 'move', ...move });
  });
  it.each([
    ['ArrowLeft', '2027-05-07'],
    ['ArrowRight', '2027-05-09'],
    ['PageDown', '2027-05-15'],
  ])('Alt Shift %s lets it close on %s', (key, close) => {
    expect(moveOfKey(plan, 's1', alt(key, true))).toMatchObject({
      kind: 'resize',
      open: '2027-03-10',
      close,
    });
  });
  it('lead nowhere above the first set, without Alt, and with keys that mean nothing', () => {
    expect(moveOfKey(plan, 's1', alt('ArrowUp'))).toBeNull();
    expect(moveOfKey(plan, 's1', alt('ArrowDown', true))).toBeNull();
    expect(moveOfKey(plan, 's1', { key: 'ArrowRight', altKey: false, shiftKey: false })).toBeNull();
    expect(moveOfKey(plan, 's1', alt('x'))).toBeNull();
    expect(moveOfKey(plan, 'gone', alt('ArrowRight'))).toBeNull();
  });
});

describe('the days after a move', () => {
  it('keep the lengths of all phases', () => {
    expect(daysAfter(aStay(), { kind: 'move', stayId: 's1', setId: 'maths', open: '2027-03-20' })).toEqual({
      haulStart: '2027-03-12',
      installStart: '2027-03-13',
      trainStart: '2027-03-19',
      open: '2027-03-20',
      close: '2027-05-18',
      strikeEnd: '2027-05-21',
    });
  });
  it('follow the ends that were dragged', () => {
    const move = { kind: 'resize', stayId: 's1', open: '2027-03-10', close: '2027-04-10' } as const;
    expect(daysAfter(aStay(), move)).toMatchObject({ haulStart: '2027-03-02', strikeEnd: '2027-04-13' });
  });
});
