import { Button } from '@renderer/ui/Button.tsx';
import { useTranslation } from 'react-i18next';
import { usePlanningAddress } from '../use-planning-search.ts';
import { type CompareScene, type Side, SIDES, siteOfPair } from './compare-scene.ts';
import { NO_COMPARISON } from './compare-versions.ts';
import styles from './compare.module.css';
import { DifferenceMark } from './DifferenceMark.tsx';
import { useShiftWords, useVisitWords } from './difference-words.ts';

/** The selected visit in both plans, and the way to either of them. */
export function SelectedPair({ scene: { selected, plans } }: { readonly scene: CompareScene }) {
  const { t } = useTranslation('compare');
  const { change } = usePlanningAddress();
  const visitWords = useVisitWords();
  const shiftWords = useShiftWords();
  const open = (side: Side) => change({ ...NO_COMPARISON, plan: plans[side].id ?? undefined });
  return (
    <footer className={styles['selected']} aria-live="polite" data-testid="compare:selected">
      {selected === null ? (
        <span className={styles['quiet']}>{t('selectHint')}</span>
      ) : (
        <>
          <b>{siteOfPair(selected)?.siteName}</b>
          <DifferenceMark kind={selected.difference} plans={plans} />
          {SIDES.map((side) => (
            <span key={side}>
              <small>{t('short', { number: plans[side].number })}</small>{' '}
              {selected[side] === null ? t('notHere') : visitWords(selected[side])}
            </span>
          ))}
          {selected.difference === 'moved' || selected.difference === 'retimed' ? (
            <span className={styles['quiet']}>{shiftWords(selected)}</span>
          ) : null}
          <span className={styles['selectedEnd']}>
            {SIDES.map((side) =>
              selected[side] === null ? null : (
                <Button key={side} tone="link" onClick={() => open(side)}>
                  {t('openIn', { number: plans[side].number })}
                </Button>
              ),
            )}
          </span>
        </>
      )}
    </footer>
  );
}
