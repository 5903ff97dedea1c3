import type { RegistryWords } from '@contract/registry.ts';
import type { RegisterId } from '@domain/registry/register-id.ts';
import { api } from '@renderer/lib/client.ts';
import { useCommand } from '@renderer/lib/use-command.ts';
import { App } from 'antd';
import { useTranslation } from 'react-i18next';

interface RecordKey {
  readonly id: string;
  readonly version: string | null;
  readonly name: string;
}

/** Removing a record, and taking it out of use or back; what was done is said, with the way back. */
export function useRecordActions(register: RegisterId, words: RegistryWords, onRemoved: () => void) {
  const { t } = useTranslation('registry');
  const { message } = App.useApp();
  const removing = useCommand(api.registry.remove);
  const retiring = useCommand(api.registry.setRetired);
  const remove = ({ id, version, name }: RecordKey) =>
    removing.mutate(
      { register, id, version },
      {
        onSuccess: () => {
          onRemoved();
          void message.info(t('removed', { register: words.registers[register].name, name }));
        },
      },
    );
  const setRetired = ({ id }: Pick<RecordKey, 'id'>, isRetired: boolean) => {
    removing.reset();
    retiring.mutate({ register, ids: [id], isRetired });
  };
  return {
    remove,
    setRetired,
    isBusy: removing.isPending || retiring.isPending,
    error: removing.error ?? retiring.error,
  };
}
