import { useFormat } from '@renderer/lib/use-format.ts';
import { EstimateMark } from '@renderer/ui/Tag.tsx';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { type ComparedFigure, comparedFigures, type FigureId } from './compare-figures.ts';
import { type CompareScene, SIDES } from './compare-scene.ts';
import styles from './compare.module.css';
import { useFigureWords } from './figure-words.ts';
import { useVersionWords } from './version-words.ts';

const ESTIMATED: ReadonlySet<FigureId> = new Set(['length', 'drive']);

/** Figures of both versions one above the other, and what the right one has more or less. */
export function CompareFigures({ plans }: Pick<CompareScene, 'plans'>) {
  const { t } = useTranslation('compare');
  const words = useVersionWords();
  const figureWords = useFigureWords();
  const figures = comparedFigures(plans.left, plans.right);
  return (
    <div className={styles['figuresFrame']}>
      <table className={styles['figures']} data-testid="compare:figures">
        <caption className="visually-hidden">{t('figures')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('versionHead')}</th>
            {figures.map(({ id }) => (
              <th key={id} scope="col" data-figure={id} data-goal={figureWords.isGoal(id)}>
                {figureWords.name(id)}
                <small>
                  {figureWords.unit(id)} {ESTIMATED.has(id) ? <EstimateMark /> : null}
                </small>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {SIDES.map((side) => (
            <tr key={side}>
              <th scope="row" title={words(plans[side])}>
                {words(plans[side])}
              </th>
              {figures.map((figure) => (
                <td key={figure.id} data-figure={figure.id} data-goal={figureWords.isGoal(figure.id)}>
                  {figureWords.value(figure.id, figure[side])}
                </td>
              ))}
            </tr>
          ))}
          <tr data-difference>
            <th scope="row">{t('difference', { left: plans.left.number, right: plans.right.number })}</th>
            {figures.map((figure) => (
              <td key={figure.id} data-goal={figureWords.isGoal(figure.id)} data-figure={figure.id}>
                <Difference figure={figure} />
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </div>
  );
}

/** How much more or less, and in words whether that is better. */
function Difference({ figure: { id, difference, isBetter } }: { readonly figure: ComparedFigure }) {
  const { t } = useTranslation('compare');
  const format = useFormat();
  const { value } = useFigureWords();
  if (difference === null || difference === 0) return <>{format.count(difference)}</>;
  const Arrow = difference > 0 ? ArrowUp : ArrowDown;
  return (
    <>
      {t(difference > 0 ? 'more' : 'less', { amount: value(id, Math.abs(difference)) })}
      {isBetter === null ? null : (
        <span className={styles['verdict']} data-better={isBetter}>
          <Arrow size={11} strokeWidth={2.4} aria-hidden="true" />
          {t(isBetter ? 'better' : 'worse')}
        </span>
      )}
    </>
  );
}
