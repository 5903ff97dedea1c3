import type { PlanningRules } from '@domain/planning/rules.ts';
import { create } from 'zustand';
import type { Period } from '../dates.ts';
import { OPEN_FILTER, type SiteFilter } from './site-filter.ts';

export type RuleChanges = Partial<PlanningRules>;

interface SetupState {
  /** Null: nobody chose yet, the default holds. */
  readonly period: Period | null;
  readonly caravanIds: ReadonlySet<string> | null;
  readonly siteIds: ReadonlySet<string> | null;
  readonly rules: RuleChanges;
  readonly filter: SiteFilter;
}

const UNTOUCHED: SetupState = {
  period: null,
  caravanIds: null,
  siteIds: null,
  rules: {},
  filter: OPEN_FILTER,
};

/** What was entered for the next run; kept while other pages are shown, forgotten with the workspace. */
export const useSetupStore = create<SetupState>(() => UNTOUCHED);

export const changeSetup = (changes: Partial<SetupState>) => useSetupStore.setState(changes);

/** Lets go of everything that was entered. */
export const resetSetup = () => useSetupStore.setState(UNTOUCHED);
