import type { WorkLists } from '@contract/work-lists.ts';
import { WORK_LISTS, type WorkListId } from '@domain/worklist/work-list.ts';
import { useFormat } from '@renderer/lib/use-format.ts';
import { useTranslation } from 'react-i18next';
import styles from './lists.module.css';

interface ListChoiceProps {
  readonly value: WorkListId;
  /** Undefined while they are read for the first time. */
  readonly counts: WorkLists['counts'] | undefined;
  readonly onChange: (list: WorkListId) => void;
}

/** Every list with how much is on it. */
export function ListChoice({ value, counts, onChange }: ListChoiceProps) {
  const { t } = useTranslation('workLists');
  const format = useFormat();
  return (
    <nav className={styles['choice']} aria-label={t('title')} data-testid="coverage:lists.choice">
      <ul>
        {WORK_LISTS.map((list) => (
          <li key={list}>
            <button
              type="button"
              className={styles['list']}
              aria-current={list === value ? 'page' : undefined}
              onClick={() => onChange(list)}
              data-testid={`coverage:lists.open.${list}`}
            >
              <span className={styles['name']}>{t(`list.${list}`)}</span>
              <span className={styles['count']}>{counts ? format.count(counts[list]) : ''}</span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
