import type { PlanRow } from '@contract/plans.ts';
import { queries } from '@renderer/lib/queries.ts';
import { useFormat } from '@renderer/lib/use-format.ts';
import { ErrorNotice } from '@renderer/ui/ErrorNotice.tsx';
import { PopNotice } from '@renderer/ui/PopNotice.tsx';
import { TextInPlace } from '@renderer/ui/TextInPlace.tsx';
import { VersionMenu } from '@renderer/ui/VersionMenu.tsx';
import { useQuery } from '@tanstack/react-query';
import { Check } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCompareMenu } from '../compare/use-compare-menu.tsx';
import { usePlanningAddress } from '../use-planning-search.ts';
import publish from './publish.module.css';
import { PublishNotice } from './PublishNotice.tsx';
import styles from './result.module.css';
import type { PlanScene } from './use-plan-scene.ts';
import { useVersionActions } from './use-version-actions.tsx';

/** Which plan version is shown; its menu changes the version, publishes, copies, renames, removes. */
export function PlanVersions({ scene }: { readonly scene: PlanScene }) {
  const { t } = useTranslation('planning');
  const { t: common } = useTranslation();
  const format = useFormat();
  const { change } = usePlanningAddress();
  const { data: plans = [] } = useQuery(queries.plans());
  const [isRenaming, setRenaming] = useState(false);
  const { items, publishing, rename, failed } = useVersionActions(scene, () => setRenaming(true));
  const { id, name } = scene.plan;
  const compare = useCompareMenu(id, plans);
  const row = plans.find((each) => each.id === id);
  const label = (each: Pick<PlanRow, 'state' | 'name'>) =>
    t('version.label', { state: common(`planState.${each.state}`), name: each.name });
  const versions = [...plans]
    .sort((a, b) => b.number - a.number)
    .map((each) => ({
      key: each.id,
      icon: each.id === id ? <Check size={14} /> : <span className={styles['noIcon']} />,
      label: (
        <span className={styles['versionItem']}>
          <span>{label(each)}</span>
          <small>
            v{each.number} · {format.period(each.periodStart, each.periodEnd)} ·{' '}
            {t('version.visits', { count: each.totals.visits })}
          </small>
        </span>
      ),
      onClick: () => change({ plan: each.id, setup: undefined }),
    }));

  if (isRenaming && id !== null) {
    return (
      <TextInPlace
        label={t('version.rename')}
        text={name}
        onDone={(typed) => {
          setRenaming(false);
          if (typed !== null) rename(typed);
        }}
      />
    );
  }
  return (
    <VersionMenu
      label={row ? label(row) : t('version.unsaved')}
      items={[...compare, ...items, ...versions]}
      testId="planning:versions"
    >
      {failed?.error ? (
        <PopNotice>
          <ErrorNotice error={failed.error} onDismiss={failed.reset} />
        </PopNotice>
      ) : publishing.outcome ? (
        <div className={publish['place']}>
          <PublishNotice
            outcome={publishing.outcome}
            isBusy={publishing.isBusy}
            onTake={publishing.takeOver}
            onAgain={publishing.publish}
            onClose={publishing.reset}
          />
        </div>
      ) : null}
    </VersionMenu>
  );
}
