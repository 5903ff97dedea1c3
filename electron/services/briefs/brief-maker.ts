import type { BriefRequest } from '@contract/briefs.ts';
import type { BriefContent } from '@domain/brief/brief.ts';
import { setupOf } from '@domain/statistics/templates.ts';
import type { OutreachCache } from '../coverage/outreach-cache.ts';
import { briefContent } from '../reports/brief/brief-content.ts';
import type { PeriodBrief } from '../reports/brief/brief-facts.ts';
import { isEmpty, summaryParagraphs } from '../reports/statistics/summary-block.ts';
import type { CoverageQueries } from '../coverage/indicators.ts';
import { workspaceSource } from '../statistics/workspace-source.ts';
import type { WorkspaceSession } from '../workspace/session.ts';
import { photosOfPeriod, photosOfRecords } from './brief-photos.ts';
import { readRecordBrief } from './read-brief.ts';

/** Drafts briefs, for the screen and for files. @throws AppError E1001 unknown record, E6001 period */
export type BriefMaker = (request: BriefRequest) => BriefContent;

export interface BriefDeps {
  readonly session: WorkspaceSession;
  readonly coverage: CoverageQueries;
  readonly cache: OutreachCache;
}

export function createBriefMaker(deps: BriefDeps): BriefMaker {
  const { session, cache } = deps;
  return ({ kind, source, language }) => {
    const store = session.store();
    const { read } = store;
    const today = session.businessDate();
    const common = { isSample: read.meta.get().isSample, today };
    if (source.kind === 'period') {
      const of = periodBrief(deps, source, language);
      const photos = photosOfPeriod(read, source.from, source.to);
      return briefContent({ ...common, of, photos }, kind, language);
    }
    const facts = cache.facts(store, 'recorded', today);
    const { of, owners, setId } = readRecordBrief(read, facts, source);
    const photos = photosOfRecords(read, owners, setId);
    return briefContent({ ...common, of, photos }, kind, language);
  };
}

function periodBrief(
  deps: BriefDeps,
  { from, to }: { readonly from: string; readonly to: string },
  language: BriefContent['language'],
): PeriodBrief {
  const setup = { ...setupOf('year', to, language), from, to };
  const source = workspaceSource(deps.session, deps, setup);
  const { figures, previous } = source.table('month').total;
  return {
    kind: 'period',
    from,
    to,
    place: source.workspaceName,
    summary: summaryParagraphs(source),
    figures,
    previous: previous === null || isEmpty(previous) ? null : previous,
  };
}
