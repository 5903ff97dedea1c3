import type { RegistryRow } from '@contract/registry.ts';
import { textOf } from '@domain/registry/field.ts';
import { REGISTERS } from '@domain/registry/registers/all.ts';
import { api } from '@renderer/lib/client.ts';
import { useCommand } from '@renderer/lib/use-command.ts';
import { Button } from '@renderer/ui/Button.tsx';
import { ErrorNotice } from '@renderer/ui/ErrorNotice.tsx';
import { useTranslation } from 'react-i18next';
import styles from './duplicates.module.css';

interface ApartPairsProps {
  readonly pairs: readonly (readonly [RegistryRow, RegistryRow])[];
  /** Names of counties by code. */
  readonly names: Readonly<Record<string, string>>;
}

/** Sites that were told apart, pair by pair, each with the way back. */
export function ApartPairs({ pairs, names }: ApartPairsProps) {
  const { t } = useTranslation('registry');
  const tellApart = useCommand(api.registry.tellApart);
  const value = (row: RegistryRow, field: string) =>
    textOf(row.values[REGISTERS.site.fields.findIndex(({ id }) => id === field)]);
  const nameOf = (row: RegistryRow) => value(row, 'name');
  return (
    <article className={styles['group']} aria-label={t('duplicates.apartTitle')}>
      {tellApart.error ? <ErrorNotice error={tellApart.error} /> : null}
      <ul className={styles['pairs']}>
        {pairs.map(([one, other]) => (
          <li key={`${one.id} ${other.id}`} data-testid="registry:duplicate.pair">
            <span>{nameOf(one)}</span>
            <span>{nameOf(other)}</span>
            <span className={styles['note']}>{names[value(one, 'countyCode')]}</span>
            <Button
              tone="link"
              onClick={() => tellApart.mutate({ siteIds: [one.id, other.id], areApart: false })}
              testId="registry:duplicate.again"
            >
              {t('duplicates.again')}
            </Button>
          </li>
        ))}
      </ul>
    </article>
  );
}
