import type { PlannedStayView } from '@contract/stay-plans.ts';
import type { DaySpan } from '@renderer/timeline/span-lanes.ts';
import { type KeyboardEvent, useMemo, useState } from 'react';

interface SoughtDay {
  /** Day of the head that is marked; null for none. */
  readonly day: string | null;
  /** What is kept in sight: that day, or else the selected stay. */
  readonly span: DaySpan | null;
  /** Seeks a day; the one that is sought already is left. */
  readonly seek: (day: string) => void;
  readonly leave: () => void;
  /** Escape leaves it. */
  readonly press: (event: KeyboardEvent) => void;
}

/** A day that was chosen in the head of a board, until it is left or another stay is selected. */
export function useSoughtDay(selected: PlannedStayView | null): SoughtDay {
  const [sought, setSought] = useState<{ readonly day: string; readonly beside: string | null } | null>(null);
  const selectedId = selected?.id ?? null;
  // What is selected later is what is looked for then.
  const day = sought?.beside === selectedId ? sought.day : null;
  const span = useMemo(() => {
    if (day !== null) return { start: day, end: day };
    return selected ? { start: selected.haulStart, end: selected.strikeEnd } : null;
  }, [day, selected]);
  const leave = () => setSought(null);
  return {
    day,
    span,
    seek: (next) => setSought(next === day ? null : { day: next, beside: selectedId }),
    leave,
    press: (event) => {
      if (event.key !== 'Escape' || event.defaultPrevented || day === null) return;
      event.preventDefault();
      leave();
    },
  };
}
