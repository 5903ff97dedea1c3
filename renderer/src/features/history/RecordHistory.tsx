import type { HistoryTable, RecordEvent } from '@contract/history.ts';
import { useQuery } from '@tanstack/react-query';
import { REGISTER_TABLES, type RegisterId } from '@domain/registry/register-id.ts';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { asCallError } from '../../lib/client.ts';
import { queries } from '../../lib/queries.ts';
import { stepWords } from '../../lib/step-words.ts';
import { useFormat } from '../../lib/use-format.ts';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { InspectorSection } from '../../ui/Inspector.tsx';
import { fieldOfColumn, isShownField, type NameLookup, printFieldValue } from './field-values.ts';
import styles from './RecordHistory.module.css';

interface RecordHistoryProps {
  readonly table: HistoryTable;
  readonly id: string;
}

/** Who changed which field of a record, when, from what to what. Newest first. */
export function RecordHistory({ table, id }: RecordHistoryProps) {
  const { t } = useTranslation('history');
  const { data: events, error } = useQuery(queries.recordHistory(table, id));
  return (
    <InspectorSection title={t('title')}>
      {error ? <ErrorNotice error={asCallError(error)} /> : null}
      {events?.length === 0 ? <p className={styles['muted']}>{t('empty')}</p> : null}
      <ol className={styles['list']}>
        {events?.map((event) => (
          <EventLine key={`${event.at}-${event.sequence}`} table={table} event={event} />
        ))}
      </ol>
    </InspectorSection>
  );
}

function EventLine({ table, event }: { readonly table: HistoryTable; readonly event: RecordEvent }) {
  const { t } = useTranslation('history');
  const format = useFormat();
  const names = useNames(table);
  const labelOf = useFieldLabel(table);
  const step = stepWords(t, event.step);
  const changes =
    event.kind === 'update'
      ? event.changes.filter((change) => isShownField(change.field) && change.before !== change.after)
      : [];
  return (
    <li className={styles['event']}>
      <p className={styles['step']}>
        {event.mode === 'do' || event.mode === 'baseline' ? step : t(`mode.${event.mode}`, { step })}
      </p>
      <p className={styles['muted']}>
        {format.instant(event.at)} · {event.actor || t('noActor')}
      </p>
      {changes.map((change) => (
        <p key={change.field} className={styles['change']}>
          <span className={styles['field']}>{labelOf(change.field)}</span>
          <span>
            <del>{printFieldValue(change.field, change.before, format, names)}</del>
            <span aria-hidden="true"> → </span>
            <ins>{printFieldValue(change.field, change.after, format, names)}</ins>
          </span>
        </p>
      ))}
    </li>
  );
}

/** The word of a column: that of the registry for its tables. */
function useFieldLabel(table: HistoryTable): (column: string) => string {
  const { t } = useTranslation('history');
  const register = registerOfTable(table);
  const words = useRegisterWords(register);
  return (column) =>
    words?.registers[register ?? 'site'].fields[fieldOfColumn(column)]?.label ??
    t(`field.${column}` as 'field.name', { defaultValue: column });
}

function useRegisterWords(register: RegisterId | null) {
  const { i18n } = useTranslation();
  const { data } = useQuery(queries.registryWords(i18n.language === 'en' ? 'en' : 'zh-CN'));
  return register === null ? undefined : data;
}

function useNames(table: HistoryTable): NameLookup {
  const { t } = useTranslation();
  const register = registerOfTable(table);
  const words = useRegisterWords(register);
  const { data: counties } = useQuery(queries.counties());
  const { data: bases } = useQuery(queries.bases());
  const { data: sets } = useQuery(queries.exhibitSets());
  return useMemo(
    () => ({
      county: (code) => counties?.find((county) => county.code === code)?.name,
      base: (id) => bases?.find((base) => base.id === id)?.name,
      exhibitSet: (id) => sets?.find((set) => set.id === id)?.name,
      option: (column, value) =>
        words?.options[`${register}.${fieldOfColumn(column)}.${value}`] ??
        words?.options[`${fieldOfColumn(column)}.${value}`],
      planState: (state) => t(`planState.${state}` as 'planState.draft'),
    }),
    [counties, bases, sets, words, register, t],
  );
}

function registerOfTable(table: HistoryTable): RegisterId | null {
  const found = Object.entries(REGISTER_TABLES).find(([, name]) => name === table);
  return found ? (found[0] as RegisterId) : null;
}
