import type { StayPlanView } from '@contract/stay-plans.ts';
import { masked } from '@domain/registry/mask.ts';
import { textOf } from '@domain/registry/field.ts';
import type { RegisterRecord } from '@domain/registry/register.ts';
import { openingDays, type OpeningTerms } from '@domain/stay/opening-days.ts';
import type { IsoInstant } from '@domain/units.ts';
import type { Readers } from '../ports/repositories.ts';
import { indexRegions } from '../regions/region-index.ts';
import type {
  CrateFacts,
  ExhibitFacts,
  SetFacts,
  StayPaperInput,
  VenueFacts,
} from '../reports/stay-paper.ts';
import { planningVenues } from '../stays/county-facts.ts';

/** What a calendar asks beside what papers do: ids of events hold that of the workspace. */
export type StayPaperFacts = StayPaperInput & { readonly workspaceId: string };

/** What the workspace knows of the venues and sets of a plan. Contacts are masked unless they are asked for in full. */
export function stayPaperFacts(
  read: Readers,
  plan: StayPlanView,
  { isMasked, madeAt }: { readonly isMasked: boolean; readonly madeAt: IsoInstant },
): StayPaperFacts {
  const { id: workspaceId, name: workspaceName, isSample } = read.meta.get();
  const termsOf = openingTerms(read, plan);
  const calendar = {
    holidays: read.calendar.holidays(),
    terms: read.calendar.schoolTerms(),
    periods: read.calendar.periods(),
  };
  const openings = plan.stays.map(
    ({ id, venueId, open, close }) => [id, openingDays(open, close, termsOf(venueId), calendar)] as const,
  );
  return {
    plan,
    workspaceId,
    workspaceName,
    isSample: isSample || plan.isSample,
    madeAt,
    venues: new Map(
      venueIds(plan).flatMap((id) => {
        const site = read.registers.find('site', id);
        return site === null ? [] : [[id, venueFacts(site, termsOf(id).weekdays, isMasked)] as const];
      }),
    ),
    sets: setFacts(read, plan),
    openings: new Map(openings),
  };
}

/** Venues of stays, and those that remedies name. */
const venueIds = ({ stays, omissions }: StayPlanView): readonly string[] => [
  ...new Set([
    ...stays.map(({ venueId }) => venueId),
    ...omissions.flatMap(({ remedy }) => remedy?.venueId ?? []),
  ]),
];

/** When a venue lets the public in: by its own terms, else by the rules of the plan. */
function openingTerms(read: Readers, { rules }: StayPlanView): (venueId: string) => OpeningTerms {
  const venues = new Map(planningVenues(read, indexRegions(read)).map((venue) => [venue.id, venue]));
  return (venueId) => {
    const { terms = null, closed = [] } = venues.get(venueId) ?? {};
    return {
      weekdays: terms && terms.weekdays.length > 0 ? terms.weekdays : rules.weekdays,
      holidays: terms?.holidays ?? 'usual',
      closed,
    };
  };
}

function venueFacts(site: RegisterRecord, weekdays: readonly number[], isMasked: boolean): VenueFacts {
  const contact = (field: string) => {
    const text = textOf(site.values[field]);
    return isMasked ? masked(text) : text;
  };
  return {
    name: textOf(site.values['name']),
    area_m2: numberIn(site, 'area_m2'),
    power_kw: numberIn(site, 'power_kw'),
    doorWidth_cm: numberIn(site, 'doorWidth_cm'),
    doorHeight_cm: numberIn(site, 'doorHeight_cm'),
    vehicleLength_cm: numberIn(site, 'vehicleLength_cm'),
    contactName: contact('contactName'),
    contactPhone: contact('contactPhone'),
    weekdays,
  };
}

/** Crates and exhibits in use of the sets of a plan. */
function setFacts(read: Readers, plan: StayPlanView): ReadonlyMap<string, SetFacts> {
  const needs = new Map(read.stays.sets().map((set) => [set.id, set]));
  const inUse = (register: 'crate' | 'exhibit', key: string) => {
    const records = read.registers
      .all(register)
      .filter(({ isRetired }) => !isRetired)
      .toSorted((a, b) => byNumber(textOf(a.values[key]), textOf(b.values[key])) || byNumber(a.id, b.id));
    return (setId: string) => records.filter(({ values }) => textOf(values['setId']) === setId);
  };
  const crates = inUse('crate', 'code');
  const exhibits = inUse('exhibit', 'serial');
  return new Map(
    plan.sets.map(({ id }) => [
      id,
      {
        area_m2: needs.get(id)?.area_m2 ?? null,
        power_kw: needs.get(id)?.power_kw ?? null,
        crates: crates(id).map(crateFacts),
        exhibits: exhibits(id).map(exhibitFacts),
      },
    ]),
  );
}

const crateFacts = (record: RegisterRecord): CrateFacts => ({
  id: record.id,
  code: textOf(record.values['code']),
  name: textOf(record.values['name']),
  width_cm: numberIn(record, 'width_cm'),
  depth_cm: numberIn(record, 'depth_cm'),
  height_cm: numberIn(record, 'height_cm'),
  weight_kg: numberIn(record, 'weight_kg'),
});

const exhibitFacts = (record: RegisterRecord): ExhibitFacts => ({
  serial: textOf(record.values['serial']),
  name: textOf(record.values['name']),
  crateId: textOf(record.values['crateId']) || null,
  packed: {
    width_cm: numberIn(record, 'packedWidth_cm'),
    depth_cm: numberIn(record, 'packedDepth_cm'),
    height_cm: numberIn(record, 'packedHeight_cm'),
  },
  standing: {
    width_cm: numberIn(record, 'width_cm'),
    depth_cm: numberIn(record, 'depth_cm'),
    height_cm: numberIn(record, 'height_cm'),
  },
  weight_kg: numberIn(record, 'weight_kg'),
});

function numberIn({ values }: RegisterRecord, field: string): number | null {
  const value = values[field];
  return typeof value === 'number' ? value : null;
}

/** X2 before X10. */
const byNumber = (a: string, b: string): number => a.localeCompare(b, 'en', { numeric: true });
