import { useFormat } from '@renderer/lib/use-format.ts';
import { Button } from '@renderer/ui/Button.tsx';
import { InspectorSection } from '@renderer/ui/Inspector.tsx';
import { useTranslation } from 'react-i18next';
import styles from '../result/result.module.css';
import type { PlanScene } from '../result/use-plan-scene.ts';
import { usePlanningAddress } from '../use-planning-search.ts';
import { AcceptChanges } from './AcceptChanges.tsx';
import { type ChangeRow, changeRows } from './change-rows.ts';
import { ChangeLine } from './ChangeLine.tsx';
import { ChangeMark } from './ChangeMark.tsx';
import type { PlanChanges } from './plan-changes.ts';
import own from './replan.module.css';
import { useBasePlan } from './use-base-plan.ts';

/** As many as fit beside the figures; the table of visits marks them all. */
const SHOWN = 6;

/**
 * What the plan changed against the one it was made from: counts, then each visit with where it was. Of a result that is
 * not saved and was made from a saved plan the changes can be taken over one by one.
 */
export function ChangeFacts({
  scene,
  changes,
}: {
  readonly scene: PlanScene;
  readonly changes: PlanChanges;
}) {
  const { t } = useTranslation('planning');
  const format = useFormat();
  const { source, plan } = scene;
  const base = useBasePlan(source, plan);
  const rows = changeRows(plan, changes);
  const counts = [
    ['moved', changes.moved.size],
    ['new', changes.added.size],
    ['dropped', changes.dropped.size],
  ] as const;
  return (
    <InspectorSection title={t('change.title')}>
      <p className={own['counts']} data-testid="planning:changes">
        {counts.map(([kind, count]) => (
          <span key={kind}>
            <ChangeMark kind={kind} /> <b>{format.count(count)}</b>
          </span>
        ))}
        <span>
          {t('change.kept')} <b>{format.count(changes.kept)}</b>
        </span>
      </p>
      {rows.length === 0 ? <p className={styles['quiet']}>{t('change.none')}</p> : null}
      {source.kind === 'job' && base !== null && base.id !== null ? (
        <AcceptChanges jobId={source.jobId} base={{ ...base, id: base.id }} result={plan} rows={rows} />
      ) : (
        <Changes rows={rows} />
      )}
    </InspectorSection>
  );
}

/** The first changes, and the way to all of them. */
function Changes({ rows }: { readonly rows: readonly ChangeRow[] }) {
  const { t } = useTranslation('planning');
  const { change } = usePlanningAddress();
  return (
    <>
      <ul className={`${styles['omissions']} ${own['list']}`}>
        {rows.slice(0, SHOWN).map((row) => (
          <li key={row.key}>
            <ChangeLine row={row} />
          </li>
        ))}
      </ul>
      {rows.length > SHOWN ? (
        <p className={styles['linkRow']}>
          <Button tone="link" onClick={() => change({ view: 'table', tab: undefined })}>
            {t('change.all', { count: rows.length })}
          </Button>
        </p>
      ) : null}
    </>
  );
}
