import { type Opening, type OpeningIssue, openingIssues } from '@domain/site/site.ts';

/** Faults of a list that is being edited; a time that could not be read counts as ending before it begins. */
export function openingFaults(openings: readonly Opening[]): readonly OpeningIssue[] {
  const unread = openings.flatMap((opening, index) =>
    Number.isFinite(opening.start_s) && Number.isFinite(opening.end_s)
      ? []
      : [{ index, kind: 'ends-before-start' as const }],
  );
  return [...unread, ...openingIssues(openings)];
}

/** Reads a time as people type it: 9, 930, 9:30, 09：30. Null when it is no time of day. */
export function readTime(text: string): number | null {
  const match = /^\s*(\d{1,2})(?:\s*[:\uff1a.]?\s*(\d{2}))?\s*$/.exec(text);
  if (!match) return null;
  const [hours, minutes] = [Number(match[1]), Number(match[2] ?? 0)];
  if (minutes > 59 || hours > 24 || (hours === 24 && minutes > 0)) return null;
  return hours * 3_600 + minutes * 60;
}
