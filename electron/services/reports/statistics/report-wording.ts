import type { ReportBlock, ReportSetup, ReportTemplate } from '@domain/statistics/report-setup.ts';

/** Figures of a period as sentences need them, printed already; null = cannot be known. */
export interface SummaryFigures {
  readonly period: string;
  readonly place: string;
  readonly visits: string;
  readonly daysOut: string;
  readonly length_km: string;
  readonly attendance: string | null;
  readonly caravans: string;
  readonly sites: string;
  readonly schools: string;
  readonly townships: string;
  readonly townshipShare: string | null;
  readonly stops: string;
  readonly sets: string;
  readonly openDays: string | null;
  readonly stayAttendance: string | null;
  readonly counties: string;
  readonly countiesOf: string;
  readonly countiesShare: string;
  readonly keyCounties: string;
  /** Null where no county is on the list of key counties. */
  readonly keyCountiesOf: string | null;
  readonly keyCountiesShare: string;
}

/** Everything that a statistical report says, in one language. Its figures are printed by the caller. */
export interface ReportWording {
  readonly titles: Readonly<Record<ReportTemplate, (period: string) => string>>;
  readonly headings: Readonly<Record<ReportBlock, string>>;
  readonly bases: Readonly<Record<ReportSetup['basis'], string>>;
  readonly separator: string;
  readonly wholeArea: string;
  readonly sample: string;
  readonly innerMap: string;
  readonly licensedMap: (licence: string) => string;
  readonly summary: {
    /** A region, where only what is on a list counts. */
    readonly placesOnList: (place: string, list: string) => string;
    /** A figure that is an estimate. */
    readonly about: (figure: string) => string;
    readonly caravans: (figures: SummaryFigures) => string;
    readonly stays: (figures: SummaryFigures) => string;
    readonly coverage: (figures: SummaryFigures) => string;
    readonly change: (changes: readonly string[]) => string;
    /** `amount` with its unit and `percent` without a sign. */
    readonly changeOf: (name: string, isMore: boolean, amount: string, percent: string | null) => string;
    readonly unchanged: (name: string) => string;
    readonly nothingBefore: string;
    readonly partlyBefore: (firstRecord: string) => string;
    readonly nothing: string;
  };
  readonly columns: Readonly<
    Record<
      | 'indicator'
      | 'value'
      | 'unit'
      | 'before'
      | 'change'
      | 'month'
      | 'year'
      | 'county'
      | 'prefecture'
      | 'caravan'
      | 'set'
      | 'venue'
      | 'open'
      | 'close'
      | 'planned'
      | 'recorded'
      | 'done'
      | 'ofNorm'
      | 'normMet'
      | 'lastVisit'
      | 'waited'
      | 'people'
      | 'item'
      | 'definition'
      | 'formula'
      | 'denominator'
      | 'rounding'
      | 'measure'
      | 'meaning'
      | 'group'
      | 'isKey',
      string
    >
  >;
  readonly sum: string;
  readonly yes: string;
  readonly no: string;
  readonly never: string;
  /** In place of the counties that were not covered, before the first record. */
  readonly coverageUnknown: string;
  readonly stillOpen: string;
  readonly daysUnit: string;
  readonly peopleUnit: string;
  readonly noRow: string;
  readonly decimals: (digits: number) => string;
  readonly noDenominator: string;
  readonly notes: {
    readonly estimate: string;
    /** Of an indicator, so many visits or stays have no figure. */
    readonly unknown: (indicator: string, count: number, unit: string) => string;
    /** Where a stay goes on after the period. */
    readonly partOfStay: string;
    readonly outside: string;
    readonly norm: (days: string, km: string) => string;
    /** Where caravans are asked for different things, or for one of both only. */
    readonly normOfEach: string;
    /** Where only a part of what caravans did is told of. */
    readonly normOfPart: string;
    /** From when on there are records of tours, and of stays. */
    readonly recordsSince: Readonly<Record<'caravans' | 'stays', (day: string) => string>>;
    readonly wait: string;
    readonly national: string;
    readonly list: (name: string, version: string, size: string) => string;
    readonly incompleteList: (note: string) => string;
    readonly cut: (shown: string, all: string) => string;
    readonly noPlan: string;
    readonly laterList: (name: string, version: string) => string;
    readonly weights: (share: string) => string;
  };
  readonly charts: {
    readonly month: (date: string) => string;
    readonly monthOfYear: (date: string) => string;
    readonly thisPeriod: string;
    readonly yearBefore: string;
    readonly classesUnknown: string;
    readonly keyOutline: string;
    readonly visitsMap: string;
    readonly openDaysMap: string;
    readonly townshipMap: string;
    readonly waitMap: string;
    readonly waitClasses: readonly string[];
    readonly classFrom: (value: string) => string;
    readonly classUpTo: (value: string) => string;
    readonly lorenz: string;
    readonly perPerson: string;
    readonly perCounty: string;
    readonly peopleAxis: string;
    readonly quantityAxis: string;
    readonly equality: string;
    readonly ofUnit: (name: string, unit: string) => string;
  };
  readonly equity: Readonly<
    Record<
      | 'gini'
      | 'theilT'
      | 'theilL'
      | 'between'
      | 'within'
      | 'variation'
      | 'keyShare'
      | 'keyPeopleShare'
      | 'medianWait'
      | 'p90Wait'
      | 'longestWait'
      | 'neverVisited',
      { readonly name: string; readonly meaning: string }
    >
  >;
  readonly national: Readonly<
    Record<
      | 'caravans'
      | 'caravanVisits'
      | 'caravanAttendance'
      | 'caravanKm'
      | 'sets'
      | 'stops'
      | 'openDays'
      | 'stayAttendance'
      | 'schoolAttendance'
      | 'counties',
      string
    >
  >;
  readonly parties: readonly string[];
  readonly signature: string;
  readonly date: string;
  readonly madeOn: string;
  readonly definitionsSheet: string;
  readonly indicatorTable: string;
  readonly indicatorTableBefore: string;
  readonly ofYearBefore: (header: string) => string;
  readonly contents: string;
  /** Column of tables for other programs, whose numbers have no mark: which of a row are estimates. */
  readonly estimatedColumns: string;
  readonly listComma: string;
}
