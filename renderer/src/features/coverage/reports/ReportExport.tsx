import type { EventPayload } from '@contract/events.ts';
import type { ReportContent } from '@domain/statistics/report-content.ts';
import { api } from '@renderer/lib/client.ts';
import { onEvent } from '@renderer/lib/events.ts';
import { useCommand } from '@renderer/lib/use-command.ts';
import { Button } from '@renderer/ui/Button.tsx';
import { SavedNotice } from '@renderer/ui/SavedNotice.tsx';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReportSource } from './report-source.ts';
import styles from './reports.module.css';

interface ReportExportProps {
  readonly report: ReportSource;
  readonly content: ReportContent | undefined;
  /** Content of the set-up before: what is saved would be another report than what is seen. */
  readonly isOld: boolean;
  /** Called with the id of the saved report; null where it is saved already. */
  readonly onSaved: ((id: string) => void) | null;
}

const FORMATS = ['docx', 'pdf', 'xlsx', 'geojson'] as const;
type Format = (typeof FORMATS)[number];

/** Saves a report in the workspace, or as a file; says how far it is, and stops it. */
export function ReportExport({ report, content, isOld, onSaved }: ReportExportProps) {
  const { t } = useTranslation('statistics');
  const file = useCommand((format: Format) => api.exports.statistics({ report, format, part: null }));
  const keep = useCommand(async (name: string) => {
    if (report.kind === 'draft') onSaved?.((await api.statistics.save({ name, setup: report.setup })).id);
  });
  const error = file.error ?? keep.error;
  const dismiss = () => {
    file.reset();
    keep.reset();
  };
  const hasMaps = content?.sections.some(({ block }) => block === 'maps') === true;
  return (
    <div className={styles['export']}>
      {file.isPending ? <ExportProgress /> : null}
      {onSaved && content ? (
        <Button
          isBusy={keep.isPending}
          isDisabled={isOld}
          testId="statistics:save"
          onClick={() => keep.mutate(content.title)}
        >
          {t('save')}
        </Button>
      ) : null}
      <SavedNotice file={file.data ?? null} error={error} onDismiss={dismiss}>
        <span className={styles['formats']}>
          <span className={styles['label']}>{t('export.label')}</span>
          {FORMATS.filter((format) => format !== 'geojson' || hasMaps).map((format) => (
            <Button
              key={format}
              tone={format === 'docx' ? 'primary' : 'default'}
              isBusy={file.isPending && file.variables === format}
              // The one that was pressed keeps the focus.
              isDisabled={(file.isPending && file.variables !== format) || !content || isOld}
              testId={`statistics:export.${format}`}
              onClick={() => {
                if (!file.isPending) file.mutate(format);
              }}
            >
              {t(`export.${format}`)}
            </Button>
          ))}
        </span>
      </SavedNotice>
    </div>
  );
}

/** What is being done now; the wait can be ended. */
function ExportProgress() {
  const { t } = useTranslation('statistics');
  const { t: common } = useTranslation();
  const [state, setState] = useState<EventPayload<'export-progress'> | null>(null);
  useEffect(() => onEvent('export-progress', setState), []);
  const stop = useCommand(() => api.exports.cancelStatistics({}));
  if (!state) return null;
  return (
    <span className={styles['progress']} role="status">
      {t(`progress.${state.step}`, { done: state.done + 1, of: state.of })}
      <Button tone="link" onClick={() => stop.mutate(undefined)}>
        {common('cancel')}
      </Button>
    </span>
  );
}
