import { usePageCommands } from '@renderer/lib/page-commands.ts';
import { queries } from '@renderer/lib/queries.ts';
import { Button, IconButton } from '@renderer/ui/Button.tsx';
import { ErrorNotice } from '@renderer/ui/ErrorNotice.tsx';
import { PopNotice } from '@renderer/ui/PopNotice.tsx';
import { TopBarEnd, TopBarStart } from '@renderer/ui/Slots.tsx';
import { TextInPlace } from '@renderer/ui/TextInPlace.tsx';
import { VersionMenu } from '@renderer/ui/VersionMenu.tsx';
import { useQuery } from '@tanstack/react-query';
import { ArrowLeft, CircleCheck, FlaskConical, RefreshCw, Siren, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PapersMenu } from '../papers/PapersMenu.tsx';
import { useStaysAddress } from '../use-stays-address.ts';
import styles from './plan.module.css';
import type { StayScene } from './use-stay-scene.ts';
import { useVersionActions } from './use-version-actions.tsx';

/** Which version is shown and what can be done with it: in the top bar. */
export function PlanActions({ scene }: { readonly scene: StayScene }) {
  const { t } = useTranslation('stays');
  const { search, change } = useStaysAddress();
  const { plan } = scene;
  const isSaved = plan.id !== null;
  const panel = (name: 'replan' | 'scenarios' | 'events') =>
    change({ panel: search.panel === name ? undefined : name, event: undefined });
  usePageCommands(
    isSaved
      ? [
          { id: 'plan-run', label: t('replan.title'), choose: () => panel('replan') },
          { id: 'plan-scenarios', label: t('scenarios.title'), choose: () => panel('scenarios') },
          { id: 'plan-events', label: t('events.title'), choose: () => panel('events') },
        ]
      : [],
  );
  return (
    <>
      <TopBarStart>
        <span className={styles['back']}>
          <IconButton
            label={t('list.back')}
            icon={<ArrowLeft size={15} />}
            onClick={() =>
              change({
                plan: undefined,
                with: undefined,
                result: undefined,
                panel: undefined,
                event: undefined,
                stay: undefined,
                omission: undefined,
                county: undefined,
              })
            }
            testId="stays:back"
          />
        </span>
        <Versions scene={scene} />
      </TopBarStart>
      {plan.id !== null ? (
        <TopBarEnd>
          <PapersMenu planId={plan.id} stay={null} />
          <Button
            icon={<Siren size={13} aria-hidden="true" />}
            isPressed={search.panel === 'events'}
            onClick={() => panel('events')}
            testId="stays:events.open"
          >
            {t('events.title')}
          </Button>
          <Button
            icon={<FlaskConical size={13} aria-hidden="true" />}
            isPressed={search.panel === 'scenarios'}
            onClick={() => panel('scenarios')}
            testId="stays:scenarios.open"
          >
            {t('scenarios.title')}
          </Button>
          <Button
            tone="primary"
            icon={<RefreshCw size={13} aria-hidden="true" />}
            onClick={() => panel('replan')}
            testId="stays:replan.open"
          >
            {t('replan.title')}
          </Button>
        </TopBarEnd>
      ) : null}
    </>
  );
}

/** The version shown; its menu publishes, copies, renames, compares, removes, and shows others. */
function Versions({ scene }: { readonly scene: StayScene }) {
  const { t } = useTranslation('stays');
  const { t: common } = useTranslation();
  const { data: plans = [] } = useQuery(queries.stayPlans());
  const [isRenaming, setRenaming] = useState(false);
  const { plan } = scene;
  const { items, rename, failed, done, dismiss } = useVersionActions(plan, plans, () => setRenaming(true));
  if (isRenaming && plan.id !== null) {
    return (
      <TextInPlace
        label={t('version.rename')}
        text={plan.name}
        onDone={(name) => {
          setRenaming(false);
          if (name !== null) rename(name);
        }}
      />
    );
  }
  if (plan.id === null) return <span className={styles['versionName']}>{t('version.unsaved')}</span>;
  return (
    <VersionMenu
      label={t('version.label', { number: plan.number, name: plan.name, state: t(`state.${plan.state}`) })}
      items={items}
      testId="stays:versions"
    >
      {failed ? (
        <PopNotice testId="stays:version.failed">
          <ErrorNotice error={failed} onDismiss={dismiss} />
        </PopNotice>
      ) : done ? (
        <PopNotice isStatus testId="stays:published">
          <p className={styles['done']}>
            <CircleCheck size={16} aria-hidden="true" />
            <span>{t('version.publishedNow')}</span>
            <IconButton label={common('close')} icon={<X size={14} />} onClick={dismiss} />
          </p>
        </PopNotice>
      ) : null}
    </VersionMenu>
  );
}
