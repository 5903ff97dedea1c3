import { REQUEST_LISTS, type RequestListId } from '@domain/request/request-lists.ts';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/use-format.ts';
import styles from './requests.module.css';

interface RequestListsProps {
  /** Requests on each list; undefined while they are read. */
  readonly counts: Readonly<Record<RequestListId, number>> | undefined;
  readonly all: number;
  /** Undefined for all requests. */
  readonly chosen: RequestListId | undefined;
  readonly onChoose: (list: RequestListId | undefined) => void;
}

/** Lists an office works from: what is to be decided, what is open, what is closed. */
const GROUPS: readonly { readonly name: 'decide' | 'closed'; readonly lists: readonly RequestListId[] }[] = [
  { name: 'decide', lists: ['todo', 'waiting', 'promised', 'due', 'overdue'] },
  {
    name: 'closed',
    lists: REQUEST_LISTS.filter((list) => ['planned', 'fulfilled', 'refused', 'withdrawn'].includes(list)),
  },
];

/** Left of the table: which requests it shows, with their number. */
export function RequestLists({ counts, all, chosen, onChoose }: RequestListsProps) {
  const { t } = useTranslation('requests');
  const format = useFormat();
  const entry = (list: RequestListId | undefined, count: number | undefined) => (
    <button
      key={list ?? 'all'}
      type="button"
      className={styles['list']}
      aria-pressed={list === chosen}
      title={list === undefined ? undefined : t(`listHint.${list}`)}
      onClick={() => onChoose(list)}
      data-testid={`requests:list.${list ?? 'all'}`}
    >
      <span>{t(`list.${list ?? 'all'}`)}</span>
      <span className={list === 'overdue' && (count ?? 0) > 0 ? styles['late'] : styles['count']}>
        {count === undefined ? '' : format.count(count)}
      </span>
    </button>
  );
  return (
    <nav className={styles['lists']} aria-label={t('lists')}>
      {GROUPS.map(({ name, lists }) => (
        <div key={name} className={styles['group']}>
          <h2>{t(`group.${name}`)}</h2>
          {lists.map((list) => entry(list, counts?.[list]))}
        </div>
      ))}
      <div className={styles['group']}>{entry(undefined, all)}</div>
    </nav>
  );
}
