type Words<Key extends string> = Readonly<Record<Key, string>>;

/** Kinds of checklists of a stay. */
export const CHECKLIST_KINDS = ['acceptance', 'strike'] as const;
export type ChecklistKind = (typeof CHECKLIST_KINDS)[number];

/** Words of the forms of a stay that are signed: transport order, acceptance, strike. */
export interface StayFormTexts {
  readonly number: string;
  readonly signature: string;
  readonly date: string;
  readonly none: string;
  readonly facts: Words<
    | 'set'
    | 'theme'
    | 'from'
    | 'to'
    | 'leave'
    | 'arrive'
    | 'road'
    | 'carrier'
    | 'plate'
    | 'driver'
    | 'crew'
    | 'contact'
    | 'access'
    | 'load'
    | 'county'
    | 'venue'
    | 'install'
    | 'train'
    | 'open'
    | 'strike'
    | 'needs'
    | 'hall'
  >;
  readonly kilometres: (km: string) => string;
  readonly door: (width_cm: number | null, height_cm: number | null) => string;
  readonly vehicle: (length: string) => string;
  readonly area: (area_m2: number) => string;
  readonly power: (power_kw: number) => string;
  readonly joint: string;
  readonly transport: {
    readonly title: string;
    readonly cratesHeading: string;
    readonly columns: Words<
      | 'sequence'
      | 'code'
      | 'name'
      | 'size'
      | 'volume'
      | 'pieces'
      | 'gross'
      | 'loaded'
      | 'unloaded'
      | 'remarks'
    >;
    readonly loose: string;
    readonly total: string;
    readonly sum: (figures: {
      readonly crates: number;
      readonly loose: number;
      readonly pieces: number;
      readonly weight: string;
      readonly volume: string;
    }) => string;
    readonly noLoad: string;
    readonly unknown: (weights: number, sizes: number) => string;
    readonly notes: readonly string[];
    readonly parties: readonly [string, string, string];
    readonly condition: string;
    readonly conditions: readonly [string, string];
  };
  readonly checklist: Readonly<
    Record<
      ChecklistKind,
      {
        readonly title: string;
        readonly exhibitsHeading: string;
        readonly states: readonly string[];
        readonly placeHeading: string;
        readonly place: readonly string[];
        readonly result: string;
        readonly results: readonly string[];
        readonly findings: string;
        readonly notes: readonly string[];
        readonly parties: readonly string[];
      }
    >
  >;
  readonly checkColumns: Words<'sequence' | 'serial' | 'exhibit' | 'state' | 'remarks' | 'item' | 'outcome'>;
  readonly crateHeading: (code: string, name: string, pieces: number) => string;
  readonly looseHeading: (pieces: number) => string;
  readonly noExhibits: string;
  readonly outcomes: readonly [string, string];
  readonly counted: (crates: number, pieces: number) => string;
}
