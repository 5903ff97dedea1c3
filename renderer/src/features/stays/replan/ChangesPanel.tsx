import { Inspector, InspectorSection } from '@renderer/ui/Inspector.tsx';
import { useTranslation } from 'react-i18next';
import { DifferenceList } from '../compare/DifferenceList.tsx';
import { TotalsTable } from '../compare/TotalsTable.tsx';
import type { StayScene } from '../plan/use-stay-scene.ts';
import { useStaysAddress } from '../use-stays-address.ts';

/** What a result changes of the plan that it was made from, before it is taken over. */
export function ChangesPanel({
  scene: { plan, base, differences, selection },
}: {
  readonly scene: StayScene;
}) {
  const { t } = useTranslation('stays');
  const { change, select } = useStaysAddress();
  const selected = selection.kind === 'stay' ? selection.stay.id : null;
  return (
    <Inspector
      testId="stays:changes"
      title={t('replan.changes', { count: differences?.length ?? 0 })}
      subtitle={base ? t('replan.against', { name: `v${base.number} ${base.name}` }) : null}
      onClose={() => select({})}
    >
      {base ? (
        <InspectorSection>
          <TotalsTable
            label={t('compare.figures')}
            columns={[
              { key: 'base', name: `v${base.number}`, totals: base.totals },
              { key: 'result', name: t('replan.result'), totals: plan.totals },
            ]}
            testId="stays:changes.figures"
          />
        </InspectorSection>
      ) : null}
      <InspectorSection>
        <DifferenceList
          differences={differences ?? []}
          sets={plan.sets}
          selected={differences?.find(({ right }) => right?.id === selected)?.key ?? null}
          onSelect={({ right, countyCode }) =>
            change(
              right ? { stay: right.id, omission: undefined } : { omission: countyCode, stay: undefined },
            )
          }
        />
      </InspectorSection>
    </Inspector>
  );
}
