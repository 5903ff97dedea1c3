import type { FeedbackRow } from '@contract/work-lists.ts';
import type { MissingFeedback } from '@domain/worklist/missing-feedback.ts';
import { masked } from '@domain/registry/mask.ts';
import type { Readers } from '../ports/repositories.ts';
import { indexRegions } from '../regions/region-index.ts';

/** Visits and stays whose form is missing, with whom to ask for it. */
export function feedbackRows(
  read: Readers,
  missing: readonly MissingFeedback[],
  isMasked: boolean,
): FeedbackRow[] {
  const regions = indexRegions(read);
  const sites = new Map(read.sites.all().map(({ id, name }) => [id, name]));
  const contacts = read.sites.contacts();
  const caravans = new Map(read.fleet.caravans().map(({ id, name }) => [id, name]));
  const sets = new Map(read.stays.sets().map(({ id, name }) => [id, name]));
  const stays = new Map(read.stays.records().map((record) => [record.id, record]));
  return missing.map(({ kind, of, date, late_d }) => {
    const siteId = kind === 'visit' ? of.siteId : (stays.get(of.id)?.venueId ?? null);
    const contact = contacts.get(siteId ?? '');
    const shown = (text: string | undefined) => (isMasked ? masked(text ?? '') : (text ?? ''));
    return {
      kind,
      id: of.id,
      date,
      late_d,
      siteId,
      placeName: kind === 'visit' ? (sites.get(of.siteId) ?? of.siteId) : (stays.get(of.id)?.venueName ?? ''),
      countyCode: of.countyCode,
      countyName: regions.nameOf(of.countyCode) ?? of.countyCode,
      carrierName:
        kind === 'visit' ? (caravans.get(of.caravanId) ?? of.caravanId) : (sets.get(of.set) ?? of.set),
      contactName: shown(contact?.name),
      contactPhone: shown(contact?.phone),
    };
  });
}
