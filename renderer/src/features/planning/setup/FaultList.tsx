import type { ErrorCode } from '@domain/errors.ts';
import form from '@renderer/ui/SetupForm.module.css';
import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';

/** Every fault of the set-up at once: what is wrong and what to do, with its code. */
export function FaultList({ codes }: { readonly codes: readonly ErrorCode[] }) {
  const { t } = useTranslation('errors');
  if (codes.length === 0) return null;
  return (
    <ul className={form['faults']} role="alert" data-testid="planning:setup.faults">
      {codes.map((code) => (
        <li key={code}>
          <TriangleAlert size={14} aria-hidden="true" />
          <span>
            <b>{t(`${code}.title`)}</b> {t(`${code}.action`)} <small>{code}</small>
          </span>
        </li>
      ))}
    </ul>
  );
}
