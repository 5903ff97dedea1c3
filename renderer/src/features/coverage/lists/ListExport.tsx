import type { WorkListScope } from '@contract/work-lists.ts';
import { api } from '@renderer/lib/client.ts';
import { useCommand } from '@renderer/lib/use-command.ts';
import { Button } from '@renderer/ui/Button.tsx';
import { SavedNotice } from '@renderer/ui/SavedNotice.tsx';
import { Dropdown } from 'antd';
import { Download } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/** Saves the list as .xlsx or .csv; contacts are masked unless the user asks for them. */
export function ListExport({ scope, isEmpty }: { readonly scope: WorkListScope; readonly isEmpty: boolean }) {
  const { t, i18n } = useTranslation('imports');
  const language = i18n.language === 'en' ? 'en' : 'zh-CN';
  const [isMasked, setMasked] = useState(true);
  const save = useCommand((format: 'xlsx' | 'csv') =>
    api.exports.workList({ scope, format, isMasked, language }),
  );
  const items = [
    { key: 'xlsx', label: t('export.xlsx'), onClick: () => save.mutate('xlsx') },
    { key: 'csv', label: t('export.csv'), onClick: () => save.mutate('csv') },
    { type: 'divider' as const },
    {
      key: 'masked',
      label: t(isMasked ? 'export.unmask' : 'export.mask'),
      onClick: () => setMasked(!isMasked),
    },
  ];
  const shown = scope.list === 'feedback' ? items : items.slice(0, 2);
  return (
    <SavedNotice file={save.data ?? null} error={save.error} onDismiss={() => save.reset()}>
      <Dropdown menu={{ items: shown }} trigger={['click']} disabled={isEmpty}>
        <span>
          <Button
            icon={<Download size={14} aria-hidden="true" />}
            isBusy={save.isPending}
            isDisabled={isEmpty}
            testId="coverage:lists.export"
          >
            {t('export.name')}
          </Button>
        </span>
      </Dropdown>
    </SavedNotice>
  );
}
