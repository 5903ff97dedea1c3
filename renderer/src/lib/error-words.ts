import type { CallError } from '@contract/define.ts';
import type { TFunction } from 'i18next';

export interface ErrorWords {
  /** What happened. */
  readonly title: string;
  /** Why. */
  readonly cause: string;
  /** What to do. */
  readonly action: string;
}

/**
 * The three texts of a failure with its values filled in. Values go under `replace`: some carry names
 * that i18next would take as its own options (`lng`, `count`).
 */
export function errorWords(
  t: TFunction<'errors'>,
  { code, params }: Pick<CallError, 'code' | 'params'>,
  listSeparator: string,
): ErrorWords {
  const replace = Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(listSeparator) : value,
    ]),
  );
  // A value that did not come is a dash, never a bare placeholder.
  const fill = (part: 'title' | 'cause' | 'action') =>
    t(`${code}.${part}`, { replace }).replace(/\{\{\w+\}\}/g, '-');
  return { title: fill('title'), cause: fill('cause'), action: fill('action') };
}
