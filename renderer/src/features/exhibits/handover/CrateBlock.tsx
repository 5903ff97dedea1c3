import { ChevronDown, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, IconButton } from '../../../ui/Button.tsx';
import { Tag } from '../../../ui/Tag.tsx';
import styles from './handover.module.css';
import { useHandover } from './handover-store.ts';
import { PieceLine } from './PieceLine.tsx';
import { type CratePieces, confirmable } from './pieces.ts';

interface CrateBlockProps {
  readonly crate: CratePieces;
  /** Whether pieces of several sets are on the list. */
  readonly isSetNamed: boolean;
  /** Whether its pieces are shown before anybody asks for them. */
  readonly isUnfolded: boolean;
  readonly issues: ReadonlyMap<string, readonly string[]>;
}

/** A crate with its pieces. A permanent one is confirmed by one click, a temporary one piece by piece. */
export function CrateBlock({ crate, isSetNamed, isUnfolded, issues }: CrateBlockProps) {
  const { t } = useTranslation('conditions');
  const verdicts = useHandover((state) => state.verdicts);
  const judge = useHandover((state) => state.judge);
  const [wasSet, setUnfolded] = useState<boolean | null>(null);
  const { pieces, isTemporary } = crate;
  const open = pieces.map(({ exhibit }) => exhibit.id).filter((id) => verdicts[id] === undefined);
  const atOnce = confirmable(crate)
    .map(({ exhibit }) => exhibit.id)
    .filter((id) => verdicts[id] === undefined);
  const own = crate.crateId === null ? t('handover.noCrate') : crate.name;
  const name = isSetNamed ? t('handover.crateOfSet', { set: crate.setName, crate: own }) : own;
  const isFaulty = pieces.some(({ exhibit }) => issues.has(exhibit.id));
  const isShown = isFaulty || (wasSet ?? isUnfolded);
  return (
    <section className={styles['crate']} aria-label={name}>
      <header className={styles['crateHead']} data-open={(!isShown && open.length > 0) || undefined}>
        {isUnfolded ? null : (
          <IconButton
            label={t('handover.unfold', { name })}
            icon={isShown ? <ChevronDown size={14} /> : <ChevronRight size={14} />}
            isPressed={isShown}
            onClick={() => setUnfolded(!isShown)}
          />
        )}
        <h3>{name}</h3>
        <span className={styles['count']}>
          {t('handover.confirmed', { done: pieces.length - open.length, all: pieces.length })}
        </span>
        {isTemporary ? (
          <Tag tone="warn" title={t('handover.temporaryHint')}>
            {t('handover.temporary')}
          </Tag>
        ) : (
          <Button
            tone="link"
            isDisabled={atOnce.length === 0}
            onClick={() => judge(atOnce, 'well')}
            testId={`exhibits:crate.${crate.crateId ?? `none.${crate.setId}`}`}
          >
            {t('handover.crateWell')}
          </Button>
        )}
      </header>
      {(isShown ? pieces : []).map((piece) => (
        <PieceLine key={piece.exhibit.id} piece={piece} issues={issues.get(piece.exhibit.id) ?? []} />
      ))}
    </section>
  );
}
