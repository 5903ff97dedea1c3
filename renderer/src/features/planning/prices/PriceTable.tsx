import type { PlanPriceView } from '@contract/prices.ts';
import { useFormat } from '@renderer/lib/use-format.ts';
import { Fragment, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanScene } from '../result/use-plan-scene.ts';
import { PriceDetails } from './PriceDetails.tsx';
import { figureOf, PRICE_FIGURES, signed } from './price-figures.ts';
import styles from './prices.module.css';

interface PriceTableProps {
  readonly scene: PlanScene;
  readonly prices: readonly PlanPriceView[];
}

/** One wish per line with what it would change; a line unfolds into the visits that it touches. */
export function PriceTable({ scene, prices }: PriceTableProps) {
  const { t } = useTranslation('planning');
  const [open, setOpen] = useState<PlanPriceView['kind'] | null>(null);
  const id = useId();
  return (
    <table className={styles['table']}>
      <thead>
        <tr>
          <th scope="col">{t('price.wish')}</th>
          {PRICE_FIGURES.map((figure) => (
            <th key={figure} scope="col" title={t(`price.figureName.${figure}`)}>
              {t(`price.figure.${figure}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {prices.map((price) => {
          const { kind, change } = price;
          const isOpen = open === kind && change !== null;
          return (
            <Fragment key={kind}>
              <tr data-testid={`planning:price.${kind}`}>
                <th scope="row">
                  {change === null ? (
                    <span>{t(`price.kind.${kind}`)}</span>
                  ) : (
                    <button
                      type="button"
                      aria-expanded={isOpen}
                      aria-controls={`${id}-${kind}`}
                      onClick={() => setOpen(isOpen ? null : kind)}
                    >
                      {t(`price.kind.${kind}`)}
                    </button>
                  )}
                </th>
                <Figures price={price} />
              </tr>
              {isOpen ? (
                <tr id={`${id}-${kind}`}>
                  <td colSpan={1 + PRICE_FIGURES.length}>
                    <PriceDetails scene={scene} change={change} />
                  </td>
                </tr>
              ) : null}
            </Fragment>
          );
        })}
      </tbody>
    </table>
  );
}

/** The figures of a wish, or why there are none. */
function Figures({ price: { kind, change, none } }: { readonly price: PlanPriceView }) {
  const { t } = useTranslation('planning');
  const format = useFormat();
  if (change === null) {
    return (
      <td colSpan={PRICE_FIGURES.length} className={styles['none']}>
        {none === 'reached' ? t(`price.reached.${kind}`) : t(`price.none.${none ?? 'not-found'}`)}
      </td>
    );
  }
  return PRICE_FIGURES.map((figure) => {
    const value = figureOf(change, figure);
    return (
      <td key={figure} data-zero={value === 0} data-figure={figure}>
        {signed(value, format.count)}
      </td>
    );
  });
}
