import type { SavedFile } from '@contract/exports.ts';
import { Dropdown } from 'antd';
import { Download } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../i18n/languages.ts';
import { usePageCommands } from '../lib/page-commands.ts';
import { useCommand } from '../lib/use-command.ts';
import { Button } from './Button.tsx';
import { SavedNotice } from './SavedNotice.tsx';

export interface TableExportChoice {
  readonly format: 'xlsx' | 'csv';
  /** Whether contacts are masked; they are unless the user asks for them. */
  readonly isMasked: boolean;
  readonly language: Language;
}

interface TableExportProps {
  readonly save: (choice: TableExportChoice) => Promise<SavedFile>;
  readonly isEmpty: boolean;
  readonly hasContacts: boolean;
  /** Whether the palette of commands offers the formats too. */
  readonly hasCommands: boolean;
  readonly testId: string;
}

/** Saves a table as it is shown, as .xlsx or .csv, and says where it is or why it is not. */
export function TableExport({ save: makeFile, isEmpty, hasContacts, hasCommands, testId }: TableExportProps) {
  const { t, i18n } = useTranslation('imports');
  const language = i18n.language === 'en' ? 'en' : 'zh-CN';
  const [isMasked, setMasked] = useState(true);
  const save = useCommand((format: TableExportChoice['format']) => makeFile({ format, isMasked, language }));
  const formats = (['xlsx', 'csv'] as const).map((format) => ({
    key: format,
    label: t(`export.${format}`),
    onClick: () => save.mutate(format),
  }));
  usePageCommands(
    hasCommands
      ? formats.map(({ key, label, onClick }) => ({
          id: `register-export-${key}` as const,
          label,
          choose: onClick,
        }))
      : [],
  );
  const mask = {
    key: 'masked',
    label: t(isMasked ? 'export.unmask' : 'export.mask'),
    onClick: () => setMasked(!isMasked),
  };
  const items = hasContacts ? [...formats, { type: 'divider' as const }, mask] : formats;
  return (
    <SavedNotice file={save.data ?? null} error={save.error} onDismiss={() => save.reset()}>
      <Dropdown menu={{ items }} trigger={['click']} disabled={isEmpty}>
        <span>
          <Button
            icon={<Download size={14} aria-hidden="true" />}
            isBusy={save.isPending}
            isDisabled={isEmpty}
            testId={testId}
          >
            {t('export.name')}
          </Button>
        </span>
      </Dropdown>
    </SavedNotice>
  );
}
