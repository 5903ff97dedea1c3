import { BRIEF_RECORDS, type BriefKind, type BriefSource } from '@domain/brief/brief.ts';
import { periodDue } from '@domain/statistics/templates.ts';
import { DateField } from '@renderer/ui/DateField.tsx';
import { Inspector, InspectorSection } from '@renderer/ui/Inspector.tsx';
import { Segmented } from '@renderer/ui/Segmented.tsx';
import { useTranslation } from 'react-i18next';
import type { CoverageSearch } from '../../coverage-search.ts';
import reports from '../reports.module.css';
import styles from './briefs.module.css';
import { BriefPhotoList } from './BriefPhotoList.tsx';
import { BriefRecordList } from './BriefRecordList.tsx';
import type { BriefPhotos } from './use-brief-photos.ts';

interface BriefFormProps {
  readonly kind: BriefKind;
  readonly search: CoverageSearch;
  readonly source: BriefSource | null;
  readonly today: string;
  readonly photos: BriefPhotos;
  readonly onChange: (changes: Partial<CoverageSearch>) => void;
}

/** What a brief tells of, and its photos. */
export function BriefForm({ kind, search, source, today, photos, onChange }: BriefFormProps) {
  const { t } = useTranslation('briefs');
  const { of } = search;
  return (
    <Inspector title={t(`kind.${kind}`)} subtitle={t('subtitle')} testId="briefs:form">
      <InspectorSection title={t('source')}>
        <Segmented
          label={t('source')}
          value={of ?? 'period'}
          options={[...BRIEF_RECORDS, 'period' as const].map((value) => ({ value, label: t(`of.${value}`) }))}
          onChange={(next) => onChange({ of: next === 'period' ? undefined : next, record: undefined })}
        />
        <div className={styles['choice']}>
          {of === undefined ? null : (
            <BriefRecordList
              kind={of}
              selected={search.record ?? null}
              onSelect={(id) => onChange({ record: id })}
            />
          )}
          {source?.kind === 'period' ? (
            <PeriodFields from={source.from} to={source.to} today={today} onChange={onChange} />
          ) : null}
        </div>
      </InspectorSection>
      {source === null ? null : <BriefPhotoList source={source} photos={photos} />}
    </Inspector>
  );
}

interface PeriodFieldsProps {
  readonly from: string;
  readonly to: string;
  readonly today: string;
  readonly onChange: (changes: Partial<CoverageSearch>) => void;
}

function PeriodFields({ from, to, today, onChange }: PeriodFieldsProps) {
  const { t } = useTranslation('briefs');
  const periods = {
    lastYear: periodDue('year', today),
    soFar: { from: `${today.slice(0, 4)}-01-01`, to: today },
  };
  return (
    <>
      <div className={reports['quick']}>
        {(['lastYear', 'soFar'] as const).map((name) => (
          <button
            key={name}
            type="button"
            aria-pressed={periods[name].from === from && periods[name].to === to}
            onClick={() => onChange(periods[name])}
          >
            {t(name)}
          </button>
        ))}
      </div>
      <div className={reports['dates']}>
        <DateField
          label={t('from')}
          value={from}
          max={to}
          width={124}
          onChange={(day) => day && onChange({ from: day, to })}
        />
        –
        <DateField
          label={t('to')}
          value={to}
          min={from}
          width={124}
          onChange={(day) => day && onChange({ from, to: day })}
        />
      </div>
    </>
  );
}
