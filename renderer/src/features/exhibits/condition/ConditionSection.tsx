import type { ExhibitCondition } from '@contract/conditions.ts';
import { comparedWithLast } from '@domain/exhibit/condition.ts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queries } from '../../../lib/queries.ts';
import { useFormat } from '../../../lib/use-format.ts';
import { AttachmentList } from '../../../ui/attachments/AttachmentList.tsx';
import { Button } from '../../../ui/Button.tsx';
import { InspectorSection } from '../../../ui/Inspector.tsx';
import styles from '../exhibit-form.module.css';
import { ReportForm } from './ReportForm.tsx';
import { SeverityTag } from './SeverityTag.tsx';

/** What was found last, what changed since the time before, and a new report. */
export function ConditionSection({
  condition,
  exhibitName,
}: {
  readonly condition: ExhibitCondition;
  readonly exhibitName: string;
}) {
  const { t } = useTranslation('conditions');
  const format = useFormat();
  const [isReporting, setReporting] = useState(false);
  const { data: reports = [] } = useQuery(queries.conditionsOf(condition.exhibitId));
  const { last } = condition;
  const [, before] = reports;
  const compared = last === null ? 'first' : comparedWithLast(before?.severity ?? null, last.severity);
  return (
    <InspectorSection title={t('last')}>
      {last === null ? (
        <p className={styles['quiet']}>{t('noReport')}</p>
      ) : (
        <>
          <p>
            <SeverityTag severity={last.severity} /> {last.note}
          </p>
          <p className={styles['quiet']}>
            {[
              format.day(last.reportedOn),
              last.reporter,
              last.handOverId === '' ? '' : t('inHandOver'),
              t(`compared.${compared}`),
              reports.length > 1 ? t('earlier', { count: reports.length - 1 }) : '',
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
          <AttachmentList table="condition_report" recordId={last.id} />
        </>
      )}
      {isReporting ? (
        <ReportForm condition={condition} exhibitName={exhibitName} onDone={() => setReporting(false)} />
      ) : condition.unavailable === 'retired' ? null : (
        <div className={styles['buttons']}>
          <Button tone="link" onClick={() => setReporting(true)} testId="exhibits:report">
            {t('report.open')}
          </Button>
        </div>
      )}
    </InspectorSection>
  );
}
