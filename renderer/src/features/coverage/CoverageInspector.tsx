import type { CoverageReport, CoverageRow } from '@contract/coverage.ts';
import { useFormat } from '@renderer/lib/use-format.ts';
import { Button } from '@renderer/ui/Button.tsx';
import { FactList } from '@renderer/ui/FactList.tsx';
import { Inspector, InspectorSection } from '@renderer/ui/Inspector.tsx';
import { SeenInCounty } from '@renderer/ui/seen/SeenSections.tsx';
import { KeyCountyMark } from '@renderer/ui/Tag.tsx';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Definitions } from './Definitions.tsx';

interface CoverageInspectorProps {
  readonly report: CoverageReport;
  readonly county: CoverageRow | undefined;
  readonly onClose: () => void;
}

/** The county that is selected, else the period; below, what the figures mean and what they are counted against. */
export function CoverageInspector({ report, county, onClose }: CoverageInspectorProps) {
  const { t } = useTranslation('coverage');
  const format = useFormat();
  if (county) return <CountyFacts report={report} county={county} onClose={onClose} />;
  return (
    <Inspector
      testId="coverage:inspector"
      title={report.planName ?? t('history')}
      subtitle={`${format.period(report.from, report.to)} · ${t('asOf', { date: format.isoDay(report.businessDate) })}`}
    >
      <Definitions report={report} />
    </Inspector>
  );
}

function CountyFacts({ report, county, onClose }: CoverageInspectorProps & { readonly county: CoverageRow }) {
  const { t } = useTranslation('coverage');
  const { t: common } = useTranslation();
  const format = useFormat();
  const navigate = useNavigate();
  const of = (part: number, whole: number) => `${format.count(part)}/${format.count(whole)}`;
  return (
    <Inspector
      testId="coverage:inspector"
      title={county.countyName}
      marks={county.isKeyCounty ? <KeyCountyMark /> : null}
      subtitle={[county.prefectureName, county.countyCode].filter(Boolean).join(' · ')}
      onClose={onClose}
      foot={
        <>
          <Button onClick={() => void navigate({ to: '/plan', search: { counties: [county.countyCode] } })}>
            {t('planHere')}
          </Button>
          <Button
            tone="quiet"
            onClick={() =>
              void navigate({
                to: '/registry',
                search: { register: 'site', where: { countyCode: county.countyCode } },
              })
            }
          >
            {t('showSites')}
          </Button>
        </>
      }
    >
      <InspectorSection>
        <FactList
          facts={[
            { label: t('column.visits'), value: t('value.visits', { value: format.count(county.visits) }) },
            {
              label: t('column.townshipVisits'),
              value: of(county.townshipVisits, county.visits),
              note: format.share(county.townshipVisits, county.visits),
            },
            {
              label: t('column.townships'),
              value: of(county.townshipsVisited, county.townships),
              note: format.share(county.townshipsVisited, county.townships),
            },
            {
              label: t('column.sites'),
              value: of(county.sitesVisited, county.sites),
              note: format.share(county.sitesVisited, county.sites),
            },
            {
              label: t('column.attendance'),
              value:
                county.attendance === null
                  ? '-'
                  : t('value.attendance', { value: format.count(county.attendance) }),
            },
            {
              label: t('column.population'),
              value:
                county.population === null
                  ? '-'
                  : t('value.people', { value: format.count(county.population) }),
            },
            {
              label: t('column.density'),
              value:
                county.visitsPer100k === null
                  ? '-'
                  : t('value.visits', { value: format.decimal(county.visitsPer100k, 2) }),
            },
            {
              label: t('column.lastVisit'),
              value: county.lastVisit === null ? t('never') : format.isoDay(county.lastVisit),
              note:
                county.daysSinceLastVisit === null
                  ? undefined
                  : t('value.ago', { value: format.count(county.daysSinceLastVisit) }),
            },
            ...(county.categories.length > 0
              ? [{ label: t('lists'), value: county.categories.join(common('listSeparator')) }]
              : []),
          ]}
        />
      </InspectorSection>
      <SeenInCounty countyCode={county.countyCode} />
      <Definitions report={report} />
    </Inspector>
  );
}
