import type { RecordEvent } from '@contract/history.ts';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { asCallError } from '../../lib/client.ts';
import { queries } from '../../lib/queries.ts';
import { stepWords } from '../../lib/step-words.ts';
import { useFormat } from '../../lib/use-format.ts';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { InspectorSection } from '../../ui/Inspector.tsx';
import { isShownField, type NameLookup, printFieldValue } from './field-values.ts';
import styles from './RecordHistory.module.css';

interface RecordHistoryProps {
  readonly table: 'site' | 'caravan' | 'plan';
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
          <EventLine key={`${event.at}-${event.sequence}`} event={event} />
        ))}
      </ol>
    </InspectorSection>
  );
}

function EventLine({ event }: { readonly event: RecordEvent }) {
  const { t } = useTranslation('history');
  const format = useFormat();
  const names = useNames();
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
          <span className={styles['field']}>
            {t(`field.${change.field}` as 'field.name', { defaultValue: change.field })}
          </span>
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

function useNames(): NameLookup {
  const { t } = useTranslation();
  const { data: counties } = useQuery(queries.counties());
  const { data: bases } = useQuery(queries.bases());
  const { data: sets } = useQuery(queries.exhibitSets());
  return useMemo(
    () => ({
      county: (code) => counties?.find((county) => county.code === code)?.name,
      base: (id) => bases?.find((base) => base.id === id)?.name,
      exhibitSet: (id) => sets?.find((set) => set.id === id)?.name,
      siteKind: (kind) => t(`siteKind.${kind}` as 'siteKind.school'),
      positionSource: (source) => t(`positionSource.${source}` as 'positionSource.map'),
      planState: (state) => t(`planState.${state}` as 'planState.draft'),
    }),
    [counties, bases, sets, t],
  );
}
