import type { FieldKind, FieldValue } from '../registry/field.ts';
import { isEmpty } from '../registry/field.ts';
import type { Opening } from '../site/site.ts';
import { inOrder } from './opening-text.ts';

/**
 * True when importing would change nothing: texts but for spaces at the ends and kinds of line break, openings in any
 * order, no value and an empty one.
 */
export function isSameValue(
  { kind }: FieldKind,
  a: FieldValue | undefined,
  b: FieldValue | undefined,
): boolean {
  if (kind === 'flag') return (a === true) === (b === true);
  if (isEmpty(a) || isEmpty(b)) return isEmpty(a) && isEmpty(b);
  if (kind === 'text' || kind === 'contact') return plain(a) === plain(b);
  if (kind === 'openings') return asText(ordered(a)) === asText(ordered(b));
  return asText(a) === asText(b);
}

const plain = (value: FieldValue) =>
  typeof value === 'string' ? value.replace(/\r\n?/gu, '\n').trim() : asText(value);
const ordered = (value: FieldValue) =>
  inOrder(value as unknown as readonly Opening[]) as unknown as FieldValue;

/** As JSON with the names of objects in order. */
function asText(value: FieldValue): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
