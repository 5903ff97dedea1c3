import type { RegisterId } from '@domain/registry/register-id.ts';
import { useTranslation } from 'react-i18next';
import { api } from '../lib/client.ts';
import { SaveFileButton } from './SaveFileButton.tsx';

/** Saves the empty table of a register, with drop-downs and explanations, for filling in. */
export function RegisterTemplate({ register }: { readonly register: RegisterId }) {
  const { t } = useTranslation('imports');
  return (
    <SaveFileButton
      label={t('template')}
      save={(language) => api.exports.registerTemplate({ register, language })}
      testId="imports:template"
    />
  );
}
