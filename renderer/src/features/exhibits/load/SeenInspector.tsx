import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queries } from '../../../lib/queries.ts';
import { Inspector, InspectorSection } from '../../../ui/Inspector.tsx';
import { Segmented } from '../../../ui/Segmented.tsx';
import { SeenAtSite, SeenInCounty } from '../../../ui/seen/SeenSections.tsx';

const SIDES = ['sites', 'counties'] as const;

/** What the places of the tour have seen: each site by itself, or each of their counties as a whole. */
export function SeenInspector({ siteIds }: { readonly siteIds: readonly string[] }) {
  const { t } = useTranslation('load');
  const { data: sites } = useQuery(queries.sites());
  const [side, setSide] = useState<(typeof SIDES)[number]>('sites');
  const known = new Map(sites?.map((site) => [site.id, site]));
  const counties = new Map(
    siteIds.flatMap((id) => {
      const site = known.get(id);
      return site === undefined ? [] : [[site.countyCode, site.countyName] as const];
    }),
  );
  return (
    <Inspector title={t('seen')} testId="exhibits:load.seen">
      <InspectorSection>
        <Segmented
          label={t('seenBy')}
          value={side}
          options={SIDES.map((value) => ({ value, label: t(`side.${value}`) }))}
          onChange={setSide}
        />
      </InspectorSection>
      {side === 'sites'
        ? siteIds.map((id) => <SeenAtSite key={id} siteId={id} title={known.get(id)?.name ?? id} />)
        : [...counties].map(([code, name]) => <SeenInCounty key={code} countyCode={code} title={name} />)}
    </Inspector>
  );
}
