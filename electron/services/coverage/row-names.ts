import type { IndicatorRow, IndicatorScope } from '@contract/indicators.ts';
import type { RegionTree } from '@domain/indicator/region-tree.ts';
import type { Readers } from '../ports/repositories.ts';

type RowName = Pick<IndicatorRow, 'name' | 'parentName' | 'isOutside'>;

const NAMELESS: RowName = { name: '', parentName: null, isOutside: false };

/** Names the rows of a table by their keys; a region that only a record knows comes with its code. */
export function rowNames(
  read: Readers,
  tree: RegionTree,
  rowsBy: IndicatorScope['rowsBy'],
): (key: string) => RowName {
  if (rowsBy === 'caravan') return namedBy(read.fleet.caravans());
  if (rowsBy === 'category') return namedBy(read.regions.categories());
  if (rowsBy !== 'county' && rowsBy !== 'prefecture' && rowsBy !== 'township') return () => NAMELESS;
  return (key) => {
    const region = tree.regionOf(key);
    if (!region) return { ...NAMELESS, name: key };
    const parent = tree.regionOf(region.parentCode ?? '');
    return {
      name: region.name,
      parentName: parent && parent.level !== 'province' ? parent.name : null,
      isOutside: !tree.isOfStandard(key),
    };
  };
}

function namedBy(
  records: readonly { readonly id: string; readonly name: string }[],
): (key: string) => RowName {
  const names = new Map(records.map(({ id, name }) => [id, name]));
  return (key) => ({ ...NAMELESS, name: names.get(key) ?? key });
}
