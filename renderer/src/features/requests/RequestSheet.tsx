import type { FieldValue, RecordValues } from '@domain/registry/field.ts';
import { presetValues } from '@domain/registry/register.ts';
import { REQUEST } from '@domain/registry/registers/demand.ts';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/client.ts';
import { queries } from '../../lib/queries.ts';
import { useCommand } from '../../lib/use-command.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { SheetField } from './SheetField.tsx';
import styles from './sheet.module.css';
import { useRequestChanges } from './use-request-changes.ts';
import type { RequestWords } from './use-request-words.ts';

interface RequestSheetProps {
  /** The request to be changed; null for a new one. */
  readonly request: { readonly id: string; readonly values: RecordValues } | null;
  readonly businessDate: string;
  readonly words: RequestWords;
  readonly onDone: (id: string) => void;
  readonly onCancel: () => void;
}

/** Fields of the paper in its lines; two in a line stand side by side. */
const LINES = [
  ['requester', 'countyCode'],
  ['siteId'],
  ['contactName', 'contactPhone'],
  ['wantedFrom', 'wantedTo'],
  ['serviceIds'],
  ['themes'],
  ['exhibits'],
  ['attendance', 'receivedOn'],
  ['note'],
] as const;
const REQUIRED = ['requester', 'countyCode', 'receivedOn'] as const;

const isRequired = (field: string) => REQUIRED.some((required) => required === field);
const isMissing = (value: FieldValue | undefined) => value === undefined || value === null || value === '';

/** A request as it stands on paper that counties send in: entered once, then decided in the list. */
export function RequestSheet({ request, businessDate, words, onDone, onCancel }: RequestSheetProps) {
  const { t } = useTranslation('requests');
  const { t: common } = useTranslation();
  const [draft, setDraft] = useState<RecordValues>(
    () => request?.values ?? { ...presetValues(REQUEST), receivedOn: businessDate },
  );
  const [wasTried, setTried] = useState(false);
  const heading = useId();
  const received = draft['receivedOn'];
  const receivedOn = typeof received === 'string' && received !== '' ? received : businessDate;
  const next = useQuery({ ...queries.requestNumber(receivedOn), enabled: request === null });
  const create = useCommand(api.registry.create);
  const update = useRequestChanges();
  const ownNumber = draft['number'];
  const number = typeof ownNumber === 'string' && ownNumber !== '' ? ownNumber : (next.data?.number ?? '');
  const missing = REQUIRED.filter((field) => isMissing(draft[field]));

  const change = (field: string, value: FieldValue) =>
    setDraft((before) => ({
      ...before,
      [field]: value,
      // A place of another county is no place of this one.
      ...(field === 'countyCode' ? { siteId: null } : {}),
    }));
  const save = () => {
    setTried(true);
    if (missing.length > 0) return;
    if (request === null) {
      create.mutate(
        { register: 'request', values: { ...draft, number } },
        { onSuccess: ({ id }) => onDone(id) },
      );
      return;
    }
    const entered: readonly string[] = LINES.flat();
    const changes = Object.fromEntries(entered.map((field) => [field, draft[field] ?? null]));
    update.mutate({ id: request.id, changes }, { onSuccess: () => onDone(request.id) });
  };
  const failure = create.error ?? update.error;
  const cell = (field: (typeof LINES)[number][number]): ReactNode => (
    <SheetField
      key={field}
      field={field}
      words={words}
      draft={draft}
      isRequired={isRequired(field)}
      isFaulty={wasTried && isRequired(field) && isMissing(draft[field])}
      onChange={(value) => change(field, value)}
    />
  );
  return (
    <div className={styles['desk']}>
      <form
        className={styles['sheet']}
        aria-labelledby={heading}
        data-testid="requests:sheet"
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <header className={styles['head']}>
          <h2 id={heading}>{t('sheet.title')}</h2>
          <span>{t('sheet.number', { number: number === '' ? '-' : number })}</span>
        </header>
        {failure ? <ErrorNotice error={failure} /> : null}
        <div className={styles['table']}>
          {LINES.map((line) => (
            <div key={line[0]} className={line.length === 2 ? styles['pair'] : styles['line']}>
              {line.map(cell)}
            </div>
          ))}
        </div>
        {wasTried && missing.length > 0 ? (
          <p className={styles['missing']} role="alert">
            {t('sheet.missing', { fields: missing.map((field) => words.label(field)).join(t('separator')) })}
          </p>
        ) : null}
        <footer className={styles['foot']}>
          <Button
            tone="primary"
            isSubmit
            isBusy={create.isPending || update.isPending}
            testId="requests:sheet.save"
          >
            {common('save')}
          </Button>
          <Button onClick={onCancel}>{common('cancel')}</Button>
        </footer>
      </form>
    </div>
  );
}
