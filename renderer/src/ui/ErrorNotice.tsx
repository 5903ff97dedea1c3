import type { CallError } from '@contract/define.ts';
import { Copy, TriangleAlert, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asCallError } from '../lib/client.ts';
import { errorWords } from '../lib/error-words.ts';
import { Button, IconButton } from './Button.tsx';
import styles from './ErrorNotice.module.css';

interface ErrorNoticeProps {
  readonly error: CallError | Error;
  readonly onRetry?: () => void;
  readonly onDismiss?: () => void;
}

/** What happened, why, what to do; code and ref small below, for whoever is asked for help. */
export function ErrorNotice({ error, onRetry, onDismiss }: ErrorNoticeProps) {
  const { t } = useTranslation();
  const { t: errors } = useTranslation('errors');
  const [isCopied, setCopied] = useState(false);
  const { code, params, ref } = asCallError(error);
  const words = errorWords(errors, { code, params }, t('listSeparator'));
  const copy = () => {
    const diagnostics = JSON.stringify(
      { code, ref, params, message: error.message, at: new Date().toISOString() },
      null,
      2,
    );
    void navigator.clipboard.writeText(diagnostics).then(() => setCopied(true));
  };
  return (
    <div className={styles['notice']} role="alert">
      <TriangleAlert size={16} className={styles['icon']} aria-hidden="true" />
      <div className={styles['body']}>
        <p className={styles['title']}>{words.title}</p>
        <p>{words.cause}</p>
        <p>{words.action}</p>
        <div className={styles['foot']}>
          <span>
            {code}
            {ref ? ` · ${ref}` : ''}
          </span>
          <Button tone="link" icon={<Copy size={12} />} onClick={copy}>
            {isCopied ? t('diagnostics.copied') : t('diagnostics.copy')}
          </Button>
          {onRetry ? (
            <Button tone="link" onClick={onRetry}>
              {t('retry')}
            </Button>
          ) : null}
        </div>
      </div>
      {onDismiss ? <IconButton label={t('close')} icon={<X size={14} />} onClick={onDismiss} /> : null}
    </div>
  );
}
