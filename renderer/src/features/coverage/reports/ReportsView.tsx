import type { ReportContent } from '@domain/statistics/report-content.ts';
import type { ReportSetup, ReportTemplate } from '@domain/statistics/report-setup.ts';
import { setupOf } from '@domain/statistics/templates.ts';
import { queries } from '@renderer/lib/queries.ts';
import { ErrorNotice } from '@renderer/ui/ErrorNotice.tsx';
import { Toolbar } from '@renderer/ui/Page.tsx';
import { Skeleton } from '@renderer/ui/Skeleton.tsx';
import { SplitView } from '@renderer/ui/SplitView.tsx';
import { SampleMark } from '@renderer/ui/Tag.tsx';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CoverageSearch } from '../coverage-search.ts';
import { BriefView } from './briefs/BriefView.tsx';
import { ReportExport } from './ReportExport.tsx';
import { ReportForm } from './ReportForm.tsx';
import { ReportList } from './ReportList.tsx';
import { ReportPreview } from './ReportPreview.tsx';
import type { ReportSource } from './report-source.ts';
import { SavedReportFacts } from './SavedReportFacts.tsx';
import styles from './reports.module.css';

interface ReportsViewProps {
  readonly search: CoverageSearch;
  readonly today: string;
  /** The choice of the view, for the toolbar. */
  readonly start: ReactNode;
  readonly onChange: (changes: Partial<CoverageSearch>) => void;
}

/** Reports that can be handed in: by template and as they were saved, seen before they are written to a file. */
export function ReportsView({ search, today, start, onChange }: ReportsViewProps) {
  const { i18n } = useTranslation();
  const language = i18n.language === 'en' ? 'en' : 'zh-CN';
  const template = search.template ?? 'year';
  const { data: reports } = useQuery(queries.savedReports());
  const parts = { template, today, start, onChange };
  if (search.brief !== undefined)
    return (
      <BriefView
        key={`${search.of ?? ''} ${search.record ?? ''}`}
        kind={search.brief}
        search={search}
        today={today}
        start={start}
        onChange={onChange}
      />
    );
  // One that undo took away leaves its template in its place; redo shows it again.
  const isThere = reports === undefined || reports.some(({ id }) => id === search.saved);
  return search.saved === undefined || !isThere ? (
    <DraftView key={`${template} ${language}`} {...parts} language={language} />
  ) : (
    <SavedView key={search.saved} {...parts} id={search.saved} />
  );
}

interface PartsOfView extends Omit<ReportsViewProps, 'search'> {
  readonly template: ReportTemplate;
}

/** A report by its template, made anew with each change of its set-up. */
function DraftView({
  template,
  today,
  start,
  language,
  onChange,
}: PartsOfView & { readonly language: ReportSetup['language'] }) {
  const { t } = useTranslation('coverage');
  const [setup, setSetup] = useState(() => setupOf(template, today, language));
  const draft = useQuery({
    ...queries.reportDraft(setup),
    placeholderData: (former) => former,
  });
  return (
    <>
      <Toolbar
        title={t('title')}
        end={
          <>
            {draft.data && draft.data.header !== '' ? <SampleMark /> : null}
            <ReportExport
              report={{ kind: 'draft', setup }}
              content={draft.data}
              isOld={draft.isPlaceholderData}
              onSaved={(id) => onChange({ saved: id })}
            />
          </>
        }
      >
        {start}
      </Toolbar>
      <div className={styles['work']}>
        <ReportList template={template} saved={null} onChange={onChange} />
        <div className={styles['paper']} aria-busy={draft.isPlaceholderData}>
          <SplitView
            id="coverage-reports"
            inspector={<ReportForm setup={setup} today={today} onChange={setSetup} />}
          >
            <ReportBody
              report={{ kind: 'draft', setup }}
              content={draft.data}
              isOld={draft.isPlaceholderData}
              error={draft.error}
            />
          </SplitView>
        </div>
      </div>
    </>
  );
}

/** A saved report as it was made. */
function SavedView({ template, start, id, onChange }: PartsOfView & { readonly id: string }) {
  const { t } = useTranslation('coverage');
  const saved = useQuery(queries.savedReport(id));
  const report = { kind: 'saved', id } as const;
  return (
    <>
      <Toolbar
        title={t('title')}
        end={
          <>
            {saved.data?.header.isSample ? <SampleMark /> : null}
            <ReportExport report={report} content={saved.data?.content} isOld={false} onSaved={null} />
          </>
        }
      >
        {start}
      </Toolbar>
      <div className={styles['work']}>
        <ReportList template={template} saved={id} onChange={onChange} />
        <div className={styles['paper']}>
          <SplitView
            id="coverage-reports"
            inspector={
              saved.data ? (
                <SavedReportFacts
                  header={saved.data.header}
                  setup={saved.data.setup}
                  onGone={() => onChange({ saved: undefined })}
                />
              ) : null
            }
          >
            <ReportBody report={report} content={saved.data?.content} isOld={false} error={saved.error} />
          </SplitView>
        </div>
      </div>
    </>
  );
}

/** The report, or why there is none, or that it is being made. */
function ReportBody({
  report,
  content,
  isOld,
  error,
}: {
  readonly report: ReportSource;
  readonly content: ReportContent | undefined;
  /** Content of the set-up before, until that of this one has come. */
  readonly isOld: boolean;
  readonly error: Error | null;
}) {
  if (content && !error) return <ReportPreview report={report} content={content} isOld={isOld} />;
  return (
    <div className={styles['alone']}>{error ? <ErrorNotice error={error} /> : <Skeleton lines={12} />}</div>
  );
}
