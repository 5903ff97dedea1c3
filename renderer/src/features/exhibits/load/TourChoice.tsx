import type { LoadWish } from '@contract/seen.ts';
import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { matchesAny } from '../../../lib/pinyin-search.ts';
import { queries } from '../../../lib/queries.ts';
import { useFormat } from '../../../lib/use-format.ts';
import { Toolbar } from '../../../ui/Page.tsx';

const AGES = {
  primary: { from: 6, to: 12 },
  junior: { from: 12, to: 15 },
  senior: { from: 15, to: 18 },
} as const;
type AgeGroup = keyof typeof AGES | 'any';
const AGE_GROUPS = ['any', 'primary', 'junior', 'senior'] as const;

/** A caravan with a tour of a plan, or with places one by one. */
export function TourChoice({ onChange }: { readonly onChange: (wish: LoadWish | null) => void }) {
  const { t } = useTranslation('load');
  const format = useFormat();
  const { data: caravans } = useQuery(queries.caravans());
  const { data: plans } = useQuery(queries.plans());
  const { data: status } = useQuery(queries.workspaceStatus());
  const [caravanId, setCaravan] = useState<string | null>(null);
  const [planId, setPlan] = useState<string | null>(null);
  const [tour, setTour] = useState<string | null>(null);
  const [siteIds, setSites] = useState<readonly string[]>([]);
  const [age, setAge] = useState<AgeGroup>('any');
  const { data: tours } = useQuery({ ...queries.toursOfPlan(planId ?? ''), enabled: planId !== null });
  const labelOf = ({ start, end, siteNames }: NonNullable<typeof tours>[number]) =>
    t('tourLabel', { days: format.period(start, end), first: siteNames[0], n: siteNames.length });
  const own = (tours ?? []).filter((one) => one.caravanId === caravanId);
  const tell = (next: {
    caravan?: string;
    tour?: string | null;
    sites?: readonly string[];
    age?: AgeGroup;
  }) => {
    const caravan = next.caravan ?? caravanId;
    const start = next.tour === undefined ? tour : next.tour;
    const chosen = (tours ?? []).find((one) => one.caravanId === caravan && one.start === start);
    const places = chosen ? chosen.siteIds : (next.sites ?? siteIds);
    const group = next.age ?? age;
    if (caravan === null || places.length === 0 || !status) {
      onChange(null);
      return;
    }
    onChange({
      caravanId: caravan,
      siteIds: [...places],
      start: chosen?.start ?? status.businessDate,
      end: chosen?.end ?? status.businessDate,
      age: group === 'any' ? null : AGES[group],
    });
  };
  return (
    <Toolbar title={t('for')} level={2}>
      <Select
        style={{ width: 148 }}
        aria-label={t('caravan')}
        placeholder={t('caravan')}
        value={caravanId}
        options={(caravans ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(caravan: string) => {
          setCaravan(caravan);
          setTour(null);
          tell({ caravan, tour: null });
        }}
      />
      <Select
        allowClear
        style={{ width: 200 }}
        aria-label={t('plan')}
        placeholder={t('plan')}
        value={planId}
        options={(plans ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(plan: string | null | undefined) => {
          setPlan(plan ?? null);
          setTour(null);
          tell({ tour: null });
        }}
      />
      {planId === null ? (
        <SiteChoice
          siteIds={siteIds}
          onChange={(ids) => {
            setSites(ids);
            tell({ sites: ids });
          }}
        />
      ) : (
        <Select
          style={{ width: 300 }}
          aria-label={t('tour')}
          placeholder={own.length === 0 ? t('noTour') : t('tour')}
          value={tour}
          options={own.map((one) => ({ value: one.start, label: labelOf(one) }))}
          popupMatchSelectWidth={false}
          onChange={(start: string) => {
            setTour(start);
            tell({ tour: start });
          }}
        />
      )}
      <Select
        style={{ width: 108 }}
        aria-label={t('age')}
        value={age}
        options={AGE_GROUPS.map((value) => ({ value, label: t(`ages.${value}`) }))}
        onChange={(group: AgeGroup) => {
          setAge(group);
          tell({ age: group });
        }}
      />
    </Toolbar>
  );
}

function SiteChoice({
  siteIds,
  onChange,
}: {
  readonly siteIds: readonly string[];
  readonly onChange: (siteIds: readonly string[]) => void;
}) {
  const { t } = useTranslation('load');
  const { data: sites } = useQuery(queries.sites());
  return (
    <Select
      mode="multiple"
      maxTagCount={1}
      style={{ width: 300 }}
      aria-label={t('sites')}
      placeholder={t('sites')}
      value={[...siteIds]}
      options={(sites ?? []).map(({ id, name }) => ({ value: id, label: name }))}
      showSearch={{ filterOption: (query, option) => matchesAny([option?.label ?? ''], query) }}
      onChange={(ids: string[]) => onChange(ids)}
    />
  );
}
