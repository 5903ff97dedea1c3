import { AppError } from '@domain/errors.ts';
import type { Region, RegionLevel } from '@domain/region/region.ts';
import { openingIssues, type Site } from '@domain/site/site.ts';
import type { Readers } from '../ports/repositories.ts';

/** Degrees around the known places of the province inside which a site may lie: a wrong sign or swapped pair falls outside. */
const MARGIN_DEGREES = 0.5;

/** Rules across the fields of a site. @throws AppError E1001 unknown county or township, E1101, E1102 */
export function checkSite(read: Readers, site: Site): void {
  const issues = openingIssues(site.openings);
  if (issues.length > 0) {
    throw new AppError('E1101', `openings of ${site.id} are not valid`, {
      issues: issues.map((issue) => `openings.${issue.index}: ${issue.kind}`),
    });
  }
  const regions = read.regions.all();
  checkRegion(regions, site.countyCode, 'county', null);
  if (site.townshipCode !== null) checkRegion(regions, site.townshipCode, 'township', site.countyCode);
  const known = regions.flatMap(({ position }) => (position ? [position] : []));
  const [lng, lat] = site.position;
  const isInside =
    known.some(
      (position) =>
        Math.abs(position[0] - lng) <= MARGIN_DEGREES && Math.abs(position[1] - lat) <= MARGIN_DEGREES,
    ) || known.length === 0;
  if (!isInside) {
    throw new AppError('E1102', `position of ${site.id} is outside the province`, { lng, lat });
  }
}

/** The code must be a region of that level, inside its parent when one is given. */
function checkRegion(
  regions: readonly Region[],
  code: string,
  level: RegionLevel,
  parentCode: string | null,
): void {
  const region = regions.find((candidate) => candidate.code === code && candidate.level === level);
  if (!region || (parentCode !== null && region.parentCode !== parentCode)) {
    throw new AppError('E1001', `${level} ${code} not found`, { kind: level, id: code });
  }
}
