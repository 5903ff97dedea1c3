import type { PlanState } from '@domain/plan/plan.ts';
import type { PlanningRules } from '@domain/planning/rules.ts';

/** Words of the itinerary, the same keys in every language. */
export interface ItineraryTexts {
  readonly colon: string;
  readonly fileTitle: string;
  readonly sheets: {
    readonly days: string;
    readonly totals: string;
    readonly omissions: string;
    readonly notes: string;
  };
  readonly weekdays: readonly [string, string, string, string, string, string, string];
  readonly siteKinds: Readonly<Record<'school' | 'square' | 'village' | 'hall', string>>;
  readonly states: Readonly<Record<PlanState, string>>;
  readonly unsaved: string;
  readonly estimate: string;
  readonly sample: string;
  readonly columns: Readonly<
    Record<
      | 'caravan'
      | 'base'
      | 'date'
      | 'weekday'
      | 'sequence'
      | 'site'
      | 'kind'
      | 'county'
      | 'township'
      | 'from'
      | 'departure'
      | 'length'
      | 'drive'
      | 'rest'
      | 'arrival'
      | 'start'
      | 'setup'
      | 'end'
      | 'lastVisit'
      | 'days'
      | 'nights'
      | 'visits'
      | 'counties'
      | 'kilometres'
      | 'driveHours'
      | 'restTotal'
      | 'reason'
      | 'remedy'
      | 'item'
      | 'content'
      | 'remarks',
      string
    >
  >;
  readonly units: { readonly km: string; readonly minutes: string; readonly hours: string };
  readonly returnToBase: string;
  readonly nightAt: (name: string) => string;
  readonly setup: (minutes: number) => string;
  readonly yes: string;
  readonly no: string;
  readonly noLimit: string;
  readonly total: string;
  readonly never: string;
  readonly notes: Readonly<
    Record<
      | 'plan'
      | 'number'
      | 'state'
      | 'period'
      | 'workspace'
      | 'madeAt'
      | 'planCreatedAt'
      | 'travel'
      | 'travelText'
      | 'times'
      | 'timesText'
      | 'rules'
      | 'seed'
      | 'engine'
      | 'search'
      | 'problem'
      | 'data'
      | 'sampleText'
      | 'ownDataText'
      | 'privacy'
      | 'privacyText',
      string
    >
  >;
  readonly marketDays: Readonly<Record<PlanningRules['marketDays'], string>>;
  readonly ruleNames: Readonly<Record<keyof PlanningRules, string>>;
  readonly stopReasons: Readonly<Record<'iterations' | 'time' | 'cancelled', string>>;
  readonly iterations: (done: number, limit: number, searches: number, reason: string) => string;
  readonly minutes: (minutes: number) => string;
  readonly duration: (hours: number, minutes: number) => string;
  readonly beijingTime: (text: string) => string;
  readonly crewLine: string;
  readonly rest: (minutes: number) => string;
  readonly noDays: string;
}
