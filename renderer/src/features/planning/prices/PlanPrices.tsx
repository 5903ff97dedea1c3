import { PRICE_KINDS } from '@domain/planning/price.ts';
import { api } from '@renderer/lib/client.ts';
import { queries } from '@renderer/lib/queries.ts';
import { useCommand } from '@renderer/lib/use-command.ts';
import { Button } from '@renderer/ui/Button.tsx';
import { ErrorNotice } from '@renderer/ui/ErrorNotice.tsx';
import { EstimateMark } from '@renderer/ui/Tag.tsx';
import { useQuery } from '@tanstack/react-query';
import { SlidersHorizontal } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { planKeyOf, sourceIds } from '../plan-source.ts';
import type { PlanScene } from '../result/use-plan-scene.ts';
import { enterSetupOf } from '../setup/setup-store.ts';
import { usePlanningAddress } from '../use-planning-search.ts';
import { PriceTable } from './PriceTable.tsx';
import { listenToPrices, usePriceProgress } from './price-progress.ts';
import styles from './prices.module.css';

/** What one county more, one day less and 5 % less road would cost the plan that is shown; worked out while this is shown. */
export function PlanPrices({ scene }: { readonly scene: PlanScene }) {
  const { t } = useTranslation('planning');
  const ids = sourceIds(scene.source);
  const { data, error, isFetching, refetch } = useQuery(queries.prices(ids, scene.plan.version));
  useEffect(listenToPrices, []);
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (isFetching || data === undefined) return <Working scene={scene} />;
  if (data.isBroken) return <p className={styles['note']}>{t('price.broken')}</p>;
  const isComplete = data.prices.every((price) => price.isComplete);
  return (
    <div className={styles['prices']} data-testid="planning:prices">
      {data.isCurrent ? null : <p className={styles['note']}>{t('why.outdated')}</p>}
      <PriceTable scene={scene} prices={data.prices} />
      {isComplete ? null : (
        <p className={styles['line']}>
          <span className={styles['note']}>{t('price.incomplete')}</span>
          <Button tone="link" onClick={() => void refetch()} testId="planning:prices.again">
            {t('price.again')}
          </Button>
        </p>
      )}
      <p className={styles['note']}>
        <EstimateMark /> {t('price.method')}
      </p>
      <AdjustWeights scene={scene} />
    </div>
  );
}

/** How far the work is, and a way out that keeps what was found. */
function Working({ scene }: { readonly scene: PlanScene }) {
  const { t } = useTranslation('planning');
  const progress = usePriceProgress();
  const cancel = useCommand(api.planning.cancelPrices);
  const kind = progress.planKey === planKeyOf(scene.source) ? progress.kind : null;
  const step = kind === null ? 0 : PRICE_KINDS.indexOf(kind);
  return (
    <div className={styles['prices']} data-testid="planning:prices.working">
      <div
        className={styles['bar']}
        role="progressbar"
        aria-label={t('price.title')}
        aria-valuemin={0}
        aria-valuemax={PRICE_KINDS.length}
        aria-valuenow={step}
      >
        <i style={{ width: `${((step + 0.5) / PRICE_KINDS.length) * 100}%` }} />
      </div>
      <p className={styles['line']}>
        <span className={styles['note']}>
          {t('price.working', {
            name: t(`price.kind.${kind ?? PRICE_KINDS[0]}`),
            step: step + 1,
            all: PRICE_KINDS.length,
          })}
        </span>
        <Button
          tone="link"
          onClick={() => cancel.mutate(sourceIds(scene.source))}
          isDisabled={cancel.isPending || cancel.isSuccess}
          testId="planning:prices.cancel"
        >
          {t('price.cancel')}
        </Button>
      </p>
      {cancel.error ? <ErrorNotice error={cancel.error} /> : null}
    </div>
  );
}

/** To the set-up, with all that the plan was made with. */
function AdjustWeights({ scene }: { readonly scene: PlanScene }) {
  const { t } = useTranslation('planning');
  const { change } = usePlanningAddress();
  return (
    <p>
      <Button
        icon={<SlidersHorizontal size={13} aria-hidden="true" />}
        onClick={() => {
          enterSetupOf(scene.plan);
          change({ setup: true, plan: undefined });
        }}
        testId="planning:prices.weights"
      >
        {t('price.weights')}
      </Button>
    </p>
  );
}
