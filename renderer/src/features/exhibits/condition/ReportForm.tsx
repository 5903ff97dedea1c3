import type { WaitingPhoto } from '@contract/attachments.ts';
import type { ExhibitCondition } from '@contract/conditions.ts';
import { opensRepair, SEVERITIES, type Severity } from '@domain/exhibit/condition.ts';
import { useQuery } from '@tanstack/react-query';
import { Checkbox, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/client.ts';
import { queries } from '../../../lib/queries.ts';
import { useCommand } from '../../../lib/use-command.ts';
import { Button } from '../../../ui/Button.tsx';
import { DateField } from '../../../ui/DateField.tsx';
import { ErrorNotice } from '../../../ui/ErrorNotice.tsx';
import { FindingPhotos } from './FindingPhotos.tsx';
import { EntryField } from '../EntryField.tsx';
import { focusOnce } from '../focus-once.ts';
import styles from '../exhibit-form.module.css';

/** What is well needs no repair, and what is gone cannot have one. */
const canBeRepaired = (severity: Severity) => severity !== 'well' && severity !== 'missing';

/** A report on one exhibit between two hand-overs. */
export function ReportForm({
  condition: { exhibitId, repair },
  exhibitName,
  onDone,
}: {
  readonly condition: ExhibitCondition;
  readonly exhibitName: string;
  readonly onDone: () => void;
}) {
  const { t } = useTranslation('conditions');
  const { t: common } = useTranslation();
  const { data: status } = useQuery(queries.workspaceStatus());
  const { data: preferences } = useQuery(queries.preferences());
  const report = useCommand(api.conditions.report);
  const [severity, setSeverity] = useState<Severity>('well');
  const [asksRepair, setAsksRepair] = useState<boolean | null>(null);
  const [day, setDay] = useState<string | null>(null);
  const [reporter, setReporter] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const [photos, setPhotos] = useState<readonly WaitingPhoto[]>([]);
  const today = status?.businessDate ?? '';
  const reportedOn = day ?? today;
  const by = reporter ?? preferences?.actor ?? '';
  const isRepairable = canBeRepaired(severity) && repair === null;
  const repairs = isRepairable && (asksRepair ?? opensRepair(severity));
  const isReady = by.trim() !== '' && reportedOn !== '' && (!repairs || note.trim() !== '');
  return (
    <form
      className={styles['form']}
      aria-label={t('report.open')}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isReady) return;
        report.mutate(
          {
            exhibitId,
            severity,
            note,
            asksRepair: repairs,
            photos: photos.map(({ sha256 }) => sha256),
            reportedOn,
            reporter: by,
          },
          { onSuccess: onDone },
        );
      }}
      data-testid="exhibits:report.form"
    >
      <EntryField label={t('report.severity')}>
        <Select
          ref={focusOnce}
          aria-label={t('report.severity')}
          value={severity}
          options={SEVERITIES.map((value) => ({ value, label: t(`severity.${value}`) }))}
          onChange={setSeverity}
        />
      </EntryField>
      <EntryField label={t('report.day')}>
        <DateField label={t('report.day')} value={reportedOn} max={today || undefined} onChange={setDay} />
      </EntryField>
      <EntryField label={t('report.reporter')}>
        <Input
          aria-label={t('report.reporter')}
          maxLength={40}
          value={by}
          onChange={(event) => setReporter(event.target.value)}
        />
      </EntryField>
      <EntryField label={t('report.note')}>
        <Input.TextArea
          aria-label={t('report.note')}
          autoSize={{ minRows: 1, maxRows: 4 }}
          maxLength={500}
          placeholder={t('handover.noteHint')}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
      </EntryField>
      <EntryField label={t('photos')}>
        <FindingPhotos name={exhibitName} photos={photos} onChange={setPhotos} />
      </EntryField>
      {report.error ? <ErrorNotice error={report.error} /> : null}
      <div className={styles['actions']}>
        {isRepairable ? (
          <Checkbox checked={repairs} onChange={(event) => setAsksRepair(event.target.checked)}>
            {t('report.asksRepair')}
          </Checkbox>
        ) : null}
        <Button tone="primary" isSubmit isDisabled={!isReady} isBusy={report.isPending}>
          {t('report.save')}
        </Button>
        <Button onClick={onDone}>{common('cancel')}</Button>
      </div>
    </form>
  );
}
