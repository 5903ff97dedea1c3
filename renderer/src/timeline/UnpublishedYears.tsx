import { Tag } from '@renderer/ui/Tag.tsx';
import { useTranslation } from 'react-i18next';
import styles from './span-bar.module.css';

interface UnpublishedYearsProps {
  readonly years: readonly (string | number)[];
  readonly testId: string;
}

/** Says of which years in sight the public holidays are not published; nothing when all are. */
export function UnpublishedYears({ years, testId }: UnpublishedYearsProps) {
  const { t } = useTranslation('timeline');
  const { t: common } = useTranslation();
  if (years.length === 0) return null;
  const words = t('unpublished', { years: years.join(common('listSeparator')) });
  return (
    <span role="status" className={styles['unpublished']} title={words} data-testid={testId}>
      <Tag tone="warn">{t('unpublishedMark')}</Tag> {words}
    </span>
  );
}
