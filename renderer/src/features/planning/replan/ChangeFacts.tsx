import { useFormat } from '@renderer/lib/use-format.ts';
import { Button } from '@renderer/ui/Button.tsx';
import { InspectorSection } from '@renderer/ui/Inspector.tsx';
import { useTranslation } from 'react-i18next';
import styles from '../result/result.module.css';
import { usePlanningAddress } from '../use-planning-search.ts';
import { ChangeMark, usePlaceWords } from './ChangeMark.tsx';
import type { PlanChanges } from './plan-changes.ts';
import { changeRows } from './change-rows.ts';
import own from './replan.module.css';
import type { PlanScene } from '../result/use-plan-scene.ts';

/** As many as fit beside the figures; the table of visits marks them all. */
const SHOWN = 6;

/** What the plan changed against the one it was made from: counts, then each visit with where it was. */
export function ChangeFacts({
  scene,
  changes,
}: {
  readonly scene: PlanScene;
  readonly changes: PlanChanges;
}) {
  const { t } = useTranslation('planning');
  const format = useFormat();
  const { change, select } = usePlanningAddress();
  const wording = usePlaceWords();
  const rows = changeRows(scene.plan, changes);
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
      <ul className={`${styles['omissions']} ${own['list']}`}>
        {rows.slice(0, SHOWN).map((row) => (
          <li key={row.key}>
            <button
              type="button"
              onClick={() => select(row.kind === 'dropped' ? { omission: row.siteId } : { stop: row.key })}
            >
              <span>
                {row.siteName} <ChangeMark kind={row.kind} />
              </span>
              <small>
                {row.to === null ? t('change.noMore') : wording(row.to)}
                {row.from === null ? '' : ` · ${t('change.from', { place: wording(row.from) })}`}
              </small>
            </button>
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
    </InspectorSection>
  );
}
