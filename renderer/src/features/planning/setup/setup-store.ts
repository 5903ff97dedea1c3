import type { PlanningRules } from '@domain/planning/rules.ts';
import { onEvent } from '@renderer/lib/events.ts';
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

let isListening = false;

/** Forgets what was entered when another workspace is opened, on whichever page that happens: its ids mean nothing there. */
export function forgetSetupWithWorkspace(): void {
  if (isListening) return;
  isListening = true;
  onEvent('workspace-changed', () => useSetupStore.setState(UNTOUCHED));
}
