import { createContext, type ReactNode, useContext } from 'react';

/** Draws the history of a saved plan; given by the page's owner, because features do not know each other. */
export type RenderHistory = (planId: string) => ReactNode;

const Slot = createContext<RenderHistory>(() => null);

export const HistorySlotProvider = Slot.Provider;

/** How to draw the history of a plan here. */
export const useRenderHistory = (): RenderHistory => useContext(Slot);
