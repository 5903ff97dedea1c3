import { FileDown } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/client.ts';
import { useCommand } from '../../../lib/use-command.ts';
import { Button } from '../../../ui/Button.tsx';
import { SavedNotice } from '../../../ui/SavedNotice.tsx';

/** Saves the report of a stock-take as it is now. */
export function StockTakeExport({ id }: { readonly id: string }) {
  const { t, i18n } = useTranslation('stockTakes');
  const language = i18n.language === 'en' ? 'en' : 'zh-CN';
  const save = useCommand(() => api.exports.stockTake({ id, language }));
  return (
    <SavedNotice file={save.data ?? null} error={save.error} onDismiss={() => save.reset()}>
      <Button
        icon={<FileDown size={14} aria-hidden="true" />}
        onClick={() => save.mutate(undefined)}
        isBusy={save.isPending}
        testId="stocktakes:export"
      >
        {t('export')}
      </Button>
    </SavedNotice>
  );
}
