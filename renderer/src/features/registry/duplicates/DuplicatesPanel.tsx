import type { RegistryRow, RegistryWords } from '@contract/registry.ts';
import { REGISTERS } from '@domain/registry/registers/all.ts';
import { asCallError } from '@renderer/lib/client.ts';
import { queries } from '@renderer/lib/queries.ts';
import { Button } from '@renderer/ui/Button.tsx';
import { EmptyState } from '@renderer/ui/EmptyState.tsx';
import { ErrorNotice } from '@renderer/ui/ErrorNotice.tsx';
import { Skeleton } from '@renderer/ui/Skeleton.tsx';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DuplicateGroupCard } from './DuplicateGroupCard.tsx';
import styles from './duplicates.module.css';

interface DuplicatesPanelProps {
  readonly words: RegistryWords;
  readonly rows: readonly RegistryRow[];
  readonly names: Readonly<Record<string, string>>;
  readonly onOpen: (id: string) => void;
  readonly onClose: () => void;
}

/** Groups that are drawn at once; the next ones come as these are dealt with. */
const SHOWN = 20;

/** Sites that may be one place, group by group: which to keep, or that they are not the same. */
export function DuplicatesPanel({ words, rows, names, onOpen, onClose }: DuplicatesPanelProps) {
  const { t } = useTranslation('registry');
  const { data, error, refetch } = useQuery(queries.siteDuplicates());
  // Told apart for as long as the panel is shown: the workspace has no place for it.
  const [toldApart, setToldApart] = useState<ReadonlySet<string>>(new Set());
  const byId = useMemo(() => new Map(rows.map((row) => [row.id, row])), [rows]);
  const groups = (data ?? [])
    .map(({ ids, reasons }) => ({
      key: ids.join(' '),
      reasons,
      members: ids.flatMap((id) => byId.get(id) ?? []),
    }))
    .filter(({ key, members }) => members.length > 1 && !toldApart.has(key));
  return (
    <div className={styles['panel']} data-testid="registry:duplicates">
      <header className={styles['head']}>
        <span role="status">{data ? t('duplicates.count', { count: groups.length }) : ''}</span>
        <span className={styles['note']}>{t('duplicates.rule')}</span>
        <span className={styles['end']}>
          <Button onClick={onClose}>{t('duplicates.close')}</Button>
        </span>
      </header>
      <section className={styles['groups']} aria-label={t('duplicates.title')} tabIndex={0}>
        {error ? <ErrorNotice error={asCallError(error)} onRetry={() => void refetch()} /> : null}
        {!data && !error ? <Skeleton lines={6} /> : null}
        {data && groups.length === 0 ? (
          <EmptyState title={t('duplicates.none')} hint={t('duplicates.noneHint')} />
        ) : null}
        {groups.slice(0, SHOWN).map((group) => (
          <DuplicateGroupCard
            key={group.key}
            register={REGISTERS.site}
            words={words}
            names={names}
            members={group.members}
            reasons={group.reasons}
            onOpen={onOpen}
            onToldApart={() => setToldApart(new Set([...toldApart, group.key]))}
          />
        ))}
        {groups.length > SHOWN ? (
          <p className={styles['note']}>{t('duplicates.more', { count: groups.length - SHOWN })}</p>
        ) : null}
      </section>
    </div>
  );
}
