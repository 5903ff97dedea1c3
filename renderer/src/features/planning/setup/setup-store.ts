import type { LostPointsView, PlanView } from '@contract/plans.ts';
import { type ProfileId, profileOf } from '@domain/planning/profiles.ts';
import { DEFAULT_PLANNING_RULES, type PlanningRules } from '@domain/planning/rules.ts';
import { onEvent } from '@renderer/lib/events.ts';
import { create } from 'zustand';
import type { Period } from '../dates.ts';
import { changedRules } from './rule-model.ts';
import { OPEN_FILTER, type SiteFilter } from './site-filter.ts';

export type RuleChanges = Partial<PlanningRules>;

interface SetupState {
  /** Null: nobody chose yet, the default holds. */
  readonly period: Period | null;
  readonly caravanIds: ReadonlySet<string> | null;
  readonly siteIds: ReadonlySet<string> | null;
  readonly rules: RuleChanges;
  /** The profile that was chosen last: what is changed since is changed from there. */
  readonly profile: ProfileId;
  /** What the plan that was looked at last lost, goal by goal; null when it is not known. */
  readonly lost: LostPointsView | null;
  readonly filter: SiteFilter;
  /** Of the chosen sites only those with an accepted request are planned. */
  readonly onlyRequests: boolean;
}

const UNTOUCHED: SetupState = {
  period: null,
  caravanIds: null,
  siteIds: null,
  rules: {},
  profile: 'balanced',
  lost: null,
  filter: OPEN_FILTER,
  onlyRequests: false,
};

/** What was entered for the next run; kept while other pages are shown, forgotten with the workspace. */
export const useSetupStore = create<SetupState>(() => UNTOUCHED);

export const changeSetup = (changes: Partial<SetupState>) => useSetupStore.setState(changes);

/** What the plan lost stands beside the weights. */
export const rememberLost = ({ lost }: PlanView) => changeSetup({ lost });

/** Period, caravans, sites and rules of a plan, to be changed before it is planned anew. */
export function enterSetupOf(plan: PlanView): void {
  const visited = plan.tours.flatMap(({ stops }) => stops.map(({ siteId }) => siteId));
  changeSetup({
    period: { start: plan.periodStart, end: plan.periodEnd },
    caravanIds: new Set(plan.caravanIds),
    siteIds: new Set([...visited, ...plan.omissions.map(({ siteId }) => siteId)]),
    rules: changedRules({}, plan.rules, DEFAULT_PLANNING_RULES),
    profile: profileOf(plan.rules) ?? 'balanced',
    onlyRequests: false,
    lost: plan.lost,
  });
}

let isListening = false;

/** Forgets what was entered when another workspace is opened, on whichever page that happens: its ids mean nothing there. */
export function forgetSetupWithWorkspace(): void {
  if (isListening) return;
  isListening = true;
  onEvent('workspace-changed', () => useSetupStore.setState(UNTOUCHED));
}
