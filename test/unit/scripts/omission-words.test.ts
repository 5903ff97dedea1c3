import { describe, expect, it } from 'vitest';
import { OMISSION_CODES } from '@domain/planning/omission.ts';
import { OMISSION_WORDS } from '../../../scripts/demo/omission-words.mjs';

describe('the summary of the demo', () => {
  it('has words for every reason, and for nothing else', () => {
    expect(Object.keys(OMISSION_WORDS).toSorted()).toEqual([...OMISSION_CODES].toSorted());
  });
});
