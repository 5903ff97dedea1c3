import { Tag } from '@renderer/ui/Tag.tsx';
import { useTranslation } from 'react-i18next';

/** Stands beside a record that is no longer used. */
export function RetiredMark() {
  const { t } = useTranslation('registry');
  return <Tag title={t('retired.hint')}>{t('retired.mark')}</Tag>;
}
