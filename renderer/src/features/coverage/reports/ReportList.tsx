import { BRIEF_KINDS, type BriefKind } from '@domain/brief/brief.ts';
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
  /** The kind of brief that is shown instead; null for none. */
  readonly brief?: BriefKind | null;
  readonly onChange: (changes: Partial<CoverageSearch>) => void;
}

/** Leaves a brief for a report. */
const NO_BRIEF = { brief: undefined, of: undefined, record: undefined } as const;

/** Templates, briefs, and reports as they were saved, newest first. */
export function ReportList({ template, saved, brief = null, onChange }: ReportListProps) {
  const { t } = useTranslation('statistics');
  const { t: briefs } = useTranslation('briefs');
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
              aria-current={saved === null && brief === null && each === template}
              data-testid={`statistics:template.${each}`}
              onClick={() =>
                onChange({ ...NO_BRIEF, template: each === 'year' ? undefined : each, saved: undefined })
              }
            >
              {t(`template.${each}`)}
            </button>
          </li>
        ))}
      </ul>
      <h2>{briefs('list')}</h2>
      <ul>
        {BRIEF_KINDS.map((kind) => (
          <li key={kind}>
            <button
              type="button"
              aria-current={brief === kind}
              data-testid={`briefs:kind.${kind}`}
              onClick={() => onChange({ brief: kind, saved: undefined })}
            >
              {briefs(`kind.${kind}`)}
            </button>
          </li>
        ))}
      </ul>
      <h2>{t('list.saved')}</h2>
      {reports.length === 0 ? <p className={styles['nothing']}>{t('list.none')}</p> : null}
      <ul>
        {reports.map(({ id, name, savedAt }) => (
          <li key={id}>
            <button
              type="button"
              aria-current={id === saved}
              data-testid="statistics:saved"
              onClick={() => onChange({ ...NO_BRIEF, saved: id })}
            >
              {name}
              {/* The period stands in the name; the time tells two of the same name apart. */}
              <small title={t('saved.at')}>{format.instant(savedAt)}</small>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
