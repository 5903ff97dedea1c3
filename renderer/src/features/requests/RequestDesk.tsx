import { commonDecisions } from '@domain/request/decision.ts';
import type { RequestListId } from '@domain/request/request-lists.ts';
import { useTranslation } from 'react-i18next';
import { asCallError } from '../../lib/client.ts';
import { Button } from '../../ui/Button.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { RequestLists } from './RequestLists.tsx';
import { useRequestColumns } from './request-columns.tsx';
import type { RequestRow } from './request-rows.ts';
import styles from './requests.module.css';
import type { Decisions } from './use-decisions.ts';
import type { ListedRequests } from './use-listed-requests.ts';
import type { Marks } from './use-marks.ts';
import { useRequestKeys } from './use-request-keys.ts';
import type { RequestWords } from './use-request-words.ts';

interface RequestDeskProps {
  readonly listed: ListedRequests;
  readonly list: RequestListId | undefined;
  /** Words are looked for: an empty table says so. */
  readonly isSearched: boolean;
  readonly selected: RequestRow | undefined;
  /** What a key decides: the marked ones, else the selected one. */
  readonly chosen: readonly RequestRow[];
  readonly marks: Marks;
  readonly words: RequestWords;
  readonly decisions: Decisions;
  readonly onList: (list: RequestListId | undefined) => void;
  readonly onSelect: (id: string) => void;
  readonly onOpen: () => void;
  readonly onCreate: () => void;
}

const keyOf = ({ id }: RequestRow) => id;

/** Lists on the left, the requests of one of them beside it. */
export function RequestDesk(props: RequestDeskProps) {
  const { listed, list, isSearched, selected, chosen, marks, words, decisions, onCreate } = props;
  const { t } = useTranslation('requests');
  const columns = useRequestColumns(words, listed.names, marks);
  const possible = commonDecisions(chosen.map(({ decision }) => decision));
  useRequestKeys({
    accept: () => {
      if (!possible.includes('accepted')) return;
      decisions.decide(
        chosen.map(({ id }) => id),
        'accepted',
      );
    },
    refuse: () => {
      if (possible.includes('refused')) decisions.setRefusing(true);
    },
    mark: () => {
      if (selected) marks.toggle(selected.id);
    },
  });
  const isEmpty = listed.all?.length === 0;
  return (
    <div className={styles['body']}>
      <RequestLists
        counts={listed.counts}
        all={listed.all?.length ?? 0}
        chosen={list}
        onChoose={props.onList}
      />
      <div className={styles['table']}>
        <DataTable
          label={t('title')}
          columns={columns}
          rows={listed.rows}
          rowKey={keyOf}
          selectedKey={selected?.id ?? null}
          onSelect={props.onSelect}
          onOpen={props.onOpen}
          error={listed.error ? asCallError(listed.error) : null}
          onRetry={listed.refetch}
          testId="requests:table"
          empty={
            isEmpty ? (
              <EmptyState
                title={t('empty')}
                hint={t('emptyHint')}
                action={
                  <Button tone="primary" onClick={onCreate}>
                    {t('create')}
                  </Button>
                }
              />
            ) : (
              <EmptyState title={t(isSearched ? 'nothingFits' : 'listEmpty')} />
            )
          }
        />
      </div>
    </div>
  );
}
