import type { PopulationFigure } from '../region/region.ts';

/** One list version of population figures, chosen for a report. */
export interface ChosenPopulation {
  /** Null when there is no figure at all. */
  readonly listVersion: string | null;
  readonly source: string;
  /** People by county code; a county without a figure is absent. */
  readonly people: ReadonlyMap<string, number>;
}

const isCensus = (listVersion: string) => /census|普查/iu.test(listVersion);

/**
 * Chooses the one list version that all figures of a report come from: versions are never mixed, because a share
 * of a 2020 numerator and a 2010 denominator means nothing.
 *
 * A census goes before an estimate; then the version with most figures for `countyCodes`; then the newest (the
 * greater text: versions begin with the year). So the sample of Chongqing gets the census of 2020 (38 of 38) and Guangdong
 * that of 2010 (121 of 124), because its 2020 list has 8 figures only. The report prints how many are covered.
 */
export function choosePopulation(
  figures: readonly PopulationFigure[],
  countyCodes: ReadonlySet<string>,
): ChosenPopulation {
  const versions = new Map<string, PopulationFigure[]>();
  for (const figure of figures) {
    if (!countyCodes.has(figure.regionCode)) continue;
    const list = versions.get(figure.listVersion);
    if (list) list.push(figure);
    else versions.set(figure.listVersion, [figure]);
  }
  const best = [...versions].sort(
    ([versionA, listA], [versionB, listB]) =>
      Number(isCensus(versionB)) - Number(isCensus(versionA)) ||
      listB.length - listA.length ||
      (versionA < versionB ? 1 : -1),
  )[0];
  if (!best) return { listVersion: null, source: '', people: new Map() };
  const [listVersion, list] = best;
  const sources = [...new Set(list.map((figure) => figure.source).filter((source) => source !== ''))].sort();
  return {
    listVersion,
    source: sources.join('; '),
    people: new Map(list.map((figure) => [figure.regionCode, figure.people])),
  };
}
