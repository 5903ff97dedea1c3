import { AppError } from '@domain/errors.ts';
import type { ResourceFiles } from '../ports/resources.ts';
import type { WorkspaceStore } from '../ports/workspace-store.ts';
import { type ProvinceData, readProvince, writeProvince } from '../province/write-province.ts';
import { SAMPLE_TERMS } from './sample-calendar.ts';
import { sampleFleet } from './sample-fleet.ts';
import { sampleLodgings } from './sample-lodgings.ts';
import { SAMPLE_PROFILES, SAMPLE_TODAY } from './sample-profile.ts';
import { sampleRecords } from './sample-records.ts';
import { sampleRegistry, writeSampleRegistry } from './sample-registry.ts';
import { sampleSites } from './sample-sites.ts';
import { createSeededRandom } from './seeded-random.ts';

/**
 * Fills an empty workspace with the sample of a province: published regions, lists, population, holidays and
 * exhibit names; made-up bases, lodgings, caravans, crews, sites, requests and two years of visits, all marked as sample. The same seed
 * gives the same rows in the same order.
 * @throws AppError E5001 when a resource is missing or the province has no sample
 */
export function buildSample(
  store: WorkspaceStore,
  resources: ResourceFiles,
  options: { readonly provinceCode: string; readonly seed: number },
): void {
  const profile = SAMPLE_PROFILES.find(({ provinceCode }) => provinceCode === options.provinceCode);
  if (!profile) {
    throw new AppError('E5001', `no sample for province ${options.provinceCode}`, {
      file: options.provinceCode,
    });
  }
  const random = createSeededRandom(options.seed);
  const province = readProvince(resources, profile.provinceCode);
  const { geography, holidays } = province;
  const fleet = sampleFleet(
    profile,
    geography,
    resources.table('exhibits-caravan'),
    resources.table('exhibits-msm'),
  );
  const sites = sampleSites(geography, keyCountiesOf(province), profile.sitesPerCounty, random);
  const terrain = new Map(geography.counties.map((county) => [county.code, county.terrain ?? 'hills']));
  const records = sampleRecords(
    fleet,
    sites,
    (countyCode) => terrain.get(countyCode) ?? 'hills',
    { holidays, terms: SAMPLE_TERMS, periods: [] },
    random,
  );
  const registry = sampleRegistry({
    geography,
    fleet,
    lodgings: sampleLodgings(geography),
    sites,
    records,
    seed: options.seed,
  });
  store.runBaseline({ name: 'workspace.create', params: { name: profile.workspaceName } }, (write) => {
    write.meta.insert({
      id: `sample-${profile.provinceCode}-${options.seed}`,
      name: profile.workspaceName,
      provinceCode: profile.provinceCode,
      isSample: true,
      fixedToday: SAMPLE_TODAY,
    });
    writeProvince(write, province);
    SAMPLE_TERMS.forEach((term) => write.calendar.insertSchoolTerm(term));
    fleet.bases.forEach((base) => write.fleet.insertBase(base));
    fleet.exhibitSets.forEach((set) => write.fleet.insertExhibitSet(set));
    fleet.exhibits.forEach((exhibit) => write.fleet.insertExhibit(exhibit));
    writeSampleRegistry(write, registry);
    records.tours.forEach((tour) => write.records.insertTour(tour));
    records.visits.forEach((visit) => write.records.insertVisit(visit));
  });
}

/** Counties on a list of key counties, from the tables that ship. */
function keyCountiesOf({ categoryLists, keyCountyRows }: ProvinceData): ReadonlySet<string> {
  const keyLists = new Set(
    categoryLists.filter((list) => list['is_key_list'] === 'yes').map(({ printed }) => printed),
  );
  return new Set(
    keyCountyRows.filter(({ category }) => keyLists.has(category)).flatMap(({ adcode = '' }) => adcode),
  );
}
