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
import { ApartPairs } from './ApartPairs.tsx';
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

const NO_PAIRS: readonly (readonly [string, string])[] = [];

/** Sites that may be one place, group by group: which to keep, or that they are not the same. */
export function DuplicatesPanel({ words, rows, names, onOpen, onClose }: DuplicatesPanelProps) {
  const { t } = useTranslation('registry');
  const { data, error, refetch } = useQuery(queries.siteDuplicates());
  const [showsApart, setShowsApart] = useState(false);
  const byId = useMemo(() => new Map(rows.map((row) => [row.id, row])), [rows]);
  const { data: pairs = NO_PAIRS } = useQuery(queries.sitePairsApart());
  // A site of a pair may be gone; undo brings both back.
  const apart = pairs.flatMap(([one, other]) => {
    const [first, second] = [byId.get(one), byId.get(other)];
    return first && second ? [[first, second] as const] : [];
  });
  const groups = (data ?? [])
    .map(({ ids, reasons }) => ({
      key: ids.join(' '),
      reasons,
      members: ids.flatMap((id) => byId.get(id) ?? []),
    }))
    .filter(({ members }) => members.length > 1);
  return (
    <div className={styles['panel']} data-testid="registry:duplicates">
      <header className={styles['head']}>
        <span role="status">{groups.length > 0 ? t('duplicates.count', { count: groups.length }) : ''}</span>
        <span className={styles['note']}>{t('duplicates.rule')}</span>
        <span className={styles['end']}>
          {apart.length > 0 ? (
            <Button
              tone={showsApart ? 'default' : 'quiet'}
              isPressed={showsApart}
              onClick={() => setShowsApart(!showsApart)}
              testId="registry:duplicates.apart"
            >
              {t('duplicates.apart', { count: apart.length })}
            </Button>
          ) : null}
          <Button onClick={onClose}>{t('duplicates.close')}</Button>
        </span>
      </header>
      <section className={styles['groups']} aria-label={t('duplicates.title')} tabIndex={0}>
        {showsApart && apart.length > 0 ? <ApartPairs pairs={apart} names={names} /> : null}
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
          />
        ))}
        {groups.length > SHOWN ? (
          <p className={styles['note']}>{t('duplicates.more', { count: groups.length - SHOWN })}</p>
        ) : null}
      </section>
    </div>
  );
}
