import type { RegistryRow, RegistryWords } from '@contract/registry.ts';
import type { DuplicateReason } from '@domain/site/duplicates.ts';
import { textOf } from '@domain/registry/field.ts';
import type { Register } from '@domain/registry/register.ts';
import type { RegisterId } from '@domain/registry/register-id.ts';
import { api } from '@renderer/lib/client.ts';
import { useCommand } from '@renderer/lib/use-command.ts';
import { Button } from '@renderer/ui/Button.tsx';
import { ErrorNotice } from '@renderer/ui/ErrorNotice.tsx';
import { Tag } from '@renderer/ui/Tag.tsx';
import { App, Radio } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldText } from '../field-text.ts';
import { useFieldPrinting } from '../use-field-printing.ts';
import { bestKept, differenceRows } from './difference-rows.ts';
import styles from './duplicates.module.css';

interface DuplicateGroupCardProps {
  readonly register: Register & { readonly id: RegisterId };
  readonly words: RegistryWords;
  readonly names: Readonly<Record<string, string>>;
  readonly members: readonly RegistryRow[];
  readonly reasons: readonly DuplicateReason[];
  readonly onOpen: (id: string) => void;
}

/** Records side by side with what differs; one is kept, the others go into it. */
export function DuplicateGroupCard(props: DuplicateGroupCardProps) {
  const { register, words, names, members, reasons, onOpen } = props;
  const { t } = useTranslation('registry');
  const { message } = App.useApp();
  const groupName = useId();
  const printing = useFieldPrinting(register.id, words, names);
  const [chosen, setChosen] = useState<string | null>(null);
  const merge = useCommand(api.registry.mergeSites);
  const tellApart = useCommand(api.registry.tellApart);
  const keepId = members.some(({ id }) => id === chosen) ? chosen : bestKept(register, members);
  const nameIndex = register.fields.findIndex(({ id }) => id === register.nameField);
  const nameOf = (row: RegistryRow | undefined) => textOf(row?.values[nameIndex]);
  const rows = differenceRows(register, members, (field, row, index) =>
    fieldText(field, row.values[index], printing),
  ).filter(({ field }) => field.id !== register.nameField);
  const mergeAll = () => {
    if (keepId === null) return;
    const kept = members.find(({ id }) => id === keepId);
    merge.mutate(
      { keepId, mergeIds: members.filter(({ id }) => id !== keepId).map(({ id }) => id) },
      { onSuccess: () => void message.info(t('duplicates.merged', { name: nameOf(kept) })) },
    );
  };
  return (
    <article className={styles['group']} aria-label={nameOf(members[0])} data-testid="registry:duplicate">
      <div className={styles['reasons']}>
        {reasons.map((reason) => (
          <Tag key={reason}>{t(`duplicates.reason.${reason}`)}</Tag>
        ))}
      </div>
      <div className={styles['scroll']}>
        <table className={styles['table']}>
          <thead>
            <tr>
              <th scope="col">{t('duplicates.keep')}</th>
              {members.map((row) => (
                <th key={row.id} scope="col">
                  <Radio name={groupName} checked={row.id === keepId} onChange={() => setChosen(row.id)}>
                    {nameOf(row)}
                  </Radio>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ field, texts }) => (
              <tr key={field.id}>
                <th scope="row">{words.registers[register.id].fields[field.id]?.label ?? field.id}</th>
                {texts.map((text, index) => (
                  <td
                    key={members[index]?.id}
                    className={members[index]?.id === keepId ? styles['kept'] : ''}
                  >
                    {text ?? '-'}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {merge.error ? <ErrorNotice error={merge.error} /> : null}
      {tellApart.error ? <ErrorNotice error={tellApart.error} /> : null}
      <div className={styles['actions']}>
        <Button onClick={mergeAll} isBusy={merge.isPending} testId="registry:duplicate.merge">
          {t('duplicates.merge', { name: nameOf(members.find(({ id }) => id === keepId)) })}
        </Button>
        <Button
          tone="quiet"
          onClick={() => tellApart.mutate({ siteIds: members.map(({ id }) => id), areApart: true })}
          isBusy={tellApart.isPending}
          testId="registry:duplicate.apart"
        >
          {t('duplicates.notSame')}
        </Button>
        {members.map((row) => (
          <Button key={row.id} tone="link" onClick={() => onOpen(row.id)}>
            {t('duplicates.open', { name: nameOf(row) })}
          </Button>
        ))}
      </div>
    </article>
  );
}
