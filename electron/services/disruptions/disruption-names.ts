import type { DisruptionTarget } from '@domain/disruption/disruption.ts';
import type { Readers } from '../ports/repositories.ts';
import { indexRegions } from '../regions/region-index.ts';

/** How the target of an event is called, and where it is. */
export interface TargetNames {
  readonly targetName: string;
  readonly targetPlace: string;
  readonly countyCode: string | null;
}

/** Digits of the county in the code of a township. */
const COUNTY_DIGITS = 6;

/** Reads everything that targets are called by, once; the function answers null for a target that is not there. */
export function targetNaming(read: Readers): (target: DisruptionTarget) => TargetNames | null {
  const regions = indexRegions(read);
  const known = new Map(read.regions.all().map((region) => [region.code, region]));
  const caravans = new Map(read.fleet.caravans().map((caravan) => [caravan.id, caravan]));
  const exhibits = new Map(read.fleet.exhibits().map((exhibit) => [exhibit.id, exhibit]));
  const sets = new Map(read.fleet.exhibitSets().map(({ id, name }) => [id, name]));
  const countyName = (code: string) => regions.nameOf(code) ?? code;
  return (target) => {
    switch (target.kind) {
      case 'caravan-off': {
        const caravan = caravans.get(target.caravanId);
        return caravan ? { targetName: caravan.name, targetPlace: '', countyCode: null } : null;
      }
      case 'exhibit-broken': {
        const exhibit = exhibits.get(target.exhibitId);
        if (!exhibit) return null;
        return {
          targetName: exhibit.name,
          targetPlace: sets.get(exhibit.setId) ?? exhibit.setId,
          countyCode: null,
        };
      }
      case 'site-closed': {
        const site = read.sites.find(target.siteId);
        if (!site) return null;
        const { name, countyCode } = site;
        return { targetName: name, targetPlace: countyName(countyCode), countyCode };
      }
      case 'road-closed': {
        const region = known.get(target.regionCode);
        if (region?.level === 'county') {
          return { targetName: region.name, targetPlace: '', countyCode: region.code };
        }
        if (region?.level !== 'township') return null;
        const countyCode = region.parentCode ?? region.code.slice(0, COUNTY_DIGITS);
        return { targetName: region.name, targetPlace: countyName(countyCode), countyCode };
      }
    }
  };
}
