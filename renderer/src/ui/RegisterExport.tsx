import type { RegisterId } from '@domain/registry/register-id.ts';
import { Dropdown } from 'antd';
import { Download } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../lib/client.ts';
import { usePageCommands } from '../lib/page-commands.ts';
import { useCommand } from '../lib/use-command.ts';
import { Button } from './Button.tsx';
import { SavedNotice } from './SavedNotice.tsx';

interface RegisterExportProps {
  readonly register: RegisterId;
  readonly isEmpty: boolean;
  /** Keys of the records in the order in which they are shown; asked when they are saved. */
  readonly idsOf: () => readonly string[];
  /** Fields in the order of the columns. */
  readonly fieldIds: readonly string[];
}

/** Saves a list as it is shown, as .xlsx or .csv; contacts are masked unless the user asks for them. */
export function RegisterExport({ register, isEmpty, idsOf, fieldIds }: RegisterExportProps) {
  const { t, i18n } = useTranslation('imports');
  const language = i18n.language === 'en' ? 'en' : 'zh-CN';
  const [isMasked, setMasked] = useState(true);
  const save = useCommand((format: 'xlsx' | 'csv') =>
    api.exports.register({ register, ids: [...idsOf()], fields: [...fieldIds], format, isMasked, language }),
  );
  const formats = [
    { key: 'xlsx', label: t('export.xlsx'), onClick: () => save.mutate('xlsx') },
    { key: 'csv', label: t('export.csv'), onClick: () => save.mutate('csv') },
  ] as const;
  usePageCommands(
    formats.map(({ key, label, onClick }) => ({
      id: `register-export-${key}` as const,
      label,
      choose: onClick,
    })),
  );
  const items = [
    ...formats,
    { type: 'divider' as const },
    {
      key: 'masked',
      label: t(isMasked ? 'export.unmask' : 'export.mask'),
      onClick: () => setMasked(!isMasked),
    },
  ];
  return (
    <SavedNotice file={save.data ?? null} error={save.error} onDismiss={() => save.reset()}>
      <Dropdown menu={{ items }} trigger={['click']} disabled={isEmpty}>
        <span>
          <Button
            icon={<Download size={14} aria-hidden="true" />}
            isBusy={save.isPending}
            isDisabled={isEmpty}
            testId="register:export"
          >
            {t('export.name')}
          </Button>
        </span>
      </Dropdown>
    </SavedNotice>
  );
}
