import { useFormat } from '@renderer/lib/use-format.ts';
import { Button } from '@renderer/ui/Button.tsx';
import { CircleCheck, Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import styles from './imports.module.css';
import type { Import } from './use-import.ts';

/** What was brought in, and the way back. */
export function DoneStep({ state, onLeave }: { readonly state: Import; readonly onLeave: () => void }) {
  const { t } = useTranslation('imports');
  const format = useFormat();
  const { added = 0, changed = 0 } = state.applied ?? {};
  const left = (state.preview?.counts.faulty ?? 0) + (state.preview?.counts.review ?? 0);
  return (
    <div className={styles['choose']} role="status">
      <CircleCheck size={24} aria-hidden="true" className={styles['good']} />
      <p className={styles['headline']}>
        {state.isUndone
          ? t('done.undone')
          : t('done.title', { added: format.count(added), changed: format.count(changed) })}
      </p>
      {left > 0 ? <p className={styles['muted']}>{t('done.left', { rows: format.count(left) })}</p> : null}
      <div className={styles['actions']}>
        <Button tone="primary" onClick={onLeave} testId="imports:leave">
          {t('done.leave')}
        </Button>
        {left > 0 ? <Button onClick={() => state.back('check')}>{t('done.showLeft')}</Button> : null}
        <Button onClick={() => state.back('choose')}>{t('done.another')}</Button>
        <Button
          icon={<Undo2 size={14} aria-hidden="true" />}
          onClick={state.undo}
          isDisabled={state.isUndone}
          testId="imports:undo"
        >
          {t('done.undo')}
        </Button>
      </div>
    </div>
  );
}
