import { describe, expect, it } from 'vitest';
import { RecordToRecord } from '../../../../electron/engine/search/acceptance/record-to-record.ts';

describe('RecordToRecord', () => {
  it('accepts up to the deviation above the record, which shrinks geometrically', () => {
    const acceptance = new RecordToRecord(10_000, 100);
    expect(acceptance.accepts(60_000, 50_000)).toBe(true);
    expect(acceptance.accepts(60_001, 50_000)).toBe(false);
    acceptance.cool(0.5); // √(10,000 × 100) = 1,000
    expect(acceptance.accepts(51_000, 50_000)).toBe(true);
    expect(acceptance.accepts(51_001, 50_000)).toBe(false);
    acceptance.cool(1);
    expect(acceptance.accepts(50_101, 50_000)).toBe(false);
  });

  it('never starts below its end', () => {
    expect(new RecordToRecord(1, 100).accepts(150, 50)).toBe(true);
  });
});
