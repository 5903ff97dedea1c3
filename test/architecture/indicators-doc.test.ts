import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { indicatorsText } from '../../scripts/indicators-doc.ts';

it('docs/INDICATORS.md says what the indicators are; if not: npm run docs:indicators', () => {
  expect(readFileSync('docs/INDICATORS.md', 'utf8')).toBe(indicatorsText());
});
