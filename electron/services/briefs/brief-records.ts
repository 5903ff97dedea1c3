import type { BriefRecordRow } from '@contract/briefs.ts';
import type { BriefRecord } from '@domain/brief/brief.ts';
import type { OutreachFacts } from '@domain/indicator/facts.ts';
import type { Readers } from '../ports/repositories.ts';

/** Records that are listed at once at most; a search finds the others. */
const MOST_LISTED = 100;

/** Records that a brief can tell of, newest first: those whose names hold all words of the text, and how many there are. */
export function briefRecords(
  read: Readers,
  facts: OutreachFacts,
  kind: BriefRecord,
  text: string,
): { readonly records: BriefRecordRow[]; readonly count: number } {
  const terms = text.toLowerCase().split(/\s+/u).filter(Boolean);
  const isFound = ({ placeName, countyName, carrierName, date }: BriefRecordRow) => {
    const names = `${placeName} ${countyName} ${carrierName} ${date}`.toLowerCase();
    return terms.every((term) => names.includes(term));
  };
  const found = rowsOf(read, facts, kind).filter(isFound);
  return { records: found.toReversed().slice(0, MOST_LISTED), count: found.length };
}

/** All records by date. */
function rowsOf(read: Readers, { visits, tours }: OutreachFacts, kind: BriefRecord): BriefRecordRow[] {
  const counties = new Map(read.regions.all().map(({ code, name }) => [code, name]));
  const countyName = (code: string | null) => (code === null ? '' : (counties.get(code) ?? code));
  if (kind === 'stay')
    return read.stays.records().map(({ id, open, close, venueName, countyCode, setName }) => ({
      id,
      date: open,
      until: close,
      placeName: venueName,
      countyName: countyName(countyCode),
      carrierName: setName,
    }));
  const sites = new Map(read.sites.all().map(({ id, name }) => [id, name]));
  const caravans = new Map(read.fleet.caravans().map(({ id, name }) => [id, name]));
  const siteName = (id: string) => sites.get(id) ?? id;
  const carrierName = (id: string) => caravans.get(id) ?? id;
  if (kind === 'visit')
    return visits.map(({ id, date, siteId, countyCode, caravanId }) => ({
      id,
      date,
      until: null,
      placeName: siteName(siteId),
      countyName: countyName(countyCode),
      carrierName: carrierName(caravanId),
    }));
  const firstSites = new Map<string, string>();
  for (const { tourId, siteId } of visits) if (!firstSites.has(tourId)) firstSites.set(tourId, siteId);
  return tours.map(({ id, date, countyCode, caravanId }) => {
    const first = firstSites.get(id);
    return {
      id,
      date,
      until: null,
      placeName: first === undefined ? '' : siteName(first),
      countyName: countyName(countyCode),
      carrierName: carrierName(caravanId),
    };
  });
}
