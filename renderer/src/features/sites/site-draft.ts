import type { SiteInput, SiteRow } from '@contract/sites.ts';

/** What the form holds: the site with its position taken apart and its duration in minutes. */
export interface SiteDraft {
  readonly name: string;
  readonly kind: SiteInput['kind'];
  readonly countyCode: string | undefined;
  readonly townshipCode: string | null;
  readonly lng: number | null;
  readonly lat: number | null;
  readonly positionSource: SiteInput['positionSource'];
  readonly pupils: number | null;
  readonly serviceMinutes: number | null;
  readonly priority: number;
  readonly openings: SiteInput['openings'];
  readonly note: string;
}

const MORNING = { start_s: 9 * 3_600, end_s: 11.5 * 3_600 };
const AFTERNOON = { start_s: 14 * 3_600, end_s: 16.5 * 3_600 };

/** A new site is most often a school that is open on working days. */
export function newDraft(countyCode: string | undefined): SiteDraft {
  return {
    name: '',
    kind: 'school',
    countyCode,
    townshipCode: null,
    lng: null,
    lat: null,
    positionSource: 'typed',
    pupils: null,
    serviceMinutes: 120,
    priority: 3,
    openings: [1, 2, 3, 4, 5].flatMap((weekday) => [
      { weekday, ...MORNING },
      { weekday, ...AFTERNOON },
    ]),
    note: '',
  };
}

export function draftOf(site: SiteRow): SiteDraft {
  return {
    name: site.name,
    kind: site.kind,
    countyCode: site.countyCode,
    townshipCode: site.townshipCode,
    lng: site.position[0],
    lat: site.position[1],
    positionSource: site.positionSource,
    pupils: site.pupils,
    serviceMinutes: Math.round(site.service_s / 60),
    priority: site.priority,
    openings: site.openings,
    note: site.note,
  };
}

/** The input of the contract; call it only with a draft that passed the rules of the form. */
export function inputOf(draft: SiteDraft): SiteInput {
  const { lng, lat, serviceMinutes, countyCode, ...rest } = draft;
  return {
    ...rest,
    name: draft.name.trim(),
    countyCode: countyCode ?? '',
    townshipCode: draft.townshipCode ?? null,
    pupils: draft.pupils ?? null,
    note: (draft.note ?? '').trim(),
    position: [lng ?? 0, lat ?? 0],
    service_s: (serviceMinutes ?? 0) * 60,
  };
}

/** Only what differs, so that the history names only what was changed. */
export function changesOf(site: SiteRow, input: SiteInput): Partial<SiteInput> {
  const before: SiteInput = inputOf(draftOf(site));
  return Object.fromEntries(
    Object.entries(input).filter(
      ([field, value]) => JSON.stringify(value) !== JSON.stringify(before[field as keyof SiteInput]),
    ),
  );
}
