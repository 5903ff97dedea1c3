/** Which licences may go into the program. A list of the accepted, so that an unknown one fails. */
const accepted = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC-BY-4.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'Python-2.0',
  'Unlicense',
  'Zlib',
]);

/**
 * Reads an SPDX expression: of alternatives (OR) one has to be accepted, of a
 * combination (AND) each.
 * @param {string} expression
 */
export function isAccepted(expression) {
  const text = expression.trim();
  const inner = /^\(([^()]*)\)$/.exec(text);
  if (inner) return isAccepted(inner[1]);
  // Nested brackets occur in no dependency; refusing them is the safe side.
  if (/[()]/.test(text)) return false;
  return text
    .split(/\s+OR\s+/)
    .some((one) => one.split(/\s+AND\s+/).every((name) => accepted.has(name.trim())));
}
