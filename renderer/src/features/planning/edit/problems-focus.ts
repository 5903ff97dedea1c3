import { type RefObject, useEffect } from 'react';
import { create } from 'zustand';

/** Whether somebody asked for the list of problems, which may not be drawn yet. */
const useAsked = create<{ readonly isAsked: boolean }>(() => ({ isAsked: false }));

/** Leads to the list of problems as soon as it is there. */
export const askForProblems = () => useAsked.setState({ isAsked: true });

/** Brings the list into sight, and the keyboard to it, when it was asked for. */
export function useProblemsFocus(list: RefObject<HTMLElement | null>): void {
  const { isAsked } = useAsked();
  useEffect(() => {
    if (!isAsked) return;
    useAsked.setState({ isAsked: false });
    list.current?.focus();
  }, [isAsked, list]);
}
