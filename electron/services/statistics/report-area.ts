import type { ReportSetup } from '@domain/statistics/report-setup.ts';
import type { Readers } from '../ports/repositories.ts';

/** Names of what figures are told of; null = all. */
export interface ReportArea {
  readonly regionName: string | null;
  readonly listName: string | null;
}

/** The region and the list that somebody chose; one that is not there has no name, and no figures either. */
export function reportArea(
  read: Readers,
  { regionCode, categoryId }: Pick<ReportSetup, 'regionCode' | 'categoryId'>,
): ReportArea {
  const region = read.regions.all().find(({ code }) => code === regionCode);
  const list = read.regions.categories().find(({ id }) => id === categoryId);
  return { regionName: region?.name ?? null, listName: list?.name ?? null };
}

/** Region and list as they stand in captions and names of files; empty for all. */
export const areaNames = ({ regionName, listName }: ReportArea): readonly string[] =>
  [regionName, listName].filter((name) => name !== null);
