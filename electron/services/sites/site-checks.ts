import { AppError } from '@domain/errors.ts';
import { openingIssues, type Site } from '@domain/site/site.ts';
import type { Readers } from '../ports/repositories.ts';

/** Degrees around the known places of the province inside which a site may lie: a wrong sign or swapped pair falls outside. */
const MARGIN_DEGREES = 0.5;

/** Rules across the fields of a site. @throws AppError E1101, E1102 */
export function checkSite(read: Readers, site: Site): void {
  const issues = openingIssues(site.openings);
  if (issues.length > 0) {
    throw new AppError('E1101', `openings of ${site.id} are not valid`, {
      issues: issues.map((issue) => `openings.${issue.index}: ${issue.kind}`),
    });
  }
  const known = read.regions.all().flatMap(({ position }) => (position ? [position] : []));
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
