import { createContext, use, useCallback, useSyncExternalStore } from 'react';
import { createHoverStore, type HoverStore } from './hover-store.ts';

/** How views of one page light up together. */
export interface Hover {
  readonly store: HoverStore;
  /** Says which record the pointer or the keyboard is at; null = none. */
  readonly point: (id: string | null) => void;
}

/** A page without linked views: nothing lights up. */
const NO_HOVER: Hover = { store: createHoverStore(), point: () => {} };

const HoverContext = createContext<Hover>(NO_HOVER);

/** Links the views inside. */
export const HoverProvider = HoverContext.Provider;

/** The link of the views around; always the same object. */
export const useHover = (): Hover => use(HoverContext);

/** Whether a record is lit; the component is drawn again only when that changes. */
export function useIsLit(id: string): boolean {
  const { store } = useHover();
  const subscribe = useCallback((listener: () => void) => store.subscribe(id, listener), [store, id]);
  return useSyncExternalStore(subscribe, () => store.isLit(id));
}
