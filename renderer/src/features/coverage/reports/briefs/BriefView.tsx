import type { BriefRequest } from '@contract/briefs.ts';
import type { BriefKind } from '@domain/brief/brief.ts';
import { api } from '@renderer/lib/client.ts';
import { queries } from '@renderer/lib/queries.ts';
import { useCommand } from '@renderer/lib/use-command.ts';
import { Button } from '@renderer/ui/Button.tsx';
import { EmptyState } from '@renderer/ui/EmptyState.tsx';
import { ErrorNotice } from '@renderer/ui/ErrorNotice.tsx';
import { Toolbar } from '@renderer/ui/Page.tsx';
import { SavedNotice } from '@renderer/ui/SavedNotice.tsx';
import { Skeleton } from '@renderer/ui/Skeleton.tsx';
import { SplitView } from '@renderer/ui/SplitView.tsx';
import { SampleMark } from '@renderer/ui/Tag.tsx';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CoverageSearch } from '../../coverage-search.ts';
import { ReportList } from '../ReportList.tsx';
import reports from '../reports.module.css';
import { BriefForm } from './BriefForm.tsx';
import { BriefPreview } from './BriefPreview.tsx';
import { briefSourceOf } from './brief-source.ts';
import { useBriefPhotos } from './use-brief-photos.ts';

interface BriefViewProps {
  readonly kind: BriefKind;
  readonly search: CoverageSearch;
  readonly today: string;
  /** The choice of the view, for the toolbar. */
  readonly start: ReactNode;
  readonly onChange: (changes: Partial<CoverageSearch>) => void;
}

/** 工作信息 or 典型案例: drafted from a record or period, seen, and finished in Word. */
export function BriefView({ kind, search, today, start, onChange }: BriefViewProps) {
  const { t } = useTranslation('coverage');
  const { t: briefs, i18n } = useTranslation('briefs');
  const language: BriefRequest['language'] = i18n.language === 'en' ? 'en' : 'zh-CN';
  const source = briefSourceOf(search, today);
  const request = source === null ? null : { kind, source, language };
  const draft = useQuery(queries.briefDraft(request));
  const content = request === null ? undefined : draft.data;
  const photos = useBriefPhotos(source, content?.photos ?? []);
  const save = useCommand(async () =>
    request === null
      ? null
      : api.exports.brief({
          ...request,
          photos: photos.chosen.map(({ sha256, caption }) => ({ sha256, caption })),
        }),
  );
  return (
    <>
      <Toolbar
        title={t('title')}
        end={
          <>
            {content && content.header !== '' ? <SampleMark /> : null}
            <SavedNotice file={save.data ?? null} error={save.error} onDismiss={() => save.reset()}>
              <Button
                tone="primary"
                isBusy={save.isPending}
                isDisabled={!content}
                testId="briefs:export"
                onClick={() => save.mutate(undefined)}
              >
                {briefs('export')}
              </Button>
            </SavedNotice>
          </>
        }
      >
        {start}
      </Toolbar>
      <div className={reports['work']}>
        <ReportList template={search.template ?? 'year'} saved={null} brief={kind} onChange={onChange} />
        <div className={reports['paper']}>
          <SplitView
            id="coverage-reports"
            inspector={
              <BriefForm
                kind={kind}
                search={search}
                source={source}
                today={today}
                photos={photos}
                onChange={onChange}
              />
            }
          >
            {source === null ? (
              <EmptyState title={briefs('choose')} />
            ) : draft.error ? (
              <div className={reports['alone']}>
                <ErrorNotice error={draft.error} />
              </div>
            ) : content ? (
              <BriefPreview content={content} photos={photos.chosen} />
            ) : (
              <div className={reports['alone']}>
                <Skeleton lines={12} />
              </div>
            )}
          </SplitView>
        </div>
      </div>
    </>
  );
}
