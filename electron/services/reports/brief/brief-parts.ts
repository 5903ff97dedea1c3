import type { BriefFigure } from '@domain/brief/brief.ts';

/** What of a brief depends on its source; all of it from records. */
export interface BriefParts {
  readonly title: string;
  readonly about: string;
  /** Who did what, when and where. */
  readonly lead: string;
  readonly background: string;
  /** How it went; empty when nothing is known. */
  readonly running: string;
  readonly figures: readonly BriefFigure[];
  readonly notes: readonly string[];
}
