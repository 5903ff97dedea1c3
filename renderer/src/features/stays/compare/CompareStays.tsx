import type { StayPlanView } from '@contract/stay-plans.ts';
import { queries } from '@renderer/lib/queries.ts';
import { Button } from '@renderer/ui/Button.tsx';
import { ErrorNotice } from '@renderer/ui/ErrorNotice.tsx';
import { Inspector, InspectorSection } from '@renderer/ui/Inspector.tsx';
import { Toolbar } from '@renderer/ui/Page.tsx';
import { Skeleton } from '@renderer/ui/Skeleton.tsx';
import { SplitView } from '@renderer/ui/SplitView.tsx';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStaysAddress } from '../use-stays-address.ts';
import { CompareBoards } from './CompareBoards.tsx';
import styles from './compare.module.css';
import { DifferenceList } from './DifferenceList.tsx';
import { type StayDifference, stayDifferences } from './stay-differences.ts';
import { TotalsTable } from './TotalsTable.tsx';

interface CompareStaysProps {
  /** The right one: what is looked at. */
  readonly planId: string;
  /** The left one: what it is compared with. */
  readonly otherId: string;
}

/** Two versions: figures side by side, what differs, and both boards over the same days. */
export function CompareStays({ planId, otherId }: CompareStaysProps) {
  const right = useQuery(queries.stayPlan(planId));
  const left = useQuery(queries.stayPlan(otherId));
  const error = right.error ?? left.error;
  if (left.data && right.data) return <Comparison left={left.data} right={right.data} />;
  return (
    <div className={styles['alone']}>{error ? <ErrorNotice error={error} /> : <Skeleton lines={8} />}</div>
  );
}

function Comparison({ left, right }: { readonly left: StayPlanView; readonly right: StayPlanView }) {
  const { t } = useTranslation('stays');
  const { change } = useStaysAddress();
  const [selected, setSelected] = useState<StayDifference | null>(null);
  const differences = useMemo(() => stayDifferences(left, right), [left, right]);
  const name = ({ number, name: own }: StayPlanView) => `v${number} ${own}`;
  const sets = useMemo(
    () => [...right.sets, ...left.sets.filter(({ id }) => !right.sets.some((set) => set.id === id))],
    [left.sets, right.sets],
  );
  const list = (
    <Inspector
      testId="stays:compare.list"
      title={t('compare.differences', { count: differences.length })}
      subtitle={t('compare.subtitle', { left: name(left), right: name(right) })}
    >
      <InspectorSection>
        <TotalsTable
          label={t('compare.figures')}
          columns={[left, right].map((plan) => ({
            key: plan.id ?? '',
            name: `v${plan.number}`,
            totals: plan.totals,
          }))}
          testId="stays:compare.figures"
        />
      </InspectorSection>
      <InspectorSection>
        <DifferenceList
          differences={differences}
          sets={sets}
          selected={selected?.key ?? null}
          onSelect={setSelected}
        />
      </InspectorSection>
    </Inspector>
  );
  return (
    <>
      <Toolbar
        title={t('compare.title')}
        end={
          <>
            <Button
              onClick={() => change({ plan: left.id ?? undefined, with: right.id ?? undefined })}
              testId="stays:compare.swap"
            >
              {t('compare.swap')}
            </Button>
            <Button onClick={() => change({ with: undefined })} testId="stays:compare.close">
              {t('compare.close')}
            </Button>
          </>
        }
      >
        <span className={styles['quiet']}>
          {t('compare.subtitle', { left: name(left), right: name(right) })}
        </span>
      </Toolbar>
      <div className={styles['work']} data-testid="stays:compare">
        <SplitView id="stays-compare" inspector={list}>
          <CompareBoards
            left={left}
            right={right}
            differences={differences}
            selected={selected}
            onSelect={setSelected}
          />
        </SplitView>
      </div>
    </>
  );
}
