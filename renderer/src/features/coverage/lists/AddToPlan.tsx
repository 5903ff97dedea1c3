import type { NextPlaceEntry } from '@contract/next-places.ts';
import type { PlanRow } from '@contract/plans.ts';
import { api } from '@renderer/lib/client.ts';
import { queries } from '@renderer/lib/queries.ts';
import { useCommand } from '@renderer/lib/use-command.ts';
import { Button } from '@renderer/ui/Button.tsx';
import { ErrorNotice } from '@renderer/ui/ErrorNotice.tsx';
import { PopNotice } from '@renderer/ui/PopNotice.tsx';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Dropdown } from 'antd';
import { CalendarPlus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import styles from './lists.module.css';

/** Newest drafts that are offered; older ones are rarely gone on with. */
const DRAFTS = 8;

/** Puts places into the set-up of a new plan, or asks for them in a draft, and opens it. */
export function AddToPlan({ places }: { readonly places: readonly NextPlaceEntry[] }) {
  const { t } = useTranslation('workLists');
  const navigate = useNavigate();
  const { data: plans = [] } = useQuery(queries.plans());
  const siteIds = places.map(({ siteId }) => siteId);
  const want = useCommand(({ id, version }: PlanRow) => api.plans.want({ id, version, siteIds }));
  const { variables: asked } = want;
  const drafts = plans
    .filter(({ state }) => state === 'draft')
    .toSorted((a, b) => b.number - a.number)
    .slice(0, DRAFTS);
  const show = (plan: string) =>
    void navigate({ to: '/plan', search: { plan, view: 'table', tab: 'omissions' } });
  const openDraft = (draft: PlanRow) =>
    want.mutate(draft, {
      // A draft that knows all of them already stays closed: there would be nothing new to see.
      onSuccess: ({ added }) => {
        if (added > 0) show(draft.id);
      },
    });
  const openNew = () => void navigate({ to: '/plan', search: { sites: siteIds } });
  const items = [
    { key: 'new', label: t('plan.new'), onClick: openNew },
    ...drafts.map((draft) => ({ key: draft.id, label: draft.name, onClick: () => openDraft(draft) })),
  ];
  const button = (
    <Button
      tone="primary"
      icon={<CalendarPlus size={14} aria-hidden="true" />}
      isBusy={want.isPending}
      isDisabled={places.length === 0}
      testId="coverage:lists.toPlan"
      {...(drafts.length === 0 ? { onClick: openNew } : {})}
    >
      {t('plan.add', { count: places.length })}
    </Button>
  );
  return (
    <span className={styles['place']}>
      {drafts.length === 0 ? (
        button
      ) : (
        <Dropdown menu={{ items }} trigger={['click']} disabled={places.length === 0}>
          <span>{button}</span>
        </Dropdown>
      )}
      {asked && want.data?.added === 0 ? (
        <PopNotice side="right" isStatus testId="coverage:lists.known">
          {t('plan.known', { name: asked.name })}{' '}
          <Button tone="link" onClick={() => show(asked.id)}>
            {t('plan.open')}
          </Button>
        </PopNotice>
      ) : null}
      {want.error ? (
        <PopNotice side="right">
          <ErrorNotice error={want.error} onDismiss={() => want.reset()} />
        </PopNotice>
      ) : null}
    </span>
  );
}
