import type { Holiday, SchoolTerm } from '@domain/calendar/calendar.ts';
import type { MarketRule } from '@domain/calendar/market-rule.ts';
import type { CalendarPeriod } from '@domain/calendar/period.ts';
import type { Disruption } from '@domain/disruption/disruption.ts';
import type { Base, Caravan, Exhibit, ExhibitSet } from '@domain/fleet/fleet.ts';
import type { Lodging } from '@domain/fleet/lodging.ts';
import type { Plan, PlanState } from '@domain/plan/plan.ts';
import type {
  PopulationFigure,
  Region,
  RegionCategory,
  RegionCategoryMember,
} from '@domain/region/region.ts';
import type { Period } from '@domain/registry/field.ts';
import type { RegisterRecord } from '@domain/registry/register.ts';
import type { RegisterId } from '@domain/registry/register-id.ts';
import type { Site } from '@domain/site/site.ts';
import type { IsoDate, Metres, Seconds } from '@domain/units.ts';
import type { TourRecord, VisitRecord } from '@domain/visit/record.ts';
import type {
  ConditionReaders,
  ConditionWriters,
  AttachmentReaders,
  AttachmentWriters,
  CustodyReaders,
  CustodyWriters,
  LedgerReaders,
  LedgerWriters,
  RepairReaders,
  RepairWriters,
  ReservationReaders,
  ReservationWriters,
  StockTakeReaders,
  StockTakeWriters,
  UpkeepReaders,
  UpkeepWriters,
} from './exhibit-repositories.ts';
import type { RecordVersion, Versioned } from './record-version.ts';
import type { StatisticsReaders, StatisticsWriters } from './statistics-repositories.ts';
import type { StayReaders, StayWriters } from './stay-repositories.ts';

/** What of a site only planning asks. */
export interface SiteLimits {
  readonly id: string;
  readonly market: MarketRule | null;
  readonly closedPeriods: readonly Period[];
  /** Longest caravan that gets in; null = not known. */
  readonly vehicleLength_cm: number | null;
  readonly isRetired: boolean;
}

/** One visit as it was run, with what statistics need of its tour and site. */
export interface VisitFact {
  readonly tourId: string;
  readonly caravanId: string;
  readonly date: IsoDate;
  readonly siteId: string;
  readonly countyCode: string;
  readonly townshipCode: string | null;
  readonly attendance: number;
}

/** Where a site is, and of what kind. */
export type SitePlace = Pick<Site, 'id' | 'kind' | 'countyCode' | 'townshipCode'>;

/** A saved plan without its tours. */
export type PlanHeader = Omit<Plan, 'tours' | 'omissions'>;

/** Figures of a plan that need no single visit. */
export interface PlanSums {
  /** Caravan-days, and nights of a caravan away from its base. */
  readonly days: number;
  readonly nights: number;
  readonly length_m: Metres;
  readonly drive_s: Seconds;
  readonly omissions: number;
  /** Visits by where their sites lie. */
  readonly visits: readonly {
    readonly countyCode: string;
    readonly townshipCode: string | null;
    readonly count: number;
  }[];
}

/** Records column by column, each a JSON text as `PackedRows` of the contract describes it. */
export interface PackedRecords {
  readonly ids: string;
  /** Null for registers that do not have it. */
  readonly retired: string | null;
  readonly sample: string | null;
  /** Stored fields by id. */
  readonly columns: ReadonlyMap<string, string>;
}

/** What may be read at any time. Nothing here changes the file. */
export interface Readers {
  readonly regions: {
    /** Every region of the workspace, by code. */
    all(): readonly Region[];
    categories(): readonly RegionCategory[];
    categoryMembers(): readonly RegionCategoryMember[];
    populations(): readonly PopulationFigure[];
  };
  readonly sites: {
    all(): readonly Versioned<Site>[];
    find(id: string): Versioned<Site> | null;
    /** Where each site is, by id. */
    allPlaces(): ReadonlyMap<string, SitePlace>;
    /** Sites that a plan must treat apart: with a market, closed periods or a limit of length, or out of use. */
    limits(): readonly SiteLimits[];
    /** Whom to call at a site, of those that have anybody, by site. */
    contacts(): ReadonlyMap<string, { readonly name: string; readonly phone: string }>;
    /** How many sites there are in each county that has any. */
    countByCounty(): ReadonlyMap<string, number>;
    /** Sites in use that lack something, counted: hours, and of schools the number of pupils. */
    gaps(): { readonly withoutHours: number; readonly withoutPupils: number };
    /** Pairs of ids that somebody has told apart; sites of them may be gone. */
    pairsApart(): readonly (readonly [string, string])[];
  };
  /** Any table of the registry as an office sees it; `id` of a record is the key of its row. */
  readonly registers: {
    /** By key. */
    all(register: RegisterId): readonly RegisterRecord[];
    find(register: RegisterId, id: string): Versioned<RegisterRecord> | null;
    /** All records for a long list, in the order of `all`. */
    packed(register: RegisterId): PackedRecords;
    /** Keys that the records name in a field that refers to places or records, each once. */
    referred(register: RegisterId, field: string): readonly string[];
    /** Value of the name field of every record by key, without reading the rest. */
    names(register: RegisterId): ReadonlyMap<string, string>;
    /** How many records there are, retired ones included, and how many of them are retired. */
    count(register: RegisterId): { readonly count: number; readonly retired: number };
    /** Tables with rows that name the record, and how many; empty = it can be removed. */
    uses(register: RegisterId, id: string): readonly { readonly table: string; readonly count: number }[];
  };
  readonly fleet: {
    caravans(): readonly Versioned<Caravan>[];
    bases(): readonly Base[];
    lodgings(): readonly Lodging[];
    exhibitSets(): readonly ExhibitSet[];
    exhibits(): readonly Exhibit[];
  };
  readonly calendar: {
    holidays(): readonly Holiday[];
    schoolTerms(): readonly SchoolTerm[];
    /** By first day. */
    periods(): readonly CalendarPeriod[];
  };
  readonly records: {
    /** Tours with from ≤ date ≤ to, by date, then caravan. */
    tours(from: IsoDate, to: IsoDate): readonly TourRecord[];
    /** Visits with from ≤ date ≤ to, by date, caravan, sequence. */
    visits(from: IsoDate, to: IsoDate): readonly VisitFact[];
    /** Every recorded visit, by tour, then sequence. */
    allVisits(): readonly VisitRecord[];
    /** What of a recorded visit matters to its form; null for one that is not there. */
    feedbackOf(id: string): {
      readonly date: IsoDate;
      readonly siteName: string;
      readonly feedbackOn: IsoDate | null;
    } | null;
    /** Every recorded tour, by date, then id. */
    allTours(): readonly TourRecord[];
    /** Days of the visits recorded at sites that requests name, by site. */
    visitsOfRequests(): readonly { readonly siteId: string; readonly date: IsoDate }[];
    /** Last recorded visit of each site on or before `date`, and the number of visits until then. */
    lastVisits(date: IsoDate): ReadonlyMap<string, { readonly date: IsoDate; readonly count: number }>;
    /** Last recorded visit in each county on or before `date`. */
    lastVisitByCounty(date: IsoDate): ReadonlyMap<string, IsoDate>;
    /** Every recorded visit of one site, newest first. */
    visitsOfSite(siteId: string): readonly {
      readonly id: string;
      readonly date: IsoDate;
      readonly caravanId: string;
      readonly attendance: number;
      readonly isSample: boolean;
    }[];
    /** Every recorded day out of one caravan, newest first, with the sites of its visits in their order. */
    daysOutOf(caravanId: string): readonly {
      readonly id: string;
      readonly date: IsoDate;
      readonly length_m: Metres;
      readonly siteNames: readonly string[];
    }[];
  };
  readonly plans: {
    /** Newest number first. */
    headers(): readonly Versioned<PlanHeader>[];
    find(id: string): Versioned<Plan> | null;
    /** The version that `find` would give, without reading the plan; undefined for a plan that is not there. */
    versionOf(id: string): RecordVersion | undefined;
    /** Sums of a plan without reading its tours; zeros for a plan that is not there. */
    sums(id: string): PlanSums;
    nextNumber(): number;
    /** Every visit of every published plan. */
    publishedVisits(): readonly {
      readonly siteId: string;
      readonly date: IsoDate;
      readonly caravanId: string;
    }[];
    /** Every stop of a saved plan at one site, newest day first. */
    stopsOfSite(siteId: string): readonly {
      readonly planId: string;
      readonly planName: string;
      readonly planNumber: number;
      readonly date: IsoDate;
      readonly caravanId: string;
    }[];
  };
  readonly disruptions: {
    /** By first day. */
    all(): readonly Versioned<Disruption>[];
  };
  readonly ledger: LedgerReaders;
  readonly conditions: ConditionReaders;
  readonly repairs: RepairReaders;
  readonly reservations: ReservationReaders;
  readonly attachments: AttachmentReaders;
  readonly stockTakes: StockTakeReaders;
  readonly custody: CustodyReaders;
  readonly upkeep: UpkeepReaders;
  readonly stays: StayReaders;
  readonly statistics: StatisticsReaders;
  readonly meta: {
    get(): WorkspaceMeta;
  };
}

export interface WorkspaceMeta {
  readonly id: string;
  readonly name: string;
  readonly provinceCode: string;
  readonly isSample: boolean;
  /** Fixed day that counts as today; null follows the clock. */
  readonly fixedToday: IsoDate | null;
}

/** What a command may do inside its transaction. Every call writes its operation to the log. */
export interface Writers {
  readonly regions: {
    insert(region: Region): void;
    insertCategory(category: RegionCategory): void;
    insertCategoryMember(member: RegionCategoryMember): void;
    insertPopulation(figure: PopulationFigure): void;
  };
  readonly sites: {
    insert(site: Site): void;
    /** Makes every row that names the site name another one. */
    moveUses(fromId: string, toId: string): void;
    /** Remembers that two sites are not one place, or forgets it. */
    tellApart(oneId: string, otherId: string, isApart: boolean): void;
  };
  readonly registers: {
    /** The id counts for registers whose key is not made of fields. */
    insert(register: RegisterId, record: RegisterRecord): void;
    /** Fields that make up the key cannot change. @throws AppError E1001, E1003 */
    update(register: RegisterId, record: RegisterRecord, version: RecordVersion): void;
    /** @throws AppError E1001, E1002, E1003 */
    remove(register: RegisterId, id: string, version: RecordVersion): void;
  };
  readonly fleet: {
    insertBase(base: Base): void;
    insertLodging(lodging: Lodging): void;
    insertExhibitSet(set: ExhibitSet): void;
    insertExhibit(exhibit: Exhibit): void;
    insertCaravan(caravan: Caravan): void;
  };
  readonly calendar: {
    insertHoliday(holiday: Holiday): void;
    insertSchoolTerm(term: SchoolTerm): void;
  };
  readonly records: {
    insertTour(tour: TourRecord): void;
    insertVisit(visit: VisitRecord): void;
    /** Writes the day on which the form of a visit came back; null = it has not. @throws AppError E1001 */
    setFeedback(id: string, feedbackOn: IsoDate | null): void;
  };
  readonly plans: {
    insert(plan: Plan): void;
    /** Writes what of tours and omissions differs from `before`, which was read under `version`, and the header. */
    updateContent(before: Plan, after: Plan, version: RecordVersion): void;
    updateHeader(
      id: string,
      changes: { readonly name?: string; readonly state?: PlanState },
      version: RecordVersion,
    ): void;
    remove(id: string, version: RecordVersion): void;
  };
  readonly disruptions: {
    insert(disruption: Disruption): void;
    /** @throws AppError E1001 when missing, E1003 when `version` is not the current one. */
    update(disruption: Disruption, version: RecordVersion): void;
    remove(id: string, version: RecordVersion): void;
  };
  readonly ledger: LedgerWriters;
  readonly conditions: ConditionWriters;
  readonly repairs: RepairWriters;
  readonly reservations: ReservationWriters;
  readonly attachments: AttachmentWriters;
  readonly stockTakes: StockTakeWriters;
  readonly custody: CustodyWriters;
  readonly upkeep: UpkeepWriters;
  readonly stays: StayWriters;
  readonly statistics: StatisticsWriters;
  readonly meta: {
    insert(meta: WorkspaceMeta): void;
    rename(name: string): void;
  };
}
