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
  const names = namesIn.get(tree) ?? new Map<string, RowName>();
  namesIn.set(tree, names);
  return (key) => {
    let name = names.get(key);
    if (!name) names.set(key, (name = regionRowName(tree, key)));
    return name;
  };
}

/** PERF: of the regions that were named once; there are 41,000 townships (npm run bench:coverage). */
const namesIn = new WeakMap<RegionTree, Map<string, RowName>>();

/** Name of a prefecture, county or township, with what it lies in; its code when no list has it. */
export function regionRowName(tree: RegionTree, code: string): RowName {
  const region = tree.regionOf(code);
  if (!region) return { ...NAMELESS, name: code };
  const parent = tree.regionOf(region.parentCode ?? '');
  // 省直辖县级行政区划: the counties under no prefecture, where the province has prefectures; 重庆市 has none.
  const isOfProvince = region.level === 'province' && tree.hasPrefectures(code);
  return {
    name: isOfProvince ? `${region.name}直辖` : region.name,
    parentName: parent && parent.level !== 'province' ? parent.name : null,
    isOutside: !tree.isOfStandard(code),
  };
}

function namedBy(
  records: readonly { readonly id: string; readonly name: string }[],
): (key: string) => RowName {
  const names = new Map(records.map(({ id, name }) => [id, name]));
  return (key) => ({ ...NAMELESS, name: names.get(key) ?? key });
}
