import type { StayEditInput, StayPlanView } from '@contract/stay-plans.ts';
import { queries } from '@renderer/lib/queries.ts';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { violationDifference } from './new-violations.ts';

/** A pointer or a field that rests for so long has found its place, for now. */
const REST_MS = 250;

export type StayPreview = ReturnType<typeof violationDifference>;

type Plan = Pick<StayPlanView, 'id' | 'state' | 'version' | 'violations'>;

/** What a change would break and mend, without making it; null until it rests and is worked out. It warns, it never blocks. */
export function useStayPreview(plan: Plan, edit: StayEditInput | null): StayPreview | null {
  return useStayPreviewOf(plan, edit === null ? [] : [edit]);
}

/** The same of several changes as one step. */
export function useStayPreviewOf(
  { id, state, version, violations }: Plan,
  edits: readonly StayEditInput[],
): StayPreview | null {
  const wanted = JSON.stringify(edits);
  const [rested, setRested] = useState('[]');
  useEffect(() => {
    const timer = setTimeout(() => setRested(wanted), REST_MS);
    return () => clearTimeout(timer);
  }, [wanted]);
  const isAsked = edits.length > 0 && rested === wanted && id !== null && state === 'draft';
  const { data } = useQuery({ ...queries.stayPreview(id ?? '', version, edits), enabled: isAsked });
  return useMemo(
    () => (isAsked && data ? violationDifference(violations, data.violations) : null),
    [isAsked, data, violations],
  );
}
