import { asCallError } from '@renderer/lib/client.ts';
import { queries } from '@renderer/lib/queries.ts';
import { useFormat } from '@renderer/lib/use-format.ts';
import { ErrorNotice } from '@renderer/ui/ErrorNotice.tsx';
import { InspectorSection } from '@renderer/ui/Inspector.tsx';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { OutreachLines } from './OutreachLines.tsx';
import styles from './record.module.css';

/** On which days a caravan was out, where and how far. */
export function DayOutList({ caravanId }: { readonly caravanId: string }) {
  const { t } = useTranslation('registry');
  const format = useFormat();
  const { data: days, error } = useQuery(queries.daysOut(caravanId));
  if (error) {
    return (
      <InspectorSection title={t('daysOut.title')}>
        <ErrorNotice error={asCallError(error)} />
      </InspectorSection>
    );
  }
  if (!days) return null;
  return (
    <InspectorSection title={t('daysOut.title')} end={t('daysOut.count', { count: days.length })}>
      {days.length === 0 ? <p className={styles['muted']}>{t('daysOut.never')}</p> : null}
      <OutreachLines
        of="tour"
        lines={days.map(({ id, date, siteNames, length_m }) => ({
          id,
          date,
          name: siteNames.length === 0 ? t('daysOut.noSite') : siteNames.join(t('separator')),
          figure: format.km(length_m),
        }))}
        allLabel={t('daysOut.all', { count: days.length })}
        testId="registry:daysOut"
      />
    </InspectorSection>
  );
}
