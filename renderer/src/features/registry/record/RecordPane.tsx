import type { RegistryWords } from '@contract/registry.ts';
import { queries } from '@renderer/lib/queries.ts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { RecordEditor } from '../form/RecordEditor.tsx';
import type { RegistrySlots } from '../registry-slots.ts';
import { useRegistryAddress } from '../use-registry-address.ts';
import { RecordInspector } from './RecordInspector.tsx';

interface RecordPaneProps {
  readonly words: RegistryWords;
  readonly names: Readonly<Record<string, string>>;
  readonly isEditing: boolean;
  readonly onEdit: (isEditing: boolean) => void;
  readonly slots: Pick<RegistrySlots, 'renderHistory' | 'renderActions'>;
}

/** What stands beside the list: the selected record, or the one that is being entered. */
export function RecordPane({ words, names, isEditing, onEdit, slots }: RecordPaneProps) {
  const { t } = useTranslation('registry');
  const { search, register, change, select } = useRegistryAddress();
  const { data: status } = useQuery(queries.workspaceStatus());
  if (search.create) {
    return (
      <RecordEditor
        register={register}
        words={words}
        title={t('createOf', { register: words.registers[register].name })}
        target={null}
        {...(search.where ? { where: search.where } : {})}
        onDone={select}
        onCancel={() => change({ create: undefined })}
      />
    );
  }
  if (search.record === undefined) return null;
  return (
    <RecordInspector
      key={search.record}
      register={register}
      id={search.record}
      words={words}
      names={names}
      today={status?.businessDate ?? ''}
      isEditing={isEditing}
      onEdit={onEdit}
      onClose={() => {
        onEdit(false);
        select(undefined);
      }}
      onOpen={(to, record) =>
        change({ register: to, record, create: undefined, where: undefined, q: undefined, state: undefined })
      }
      history={slots.renderHistory(register, search.record)}
      actions={slots.renderActions(register, search.record)}
    />
  );
}
