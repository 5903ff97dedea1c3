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
  const fill = (text: string) => text.replace(/\{\{\w+\}\}/g, '-');
  return {
    title: fill(t(`${code}.title`, { replace })),
    cause: fill(t(`${code}.cause`, { replace })),
    action: fill(t(`${code}.action`, { replace })),
  };
}
