import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { queries } from '../../lib/queries.ts';
import { unpublishedYears } from '../../lib/unpublished-years.ts';
import { Tag } from '../../ui/Tag.tsx';

/** Says that the holidays of the year of a day are not published; nothing when they are. */
export function UnpublishedYear({ businessDate }: { readonly businessDate: string }) {
  const { t } = useTranslation('overview');
  const { data: days = [] } = useQuery(queries.calendarDays(businessDate, businessDate));
  const [year] = unpublishedYears(days);
  if (year === undefined) return null;
  return (
    <span role="status" data-testid="overview:unpublished">
      <Tag tone="warn" title={t('unpublishedHint', { year })}>
        {t('unpublished')}
      </Tag>
    </span>
  );
}
