import { createContext, type ReactNode, useContext } from 'react';

/** What of a saved plan the history is asked for. */
export type HistorySubject =
  | { readonly kind: 'plan'; readonly planId: string }
  | { readonly kind: 'visit'; readonly stopId: string }
  | { readonly kind: 'tour'; readonly planId: string; readonly caravanId: string; readonly date: string };

/** Draws a history; given by the page's owner, because features do not know each other. */
export type RenderHistory = (subject: HistorySubject) => ReactNode;

const Slot = createContext<RenderHistory>(() => null);

export const HistorySlotProvider = Slot.Provider;

/** How to draw the history of a plan, or of a part of it, here. */
export const useRenderHistory = (): RenderHistory => useContext(Slot);
