import type { PlanPriceView } from '@contract/prices.ts';
import { onEvent } from '@renderer/lib/events.ts';
import { create } from 'zustand';

interface PriceProgress {
  readonly planKey: string | null;
  readonly kind: PlanPriceView['kind'] | null;
}

/** Which wish of which plan is being worked on. */
export const usePriceProgress = create<PriceProgress>(() => ({ planKey: null, kind: null }));

let isListening = false;

/** Listens for as long as the window lives. */
export function listenToPrices(): void {
  if (isListening) return;
  isListening = true;
  onEvent('prices-progress', (progress) => usePriceProgress.setState(progress));
}
