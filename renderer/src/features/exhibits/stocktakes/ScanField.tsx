import type { CountOutcome } from '@contract/stock-takes.ts';
import type { ErrorCode } from '@domain/errors.ts';
import type { ScanOutcome } from '@domain/exhibit/stock-take.ts';
import { Input, type InputRef } from 'antd';
import { ScanBarcode } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/client.ts';
import { errorWords } from '../../../lib/error-words.ts';
import { useCommand } from '../../../lib/use-command.ts';
import styles from './stocktakes.module.css';

/** Scans that are explained like failures, although counting goes on. */
const EXPLAINED: Partial<Record<ScanOutcome, ErrorCode>> = {
  unknown: 'E1511',
  foreign: 'E1512',
  retired: 'E1513',
  doubled: 'E1514',
  crate: 'E1515',
};

/**
 * Takes what a scanner types: Enter ends a code. The field is empty again at once and keeps the focus, so that the next
 * scan may come before the answer; what a scan was is said beside it, never in a dialog.
 */
export function ScanField({ id }: { readonly id: string }) {
  const { t } = useTranslation('stockTakes');
  const field = useRef<InputRef>(null);
  const [typed, setTyped] = useState('');
  const scan = useCommand((code: string) => api.stockTakes.scan({ id, code }));
  useEffect(() => {
    field.current?.focus();
  }, []);
  const submit = () => {
    const code = typed.trim();
    setTyped('');
    if (code !== '') scan.mutate(code);
  };
  return (
    <div className={styles['scan']}>
      <Input
        ref={field}
        value={typed}
        maxLength={200}
        autoComplete="off"
        placeholder={t('scan')}
        aria-label={t('scan')}
        prefix={<ScanBarcode size={14} aria-hidden="true" color="var(--muted)" />}
        onChange={(event) => setTyped(event.target.value)}
        onPressEnter={(event) => {
          // Enter that chooses a word of an input method does not end the code.
          if (!event.nativeEvent.isComposing) submit();
        }}
        data-testid="stocktakes:scan"
      />
      <Heard outcome={scan.data} error={scan.error} />
    </div>
  );
}

function Heard({
  outcome,
  error,
}: {
  readonly outcome: CountOutcome | undefined;
  readonly error: Parameters<typeof errorWords>[1] | null;
}) {
  const { t } = useTranslation('stockTakes');
  const { t: errors } = useTranslation('errors');
  const { t: common } = useTranslation();
  const code = outcome === undefined ? undefined : EXPLAINED[outcome.outcome];
  const failure =
    error ??
    (outcome && code !== undefined ? { code, params: { name: outcome.name, code: outcome.name } } : null);
  const words = failure === null ? null : errorWords(errors, failure, common('listSeparator'));
  const isGood = outcome?.outcome === 'expected' && error === null;
  return (
    <p
      className={isGood ? styles['good'] : styles['odd']}
      role="status"
      aria-live="polite"
      data-testid="stocktakes:heard"
    >
      {words ? (
        <>
          <b>{words.title}</b> {words.cause} {words.action}
        </>
      ) : outcome ? (
        t(isGood ? 'heard.expected' : 'heard.elsewhere', { name: outcome.name })
      ) : null}
    </p>
  );
}
