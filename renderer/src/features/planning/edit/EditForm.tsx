import { usePageCommands } from '@renderer/lib/page-commands.ts';
import { ErrorNotice } from '@renderer/ui/ErrorNotice.tsx';
import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './edit.module.css';
import type { OwnEdit } from './use-own-edit.ts';

interface EditFormProps {
  readonly own: OwnEdit;
  readonly label: string;
  readonly onSubmit: () => void;
  readonly children: ReactNode;
  readonly testId: string;
}

/** Controls of one change, busy while any change is going, and what went wrong with this one. */
export function EditForm({ own, label, onSubmit, children, testId }: EditFormProps) {
  const { t } = useTranslation('planning');
  const form = useRef<HTMLFormElement>(null);
  const enter = () =>
    form.current?.querySelector<HTMLElement>('input:not([disabled]), select, button')?.focus();
  usePageCommands([{ id: 'plan-move', label, choose: enter }]);
  return (
    <form
      ref={form}
      className={styles['form']}
      aria-label={label}
      aria-busy={own.isPending}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
      data-testid={testId}
    >
      {children}
      {own.error ? (
        <div>
          <ErrorNotice error={own.error} onDismiss={own.dismiss} />
          {own.error.code === 'E1003' ? <p className={styles['quiet']}>{t('edit.kept')}</p> : null}
        </div>
      ) : null}
    </form>
  );
}

interface EditFieldProps {
  readonly label: string;
  readonly children: ReactNode;
}

/** Label and control in the columns of the facts above. */
export function EditField({ label, children }: EditFieldProps) {
  return (
    <div className={styles['field']}>
      <span aria-hidden="true">{label}</span>
      {children}
    </div>
  );
}

/** Buttons under the controls. */
export function EditActions({ children }: { readonly children: ReactNode }) {
  return <div className={styles['actions']}>{children}</div>;
}
