import type { TFunction } from 'i18next';

/** As long as the name of a plan may be; see electron/contract/scalars.ts. */
const LONGEST_NAME = 80;

/** Name of a copy: that of the plan with a mark behind it; of a long one the end gives way to the mark. */
export function copyName(t: TFunction<'planning'>, name: string): string {
  const mark = t('version.copyName', { name: '' });
  return t('version.copyName', { name: name.slice(0, LONGEST_NAME - mark.length).trimEnd() });
}
