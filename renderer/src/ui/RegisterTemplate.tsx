import type { RegisterId } from '@domain/registry/register-id.ts';
import { FileDown } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { api } from '../lib/client.ts';
import { useCommand } from '../lib/use-command.ts';
import { Button } from './Button.tsx';
import { SavedNotice } from './SavedNotice.tsx';

/** Saves the empty table of a register, with drop-downs and explanations, for filling in. */
export function RegisterTemplate({ register }: { readonly register: RegisterId }) {
  const { t, i18n } = useTranslation('imports');
  const language = i18n.language === 'en' ? 'en' : 'zh-CN';
  const save = useCommand(() => api.exports.registerTemplate({ register, language }));
  return (
    <SavedNotice file={save.data ?? null} error={save.error} onDismiss={() => save.reset()}>
      <Button
        icon={<FileDown size={14} aria-hidden="true" />}
        onClick={() => save.mutate(undefined)}
        isBusy={save.isPending}
        testId="imports:template"
      >
        {t('template')}
      </Button>
    </SavedNotice>
  );
}
