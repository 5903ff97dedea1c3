import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/client.ts';
import { SaveFileButton } from '../../../ui/SaveFileButton.tsx';

/** Saves the report of a stock-take as it is now. */
export function StockTakeExport({ id }: { readonly id: string }) {
  const { t } = useTranslation('stockTakes');
  return (
    <SaveFileButton
      label={t('export')}
      save={(language) => api.exports.stockTake({ id, language })}
      testId="stocktakes:export"
    />
  );
}
