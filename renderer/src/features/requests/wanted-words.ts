import type { TFunction } from 'i18next';
import type { RequestRow } from './request-rows.ts';

/** Wanted days in one line, in the given print; a request may say only the first or only the last. Empty = neither. */
export function wantedWords(
  t: TFunction<'requests'>,
  { wantedFrom, wantedTo }: Pick<RequestRow, 'wantedFrom' | 'wantedTo'>,
  print: (date: string) => string,
): string {
  if (wantedFrom !== null && wantedTo !== null) {
    return wantedFrom === wantedTo ? print(wantedFrom) : `${print(wantedFrom)} – ${print(wantedTo)}`;
  }
  if (wantedFrom !== null) return t('wantedFrom', { day: print(wantedFrom) });
  return wantedTo === null ? '' : t('wantedTo', { day: print(wantedTo) });
}
