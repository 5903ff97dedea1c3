import type { SavedReportHeader } from '@contract/statistics.ts';
import type { ReportSetup } from '@domain/statistics/report-setup.ts';
import { api } from '@renderer/lib/client.ts';
import { queries } from '@renderer/lib/queries.ts';
import { useCommand } from '@renderer/lib/use-command.ts';
import { useFormat } from '@renderer/lib/use-format.ts';
import { Button } from '@renderer/ui/Button.tsx';
import { ErrorNotice } from '@renderer/ui/ErrorNotice.tsx';
import { FactList } from '@renderer/ui/FactList.tsx';
import { Inspector, InspectorSection } from '@renderer/ui/Inspector.tsx';
import { TextInPlace } from '@renderer/ui/TextInPlace.tsx';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

interface SavedReportFactsProps {
  readonly header: SavedReportHeader;
  readonly setup: ReportSetup;
  /** The report is not there any more. */
  readonly onGone: () => void;
}

/** When and of which data a report was made, and whether the records would give the same again. */
export function SavedReportFacts({ header, setup, onGone }: SavedReportFactsProps) {
  const { t } = useTranslation('statistics');
  const { t: indicators } = useTranslation('indicators');
  const format = useFormat();
  const [isRenaming, setRenaming] = useState(false);
  const { id, version, name } = header;
  const current = useQuery(queries.isReportCurrent(id));
  const rename = useCommand((next: string) => api.statistics.rename({ id, version, name: next }));
  const remove = useCommand(async () => {
    await api.statistics.remove({ id, version });
    onGone();
  });
  const error = rename.error ?? remove.error ?? current.error;
  return (
    <Inspector
      title={
        isRenaming ? (
          <TextInPlace
            label={t('saved.name')}
            text={name}
            onDone={(next) => {
              setRenaming(false);
              if (next !== null) rename.mutate(next);
            }}
          />
        ) : (
          name
        )
      }
      subtitle={t(`template.${header.template}`)}
      testId="statistics:facts"
      foot={
        <>
          <Button onClick={() => setRenaming(true)}>{t('saved.rename')}</Button>
          <Button
            isBusy={remove.isPending}
            testId="statistics:remove"
            onClick={() => remove.mutate(undefined)}
          >
            {t('saved.remove')}
          </Button>
        </>
      }
    >
      {error ? <ErrorNotice error={error} /> : null}
      <InspectorSection>
        <FactList
          facts={[
            {
              label: indicators('period.label'),
              value: `${format.isoDay(header.from)} – ${format.isoDay(header.to)}`,
            },
            { label: indicators('basis.label'), value: indicators(`basis.${setup.basis}`) },
            { label: t('saved.at'), value: format.instant(header.savedAt) },
            {
              label: t('saved.data'),
              value: header.dataVersion === null ? t('saved.unchanged') : format.instant(header.dataVersion),
            },
            {
              label: t('saved.current'),
              value: current.data === undefined ? '…' : t(current.data ? 'saved.isCurrent' : 'saved.isOld'),
            },
          ]}
        />
      </InspectorSection>
    </Inspector>
  );
}
