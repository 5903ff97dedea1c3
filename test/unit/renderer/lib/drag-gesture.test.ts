import { isBeyondThreshold } from '@renderer/lib/drag-gesture.ts';
import { describe, expect, it } from 'vitest';

describe('a press', () => {
  it('becomes a drag from four px on, in any direction', () => {
    expect(isBeyondThreshold({ x: 10, y: 10 }, { x: 13, y: 10 })).toBe(false);
    expect(isBeyondThreshold({ x: 10, y: 10 }, { x: 12, y: 13 })).toBe(false);
    expect(isBeyondThreshold({ x: 10, y: 10 }, { x: 10, y: 6 })).toBe(true);
    expect(isBeyondThreshold({ x: 10, y: 10 }, { x: 13, y: 13 })).toBe(true);
  });
});
