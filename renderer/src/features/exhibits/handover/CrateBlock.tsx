import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/Button.tsx';
import { Tag } from '../../../ui/Tag.tsx';
import styles from './handover.module.css';
import { useHandover } from './handover-store.ts';
import { PieceLine } from './PieceLine.tsx';
import { type CratePieces, confirmable } from './pieces.ts';

interface CrateBlockProps {
  readonly crate: CratePieces;
  readonly issues: ReadonlyMap<string, readonly string[]>;
  readonly renderPhoto?: ((exhibitId: string) => ReactNode) | undefined;
}

/** A crate with its pieces. A permanent one is confirmed by one click, a temporary one piece by piece. */
export function CrateBlock({ crate, issues, renderPhoto }: CrateBlockProps) {
  const { t } = useTranslation('conditions');
  const verdicts = useHandover((state) => state.verdicts);
  const judge = useHandover((state) => state.judge);
  const { pieces, isTemporary } = crate;
  const open = pieces.map(({ exhibit }) => exhibit.id).filter((id) => verdicts[id] === undefined);
  const atOnce = confirmable(crate)
    .map(({ exhibit }) => exhibit.id)
    .filter((id) => verdicts[id] === undefined);
  const name = crate.crateId === null ? t('handover.noCrate') : crate.name;
  return (
    <section className={styles['crate']} aria-label={name}>
      <header className={styles['crateHead']}>
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
            testId={`exhibits:crate.${crate.crateId ?? 'none'}`}
          >
            {t('handover.crateWell')}
          </Button>
        )}
      </header>
      {pieces.map((piece) => (
        <PieceLine
          key={piece.exhibit.id}
          piece={piece}
          issues={issues.get(piece.exhibit.id) ?? []}
          renderPhoto={renderPhoto}
        />
      ))}
    </section>
  );
}
