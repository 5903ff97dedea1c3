import type { SavedFile } from '@contract/exports.ts';
import { FileDown } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../i18n/languages.ts';
import { useCommand } from '../lib/use-command.ts';
import { Button } from './Button.tsx';
import { SavedNotice } from './SavedNotice.tsx';

/** Saves one file in the language of the screens and says where it is, or why it is not. */
export function SaveFileButton({
  label,
  save: makeFile,
  testId,
}: {
  readonly label: string;
  readonly save: (language: Language) => Promise<SavedFile>;
  readonly testId: string;
}) {
  const { i18n } = useTranslation();
  const language = i18n.language === 'en' ? 'en' : 'zh-CN';
  const save = useCommand(() => makeFile(language));
  return (
    <SavedNotice file={save.data ?? null} error={save.error} onDismiss={() => save.reset()}>
      <Button
        icon={<FileDown size={14} aria-hidden="true" />}
        onClick={() => save.mutate(undefined)}
        isBusy={save.isPending}
        testId={testId}
      >
        {label}
      </Button>
    </SavedNotice>
  );
}
