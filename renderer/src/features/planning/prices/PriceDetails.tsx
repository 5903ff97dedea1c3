import { useFormat } from '@renderer/lib/use-format.ts';
import { Button } from '@renderer/ui/Button.tsx';
import { ErrorNotice } from '@renderer/ui/ErrorNotice.tsx';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { EditGate } from '../edit/EditGate.tsx';
import type { PlanScene } from '../result/use-plan-scene.ts';
import { usePlanningAddress } from '../use-planning-search.ts';
import { type PriceChangeView, signed, type TouchedSites, touchedSites } from './price-figures.ts';
import styles from './prices.module.css';

/** So many visits of a kind are listed; the heading tells how many there are. */
const SHOWN = 6;

interface PriceDetailsProps {
  readonly scene: PlanScene;
  readonly change: PriceChangeView;
}

/** Which visits come, go and move, each a way to its place in the plan; and the way to have it so. */
export function PriceDetails({ scene, change }: PriceDetailsProps) {
  const { t } = useTranslation('planning');
  const format = useFormat();
  const touched = useMemo(() => touchedSites(scene.plan, change), [scene.plan, change]);
  const countyName = (code: string) => scene.counties.find((county) => county.code === code)?.name ?? code;
  const counties = [
    { kind: 'newCounties', codes: change.newCountyCodes },
    { kind: 'lostCounties', codes: change.lostCountyCodes },
  ] as const;
  return (
    <div className={styles['details']} data-testid="planning:price.details">
      <dl>
        {counties.map(({ kind, codes }) =>
          codes.length === 0 ? null : (
            <div key={kind}>
              <dt>{t(`price.${kind}`)}</dt>
              <dd>{codes.map(countyName).join(t('separator'))}</dd>
            </div>
          ),
        )}
        <div>
          <dt>{t('price.drive')}</dt>
          <dd>{signed(change.drive_s, format.duration)}</dd>
        </div>
        {touched.map((each) => (
          <Sites key={each.kind} touched={each} />
        ))}
      </dl>
      <EditGate scene={scene}>
        <TakeOver scene={scene} change={change} />
      </EditGate>
    </div>
  );
}

function Sites({ touched: { kind, sites } }: { readonly touched: TouchedSites }) {
  const { t } = useTranslation('planning');
  const { select } = usePlanningAddress();
  return (
    <div>
      <dt>{t(`price.sites.${kind}`, { count: sites.length })}</dt>
      <dd>
        <ul>
          {sites.slice(0, SHOWN).map(({ siteId, name, selection }) => (
            <li key={siteId}>
              <button type="button" onClick={() => select(selection)} data-testid={`planning:price.${kind}`}>
                {name}
              </button>
            </li>
          ))}
          {sites.length > SHOWN ? <li>…</li> : null}
        </ul>
      </dd>
    </div>
  );
}

/** Brings the plan there by hand: one step, which can be undone. */
function TakeOver({ scene: { editing }, change: { edits } }: PriceDetailsProps) {
  const { t } = useTranslation('planning');
  const { edit, isPending, error, attempt, dismiss } = editing;
  return (
    <div className={styles['takeOver']}>
      <Button onClick={() => edit(edits)} isDisabled={isPending} testId="planning:price.takeOver">
        {t('price.takeOver')}
      </Button>
      <span className={styles['note']}>{t('price.takeOverHint', { count: edits.length })}</span>
      {error && attempt === edits ? <ErrorNotice error={error} onDismiss={dismiss} /> : null}
    </div>
  );
}
