import type { BriefSource } from '@domain/brief/brief.ts';
import { periodDue } from '@domain/statistics/templates.ts';
import type { CoverageSearch } from '../../coverage-search.ts';

/** What the address asks a brief to tell of: a record, else a period, the last whole year by itself; null while no record is chosen. */
export function briefSourceOf({ of, record, from, to }: CoverageSearch, today: string): BriefSource | null {
  if (of !== undefined) return record === undefined ? null : { kind: of, id: record };
  const due = periodDue('year', today);
  return { kind: 'period', from: from ?? due.from, to: to ?? due.to };
}
