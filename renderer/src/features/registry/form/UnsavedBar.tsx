import { Button } from '@renderer/ui/Button.tsx';
import { useBlocker } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import styles from '../record/record.module.css';

interface UnsavedBarProps {
  readonly isDirty: boolean;
  /** True once the form itself closes. */
  readonly mayLeave: () => boolean;
  readonly onSave: (proceed: () => void) => void;
}

/** Stops the way to another record or page while something is not saved, and asks what to do with it. */
export function UnsavedBar({ isDirty, mayLeave, onSave }: UnsavedBarProps) {
  const { t } = useTranslation('registry');
  const { t: common } = useTranslation();
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => isDirty && !mayLeave() && recordOf(current) !== recordOf(next),
    withResolver: true,
    enableBeforeUnload: false,
  });
  if (blocker.status !== 'blocked') return null;
  return (
    <div
      className={styles['unsaved']}
      role="alertdialog"
      aria-label={t('unsaved.title')}
      data-testid="registry:unsaved"
    >
      <p>{t('unsaved.title')}</p>
      <div className={styles['buttons']}>
        <Button onClick={() => onSave(() => blocker.proceed())} testId="registry:unsaved.save">
          {common('save')}
        </Button>
        <Button onClick={() => blocker.proceed()} testId="registry:unsaved.discard">
          {t('unsaved.discard')}
        </Button>
        <Button tone="quiet" onClick={() => blocker.reset()} testId="registry:unsaved.stay">
          {t('unsaved.stay')}
        </Button>
      </div>
    </div>
  );
}

/** What of an address decides which form is shown. */
function recordOf({ pathname, search }: { readonly pathname: string; readonly search: object }): string {
  const { register = 'site', record, create }: Record<string, unknown> = { ...search };
  return JSON.stringify([pathname, register, record, create]);
}
