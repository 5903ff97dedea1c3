import { useFormat } from '@renderer/lib/use-format.ts';
import { FactList } from '@renderer/ui/FactList.tsx';
import { Inspector, InspectorSection } from '@renderer/ui/Inspector.tsx';
import { EstimateMark, SampleMark } from '@renderer/ui/Tag.tsx';
import { useTranslation } from 'react-i18next';
import type { StayScene } from '../plan/use-stay-scene.ts';
import { useStaysAddress } from '../use-stays-address.ts';
import styles from './inspect.module.css';
import { ViolationList } from './ViolationList.tsx';

/** Most broken rules and counties left out that are listed; the table has all of them. */
const MOST_LISTED = 30;

/** The plan as a whole: what it comes to, what it breaks, whom it leaves out, how it came about. */
export function PlanFacts({ scene }: { readonly scene: StayScene }) {
  const { t } = useTranslation('stays');
  const format = useFormat();
  const { select, change } = useStaysAddress();
  const { plan, words } = scene;
  const { totals, provenance } = plan;
  const stayOf = (id: string | undefined) => plan.stays.find((stay) => stay.id === id);
  return (
    <Inspector
      testId="stays:inspector"
      title={plan.name || t('version.unsaved')}
      marks={plan.isSample ? <SampleMark /> : null}
      subtitle={`${t(`kind.${plan.kind}`)} · ${plan.periodStart} – ${plan.periodEnd}`}
    >
      <InspectorSection title={t('totals.title')}>
        <Totals totals={totals} />
      </InspectorSection>
      <InspectorSection title={t('violations.title', { count: plan.violations.length })}>
        {plan.violations.length === 0 ? (
          <p className={styles['quiet']}>{t('violations.none')}</p>
        ) : (
          <ViolationList
            violations={plan.violations.slice(0, MOST_LISTED)}
            words={words}
            aboutOf={({ stayIds, countyCode }) => {
              const stay = stayOf(stayIds[0]);
              if (stay) return { name: stay.countyName, onOpen: () => select({ stay: stay.id }) };
              const left = plan.omissions.find((each) => each.countyCode === countyCode);
              return left
                ? { name: left.countyName, onOpen: () => select({ omission: left.countyCode }) }
                : null;
            }}
          />
        )}
      </InspectorSection>
      <InspectorSection title={t('omission.title', { count: plan.omissions.length })}>
        {plan.omissions.length === 0 ? (
          <p className={styles['quiet']}>{t('omission.none')}</p>
        ) : (
          <ul className={styles['list']} data-testid="stays:omissions.list">
            {plan.omissions.slice(0, MOST_LISTED).map(({ countyCode, countyName, code }) => (
              <li key={countyCode}>
                <button type="button" onClick={() => select({ omission: countyCode })}>
                  {countyName}
                  <small>{words.reason(code)}</small>
                </button>
              </li>
            ))}
            {plan.omissions.length > MOST_LISTED ? (
              <li>
                <button type="button" onClick={() => change({ view: 'table', tab: 'omissions' })}>
                  {t('omission.all', { count: plan.omissions.length })}
                </button>
              </li>
            ) : null}
          </ul>
        )}
      </InspectorSection>
      <InspectorSection title={t('provenance.title')}>
        <p className={styles['quiet']}>
          {t('provenance.line', {
            seconds: format.decimal(provenance.elapsed_ms / 1_000, 1),
            iterations: format.count(provenance.iterations),
            searches: provenance.searches,
            seed: provenance.seed,
          })}{' '}
          {provenance.edits > 0 ? t('provenance.edits', { count: provenance.edits }) : ''}
        </p>
      </InspectorSection>
    </Inspector>
  );
}

/** What the plan comes to. */
function Totals({ totals }: Pick<StayScene['plan'], 'totals'>) {
  const { t } = useTranslation('stays');
  const format = useFormat();
  return (
    <FactList
      facts={[
        {
          label: t('totals.counties'),
          value: `${totals.counties.part} / ${totals.counties.whole}`,
          note: format.share(totals.counties.part, totals.counties.whole),
        },
        {
          label: t('totals.keyCounties'),
          value: `${totals.keyCounties.part} / ${totals.keyCounties.whole}`,
        },
        { label: t('totals.firstTime'), value: t('totals.countiesCount', { count: totals.firstTime }) },
        {
          label: t('totals.people'),
          value: t('totals.peopleCount', { people: format.count(totals.people) }),
        },
        { label: t('totals.stays'), value: t('totals.staysCount', { count: totals.stays }) },
        {
          label: t('totals.openDays'),
          value: `${format.count(totals.openDays)} ${t('unit.days')}`,
          note: t('totals.idle', { days: format.count(totals.idleDays) }),
        },
        {
          label: t('totals.use'),
          value: format.percent(totals.use),
          note: t('totals.perSetYear', {
            count: totals.staysPerSetYear === null ? '-' : format.decimal(totals.staysPerSetYear, 1),
          }),
        },
        {
          label: t('totals.haul'),
          value: (
            <>
              {format.km(totals.haul_m)} <EstimateMark />
            </>
          ),
        },
        { label: t('totals.longestWait'), value: format.age(totals.longestWait_d) },
      ]}
    />
  );
}
