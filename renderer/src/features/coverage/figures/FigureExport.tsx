import type { IndicatorScope } from '@contract/indicators.ts';
import { api } from '@renderer/lib/client.ts';
import { useCommand } from '@renderer/lib/use-command.ts';
import { Button } from '@renderer/ui/Button.tsx';
import { SavedNotice } from '@renderer/ui/SavedNotice.tsx';
import { Dropdown } from 'antd';
import { Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';

/** Saves the table with all its indicators as .xlsx, with their definitions, or .csv. */
export function FigureExport({ scope }: { readonly scope: IndicatorScope }) {
  const { t, i18n } = useTranslation('imports');
  const language = i18n.language === 'en' ? 'en' : 'zh-CN';
  const save = useCommand((format: 'xlsx' | 'csv') => api.exports.indicators({ scope, format, language }));
  const items = (['xlsx', 'csv'] as const).map((format) => ({
    key: format,
    label: t(`export.${format}`),
    onClick: () => save.mutate(format),
  }));
  return (
    <SavedNotice file={save.data ?? null} error={save.error} onDismiss={() => save.reset()}>
      <Dropdown menu={{ items }} trigger={['click']}>
        <span>
          <Button
            icon={<Download size={14} aria-hidden="true" />}
            isBusy={save.isPending}
            testId="coverage:figures.export"
          >
            {t('export.name')}
          </Button>
        </span>
      </Dropdown>
    </SavedNotice>
  );
}
