import { REPORT_TEMPLATES, type ReportTemplate } from '@domain/statistics/report-setup.ts';
import { queries } from '@renderer/lib/queries.ts';
import { useFormat } from '@renderer/lib/use-format.ts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { CoverageSearch } from '../coverage-search.ts';
import styles from './reports.module.css';

interface ReportListProps {
  readonly template: ReportTemplate;
  /** Id of the saved report that is shown; null for a draft. */
  readonly saved: string | null;
  readonly onChange: (changes: Partial<CoverageSearch>) => void;
}

/** Templates, and reports as they were saved, newest first. */
export function ReportList({ template, saved, onChange }: ReportListProps) {
  const { t } = useTranslation('statistics');
  const format = useFormat();
  const { data: reports = [] } = useQuery(queries.savedReports());
  return (
    <nav className={styles['list']} aria-label={t('list.label')}>
      <h2>{t('list.templates')}</h2>
      <ul>
        {REPORT_TEMPLATES.map((each) => (
          <li key={each}>
            <button
              type="button"
              aria-current={saved === null && each === template}
              data-testid={`statistics:template.${each}`}
              onClick={() => onChange({ template: each === 'year' ? undefined : each, saved: undefined })}
            >
              {t(`template.${each}`)}
            </button>
          </li>
        ))}
      </ul>
      <h2>{t('list.saved')}</h2>
      {reports.length === 0 ? <p className={styles['nothing']}>{t('list.none')}</p> : null}
      <ul>
        {reports.map(({ id, name, from, to }) => (
          <li key={id}>
            <button
              type="button"
              aria-current={id === saved}
              data-testid="statistics:saved"
              onClick={() => onChange({ saved: id })}
            >
              {name}
              <small>
                {format.isoDay(from)} – {format.isoDay(to)}
              </small>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
