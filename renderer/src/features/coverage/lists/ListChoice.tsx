import type { WorkLists } from '@contract/work-lists.ts';
import { WORK_LISTS, type WorkListId } from '@domain/worklist/work-list.ts';
import { useFormat } from '@renderer/lib/use-format.ts';
import { SideList, SideListEntry, SideListGroup } from '@renderer/ui/SideList.tsx';
import { useTranslation } from 'react-i18next';

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
    <SideList label={t('title')} testId="coverage:lists.choice">
      <SideListGroup>
        {WORK_LISTS.map((list) => (
          <SideListEntry
            key={list}
            name={t(`list.${list}`)}
            isCurrent={list === value}
            onOpen={() => onChange(list)}
            testId={`coverage:lists.open.${list}`}
            count={counts ? format.count(counts[list]) : ''}
          />
        ))}
      </SideListGroup>
    </SideList>
  );
}
