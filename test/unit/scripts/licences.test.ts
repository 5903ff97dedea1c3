import { describe, expect, it } from 'vitest';
import { isAccepted } from '../../../scripts/setup/licences.mjs';

describe('the licence of a dependency', () => {
  it.each(['MIT', 'Apache-2.0', '(MIT OR GPL-3.0)', 'BSD-3-Clause AND MIT'])(
    '%s may be bundled',
    (licence) => {
      expect(isAccepted(licence)).toBe(true);
    },
  );

  it.each([
    'GPL-3.0',
    'AGPL-3.0-only',
    'LGPL-2.1',
    'MIT AND GPL-2.0',
    'unknown',
    '',
    'SEE LICENSE IN x',
    '((MIT) OR X)',
  ])('"%s" is refused', (licence) => {
    expect(isAccepted(licence)).toBe(false);
  });
});
