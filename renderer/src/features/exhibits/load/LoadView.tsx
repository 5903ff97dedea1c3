import type { LoadWish } from '@contract/seen.ts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queries } from '../../../lib/queries.ts';
import { DataTable } from '../../../ui/DataTable.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Page, Toolbar } from '../../../ui/Page.tsx';
import { StatusFigures } from '../../../ui/Slots.tsx';
import { SplitView } from '../../../ui/SplitView.tsx';
import { ViewSwitch } from '../ViewSwitch.tsx';
import { LoadSummary } from './LoadSummary.tsx';
import { SeenInspector } from './SeenInspector.tsx';
import { TourChoice } from './TourChoice.tsx';
import { useLoadColumns } from './use-load-columns.tsx';

/** 装车建议: what a caravan should carry to the places of a tour, and what these have seen. */
export function LoadView() {
  const { t } = useTranslation('load');
  const { t: exhibits } = useTranslation('exhibits');
  const [wish, setWish] = useState<LoadWish | null>(null);
  const load = useQuery({
    ...queries.suggestedLoad(wish ?? { caravanId: '', siteIds: [], start: '', end: '', age: null }),
    enabled: wish !== null,
    placeholderData: keepPreviousData,
  });
  const columns = useLoadColumns(wish?.siteIds.length ?? 0);
  const shown = wish === null ? undefined : load.data;
  return (
    <SplitView id="exhibits" inspector={wish ? <SeenInspector siteIds={wish.siteIds} /> : null}>
      <Page title={t('title')} testId="exhibits:load">
        <StatusFigures>
          <span role="status">
            {shown
              ? t('figures', {
                  n: shown.lines.filter(({ isTaken }) => isTaken).length,
                  disciplines: shown.disciplines.length,
                })
              : null}
          </span>
        </StatusFigures>
        <Toolbar title={exhibits('title')}>
          <ViewSwitch view="load" />
        </Toolbar>
        <TourChoice onChange={setWish} />
        {shown ? <LoadSummary load={shown} /> : null}
        <DataTable
          label={t('title')}
          columns={columns}
          rows={wish === null ? [] : shown?.lines}
          rowKey={({ id }) => id}
          error={wish === null ? null : load.error}
          onRetry={() => void load.refetch()}
          testId="exhibits:load.table"
          empty={<EmptyState title={t('choose')} hint={t('chooseHint')} />}
        />
      </Page>
    </SplitView>
  );
}
