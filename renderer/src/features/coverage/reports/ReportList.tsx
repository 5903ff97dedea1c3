import { BRIEF_KINDS, type BriefKind } from '@domain/brief/brief.ts';
import { REPORT_TEMPLATES, type ReportTemplate } from '@domain/statistics/report-setup.ts';
import { queries } from '@renderer/lib/queries.ts';
import { useFormat } from '@renderer/lib/use-format.ts';
import { SideList, SideListEntry, SideListGroup } from '@renderer/ui/SideList.tsx';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { CoverageSearch } from '../coverage-search.ts';

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
    <SideList label={t('list.label')}>
      <SideListGroup title={t('list.templates')}>
        {REPORT_TEMPLATES.map((each) => (
          <SideListEntry
            key={each}
            name={t(`template.${each}`)}
            isCurrent={saved === null && brief === null && each === template}
            testId={`statistics:template.${each}`}
            onOpen={() =>
              onChange({ ...NO_BRIEF, template: each === 'year' ? undefined : each, saved: undefined })
            }
          />
        ))}
      </SideListGroup>
      <SideListGroup title={briefs('list')}>
        {BRIEF_KINDS.map((kind) => (
          <SideListEntry
            key={kind}
            name={briefs(`kind.${kind}`)}
            isCurrent={brief === kind}
            testId={`briefs:kind.${kind}`}
            onOpen={() => onChange({ brief: kind, saved: undefined })}
          />
        ))}
      </SideListGroup>
      <SideListGroup title={t('list.saved')} empty={reports.length === 0 ? t('list.none') : null}>
        {reports.map(({ id, name, savedAt }) => (
          <SideListEntry
            key={id}
            name={name}
            isCurrent={id === saved}
            testId="statistics:saved"
            onOpen={() => onChange({ ...NO_BRIEF, saved: id })}
            // The period stands in the name; the time tells two of the same name apart.
            note={<span title={t('saved.at')}>{format.instant(savedAt)}</span>}
          />
        ))}
      </SideListGroup>
    </SideList>
  );
}
