import type { BriefRequest } from '@contract/briefs.ts';
import type { BriefContent, BriefPhoto } from '@domain/brief/brief.ts';
import { setupOf } from '@domain/statistics/templates.ts';
import type { OutreachCache } from '../coverage/outreach-cache.ts';
import type { Readers } from '../ports/repositories.ts';
import { briefContent } from '../reports/brief/brief-content.ts';
import type { PeriodBrief } from '../reports/brief/brief-facts.ts';
import { isEmpty, summaryParagraphs } from '../reports/statistics/summary-block.ts';
import type { CoverageQueries } from '../coverage/indicators.ts';
import { workspaceSource } from '../statistics/workspace-source.ts';
import type { WorkspaceSession } from '../workspace/session.ts';
import { readRecordBrief } from './read-brief.ts';

/** Drafts briefs, for the screen and for files. @throws AppError E1001 unknown record, E6001 period */
export type BriefMaker = (request: BriefRequest) => BriefContent;

export interface BriefDeps {
  readonly session: WorkspaceSession;
  readonly coverage: CoverageQueries;
  readonly cache: OutreachCache;
}

export function createBriefMaker({ session, coverage, cache }: BriefDeps): BriefMaker {
  return ({ kind, source, language }) => {
    const store = session.store();
    const { read } = store;
    const today = session.businessDate();
    const common = { isSample: read.meta.get().isSample, today };
    if (source.kind === 'period') {
      const of = periodBrief(session, coverage, source, language);
      return briefContent({ ...common, of, photos: [] }, kind, language);
    }
    const { of, setId } = readRecordBrief(read, cache.facts(store, 'recorded', today), source);
    const photos = setId === null ? [] : photosOfSet(read, setId);
    return briefContent({ ...common, of, photos }, kind, language);
  };
}

function periodBrief(
  session: WorkspaceSession,
  coverage: CoverageQueries,
  { from, to }: { readonly from: string; readonly to: string },
  language: BriefContent['language'],
): PeriodBrief {
  const setup = { ...setupOf('year', to, language), from, to };
  const source = workspaceSource(session, coverage, setup);
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

/** Photos of a set, then of its exhibits, each content once. Photos of damage and repairs are not for the public. */
function photosOfSet(read: Readers, setId: string): readonly BriefPhoto[] {
  const set = read.fleet.exhibitSets().find(({ id }) => id === setId);
  const exhibits = read.fleet.exhibits().filter((exhibit) => exhibit.setId === setId);
  const owners = [
    ...(set === undefined ? [] : [{ table: 'exhibit_set', id: set.id, name: set.name } as const]),
    ...exhibits.map(({ id, name }) => ({ table: 'exhibit', id, name }) as const),
  ];
  const photos = owners.flatMap(({ table, id, name }) =>
    read.attachments
      .ofRecord(table, id)
      .filter(({ kind }) => kind === 'photo')
      .map(({ sha256, note }): BriefPhoto => ({ sha256, caption: note === '' ? name : note })),
  );
  return [...new Map(photos.map((photo) => [photo.sha256, photo])).values()];
}
