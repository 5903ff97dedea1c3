import type { ClosedReason } from '@domain/stay/opening-days.ts';
import type { StayPhase } from '@domain/stay/phases.ts';
import type { StayOmissionCode, StayRemedyCode } from '@domain/stay/stay-omission.ts';
import type { StayPlanKind, StayPlanState } from '@domain/stay/stay-plan.ts';

type Words<Key extends string> = Readonly<Record<Key, string>>;

/** Words of the yearly table of a stay plan and of the sheets on which visitors are counted. */
export interface StayTableTexts {
  readonly fileTitle: string;
  readonly countsTitle: string;
  readonly kinds: Words<StayPlanKind>;
  readonly states: Words<StayPlanState>;
  readonly unsaved: string;
  readonly estimate: string;
  readonly sample: string;
  readonly weekdays: readonly [string, string, string, string, string, string, string];
  readonly phases: Words<StayPhase>;
  readonly sheets: Words<'stays' | 'sets' | 'omissions' | 'notes'>;
  readonly columns: Words<
    | 'sequence'
    | 'set'
    | 'theme'
    | 'edition'
    | 'prefecture'
    | 'county'
    | 'venue'
    | 'from'
    | 'length'
    | 'openDays'
    | 'lastStay'
    | 'remarks'
    | 'stays'
    | 'counties'
    | 'base'
    | 'crew'
    | 'carrier'
    | 'reason'
    | 'remedy'
    | 'item'
    | 'content'
  >;
  readonly begins: (phase: string) => string;
  readonly ends: (phase: string) => string;
  readonly units: Words<'days' | 'km' | 'people' | 'groups' | 'times'>;
  readonly total: string;
  readonly never: string;
  readonly keyCounty: string;
  readonly firstTime: string;
  /** Between several remarks. */
  readonly remarkSeparator: string;
  readonly noStays: string;
  readonly colon: string;
  readonly setHeading: (name: string, theme: string, base: string) => string;
  readonly setTotal: (stays: number, openDays: number, km: string) => string;
  readonly planTotal: (figures: {
    readonly stays: number;
    readonly counties: number;
    readonly wanted: number;
    readonly keyCounties: number;
    readonly wantedKey: number;
    readonly firstTime: number;
    readonly openDays: number;
    readonly km: string;
  }) => string;
  readonly omissionsHeading: (count: number) => string;
  readonly omissions: Words<StayOmissionCode>;
  readonly remedies: Readonly<
    Record<
      StayRemedyCode,
      (what: {
        readonly set: string;
        readonly venue: string;
        readonly days: number;
        readonly county: string;
        readonly span: string;
      }) => string
    >
  >;
  readonly notes: Words<
    | 'plan'
    | 'number'
    | 'state'
    | 'kind'
    | 'period'
    | 'workspace'
    | 'data'
    | 'sampleText'
    | 'ownDataText'
    | 'haul'
    | 'haulText'
    | 'openDays'
    | 'openDaysText'
    | 'calendar'
    | 'engine'
    | 'seed'
    | 'planCreatedAt'
    | 'madeAt'
  >;
  readonly unpublished: (years: string) => string;
  readonly beijingTime: (text: string) => string;
  readonly madeBy: Words<'prepared' | 'checked' | 'approved'>;
  readonly signature: string;
  readonly date: string;
  readonly counts: {
    readonly about: (facts: {
      readonly county: string;
      readonly venue: string;
      readonly set: string;
      readonly span: string;
      readonly open: number;
      readonly closed: number;
    }) => readonly [string, string];
    readonly columns: Words<
      'date' | 'weekday' | 'opening' | 'visitors' | 'pupils' | 'groups' | 'talks' | 'recorder' | 'remarks'
    >;
    readonly isOpen: string;
    readonly closed: Words<ClosedReason>;
    readonly note: string;
    readonly parties: readonly [string, string];
  };
}
