import { api } from '@renderer/lib/client.ts';
import { useCommand } from '@renderer/lib/use-command.ts';
import { SavedNotice } from '@renderer/ui/SavedNotice.tsx';
import { Button } from '@renderer/ui/Button.tsx';
import { useTranslation } from 'react-i18next';
import type { ReportSource } from './report-source.ts';
import styles from './reports.module.css';

interface PartExportProps {
  /** What the table or picture is called: its buttons say the same as those of every other. */
  readonly name: string;
  readonly report: ReportSource;
  /** Content of the set-up before: the part of that number may be another one now. */
  readonly isOld: boolean;
  /** Place among the tables, or among the pictures, of the report. */
  readonly number: number;
  readonly formats: readonly ('csv' | 'png' | 'svg')[];
}

/** Saves one table or picture of a report. */
export function PartExport({ name, report, isOld, number, formats }: PartExportProps) {
  const { t } = useTranslation('statistics');
  const save = useCommand((format: PartExportProps['formats'][number]) =>
    api.exports.statistics({ report, format, part: number }),
  );
  return (
    <div className={styles['partExport']} role="group" aria-label={name}>
      <SavedNotice file={save.data ?? null} error={save.error} onDismiss={() => save.reset()}>
        {formats.map((format) => (
          <Button
            key={format}
            tone="link"
            isBusy={save.isPending}
            isDisabled={isOld}
            onClick={() => save.mutate(format)}
          >
            {t(`export.part.${format}`)}
          </Button>
        ))}
      </SavedNotice>
    </div>
  );
}
