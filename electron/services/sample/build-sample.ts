import { AppError } from '@domain/errors.ts';
import type { RegisterRecord } from '@domain/registry/register.ts';
import type { Site } from '@domain/site/site.ts';
import type { ResourceFiles } from '../ports/resources.ts';
import type { WorkspaceStore } from '../ports/workspace-store.ts';
import { type ProvinceData, readProvince, writeProvince } from '../province/write-province.ts';
import { writeSampleBooks } from './sample-books.ts';
import { SAMPLE_TERMS } from './sample-calendar.ts';
import { sampleExhibits } from './sample-exhibits.ts';
import { sampleFleet } from './sample-fleet.ts';
import { sampleLedger } from './sample-ledger.ts';
import { sampleLodgings } from './sample-lodgings.ts';
import { SAMPLE_PROFILES, SAMPLE_TODAY } from './sample-profile.ts';
import { withFeedback } from './sample-feedback.ts';
import { sampleRecords } from './sample-records.ts';
import { sampleRegistry, writeSampleRegistry } from './sample-registry.ts';
import { sampleSites } from './sample-sites.ts';
import { FIRST_STATIONED } from './sample-stay-sets.ts';
import { SAMPLE_STAYS_TABLE, sampleStayPlan } from './sample-stay-plan.ts';
import { sampleStays, writeSampleStays, writeStayPeople } from './sample-stays.ts';
import { createSeededRandom } from './seeded-random.ts';

/** Keeps the books of exhibits apart from everything that was there before them. */
const OWN_STREAM = 0xb00c5;

/**
 * Fills an empty workspace with the sample of a province: published regions, lists, population, holidays and
 * exhibit names; made-up bases, lodgings, caravans, crews, sites, requests, two years of visits and stays and three of ledger, all marked as
 * sample. The same seed
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
  const bookRandom = createSeededRandom(options.seed ^ OWN_STREAM);
  const exhibits = sampleExhibits(
    fleet,
    geography.counties.map(({ code }) => code),
    bookRandom,
  );
  const ledger = sampleLedger(fleet, venuesOf(sites), records, bookRandom);
  const stays =
    profile.withoutVenue === null
      ? null
      : sampleStays({
          without: profile.withoutVenue,
          geography,
          fleet,
          ledger,
          sites: registry.sites,
          sets: exhibits.sets,
          editions: resources.table('themes-msm'),
          tours: resources.table('tours-msm'),
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
    if (stays) writeStayPeople(write, stays);
    for (const set of exhibits.sets)
      write.registers.insert('exhibit-set', stays && isStationed(set) ? withTerms(set) : set);
    exhibits.crates.forEach((crate) => write.registers.insert('crate', crate));
    exhibits.exhibits.forEach((exhibit) => write.registers.insert('exhibit', exhibit));
    writeSampleRegistry(write, registry);
    if (stays) writeSampleStays(write, stays);
    records.tours.forEach((tour) => write.records.insertTour(tour));
    withFeedback(records, options.seed).forEach((visit) => write.records.insertVisit(visit));
    exhibits.depositories.forEach((place) => write.registers.insert('depository', place));
    exhibits.spareParts.forEach((part) => write.registers.insert('spare-part', part));
    exhibits.rules.forEach((rule) => write.registers.insert('maintenance-rule', rule));
    writeSampleBooks(write, fleet, exhibits, ledger, bookRandom);
  });
  const plan = stays && sampleStayPlan(store.read, resources.table(SAMPLE_STAYS_TABLE));
  if (plan)
    store.runBaseline({ name: 'stayPlan.save', params: { name: plan.name } }, (write) =>
      write.stays.insert(plan),
    );
}

const isStationed = ({ values }: RegisterRecord) => values['kind'] === 'stationed';
const withTerms = (set: RegisterRecord): RegisterRecord => ({
  ...set,
  values: { ...set.values, ...FIRST_STATIONED },
});

/** Halls, where a stationed set can be shown; squares in a sample with few sites per county. */
function venuesOf(sites: readonly Site[]): readonly string[] {
  const halls = sites.filter(({ kind }) => kind === 'hall');
  return (halls.length > 0 ? halls : sites.filter(({ kind }) => kind === 'square')).map(({ id }) => id);
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
