import type { IndicatorScope } from '@contract/indicators.ts';
import type { Readers } from '../ports/repositories.ts';

/**
 * People of the whole area by its own figure in the list that its counties are counted with: that of the region, or of the
 * province. Null when there is none, and for a list of regions, of which nobody publishes one.
 */
export function areaPeople(
  read: Readers,
  listVersion: string | null,
  { regionCode, categoryId }: Pick<IndicatorScope, 'regionCode' | 'categoryId'>,
): number | null {
  if (categoryId !== null) return null;
  const code = regionCode ?? read.meta.get().provinceCode;
  const figures = read.regions.populations();
  return figures.find((each) => each.regionCode === code && each.listVersion === listVersion)?.people ?? null;
}
