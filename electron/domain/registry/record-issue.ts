import type { LngLat } from '../geo/lng-lat.ts';
import type { RegisterId } from './register-id.ts';

export const RECORD_ISSUE_KINDS = [
  'required',
  'wrong-type', // not what the field holds, e.g. text for a number
  'too-long', // max
  'out-of-range', // min, max
  'unknown-option',
  'unknown-record', // reference, county, township, region
  'not-in-county', // township of another county
  'outside-province',
  'not-a-day',
  'ends-before-start',
  'below-lower-end', // an age to which something is for, below that from which; a longest time below the shortest
  'overlap',
  'twice', // an entry of a list stands there twice
  'of-another-set', // a crate of another exhibit set
  'not-a-venue', // terms of a site that hosts no sets
  'several-scopes', // a period is for one county, site or caravan
  'reason-missing', // a refusal without its reason
  'in-use-elsewhere', // a value that must be unique; the other record's name
  'cannot-change', // a field that is part of the key
] as const;
export type RecordIssueKind = (typeof RECORD_ISSUE_KINDS)[number];

/** Something wrong with one field of a record. `detail` is filled into the words: a limit, a name. */
export interface RecordIssue {
  readonly field: string;
  readonly kind: RecordIssueKind;
  readonly detail?: string;
}

/** What the rules must know of the workspace. */
export interface RegistryWorld {
  hasRecord(register: RegisterId, id: string): boolean;
  /** The exhibit set of a crate; undefined when there is no such crate. */
  setOfCrate(id: string): string | undefined;
  /** Whether a site hosts sets. */
  isVenue(siteId: string): boolean;
  /** Level and parent of a region; undefined when there is none. */
  region(code: string): { readonly level: string; readonly parentCode: string | null } | undefined;
  /** False for a position that cannot lie in the province. */
  isInProvince(position: LngLat): boolean;
}
