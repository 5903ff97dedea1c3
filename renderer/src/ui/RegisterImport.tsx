import type { RegisterId } from '@domain/registry/register-id.ts';
import { useNavigate } from '@tanstack/react-router';
import { Upload } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from './Button.tsx';

/** Leads to the page on which a table is brought in; the empty template is offered there. */
export function RegisterImport({ register }: { readonly register: RegisterId }) {
  const { t } = useTranslation('imports');
  const navigate = useNavigate();
  return (
    <Button
      icon={<Upload size={14} aria-hidden="true" />}
      onClick={() => void navigate({ to: '/import', search: { register } })}
      testId="register:import"
    >
      {t('open')}
    </Button>
  );
}
