import type { DisruptionKind } from '@domain/disruption/disruption.ts';
import { matchesAny } from '@renderer/lib/pinyin-search.ts';
import { queries } from '@renderer/lib/queries.ts';
import { CountySelect } from '@renderer/ui/CountySelect.tsx';
import { Segmented } from '@renderer/ui/Segmented.tsx';
import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { EditField } from '../edit/EditForm.tsx';
import { siteNames } from '../result/site-names.ts';
import type { PlanScene } from '../result/use-plan-scene.ts';
import type { EventDraft } from './event-draft.ts';
import styles from './events.module.css';

interface TargetFieldProps {
  readonly scene: PlanScene;
  readonly kind: DisruptionKind;
  readonly draft: EventDraft;
  readonly onChange: (changes: Partial<EventDraft>) => void;
}

/** What an event of a kind is about. */
export function TargetField({ scene, kind, draft, onChange }: TargetFieldProps) {
  const { t } = useTranslation('events');
  switch (kind) {
    case 'caravan-off':
      return (
        <Choice
          label={t('field.caravan')}
          value={draft.caravanId}
          options={scene.caravans.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(caravanId) => onChange({ caravanId })}
        />
      );
    case 'site-closed':
      return (
        <Choice
          label={t('field.site')}
          value={draft.siteId}
          options={[...siteNames(scene.plan)].map(([value, label]) => ({ value, label }))}
          onChange={(siteId) => onChange({ siteId })}
        />
      );
    case 'road-closed':
      return <RegionFields draft={draft} onChange={onChange} />;
    case 'exhibit-broken':
      return <ExhibitFields scene={scene} draft={draft} onChange={onChange} />;
  }
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string | null;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string) => void;
}

/** One of many by name, pinyin or initials. */
function Choice({ label, value, options, onChange }: ChoiceProps) {
  return (
    <EditField label={label}>
      <Select
        aria-label={label}
        placeholder={label}
        value={value}
        options={[...options]}
        showSearch={{ filterOption: (query, option) => matchesAny([option?.label ?? ''], query) }}
        onChange={onChange}
        data-testid="planning:events.target"
      />
    </EditField>
  );
}

/** A county or a township of it. The program knows no roads, so it is said here what they cut off. */
function RegionFields({ draft, onChange }: Pick<TargetFieldProps, 'draft' | 'onChange'>) {
  const { t } = useTranslation('events');
  const { countyCode, townshipCode } = draft;
  const { data: townships } = useQuery({
    ...queries.townships(countyCode ?? ''),
    enabled: countyCode !== null,
  });
  return (
    <>
      <EditField label={t('field.county')}>
        <CountySelect
          label={t('field.county')}
          value={countyCode ?? undefined}
          isClearable={false}
          onChange={(code) => onChange({ countyCode: code ?? null })}
        />
      </EditField>
      <EditField label={t('field.township')}>
        <Select
          aria-label={t('field.township')}
          value={townshipCode ?? ''}
          disabled={countyCode === null}
          options={[
            { value: '', label: t('wholeCounty') },
            ...(townships ?? []).map(({ code, name }) => ({ value: code, label: name })),
          ]}
          showSearch={{ filterOption: (query, option) => matchesAny([option?.label ?? ''], query) }}
          onChange={(code) => onChange({ townshipCode: code === '' ? null : code })}
        />
      </EditField>
      <p className={styles['note']}>{t('roadNote')}</p>
    </>
  );
}

/** An exhibit that a caravan of the plan carries, and whether that caravan goes without it. */
function ExhibitFields({ scene, draft, onChange }: Omit<TargetFieldProps, 'kind'>) {
  const { t } = useTranslation('events');
  const { data: sets } = useQuery(queries.exhibitSets());
  const carried = scene.caravans.filter(({ id }) => scene.plan.caravanIds.includes(id));
  const options = (sets ?? []).flatMap((set) => {
    const caravans = carried.filter(({ exhibitSetId }) => exhibitSetId === set.id);
    return caravans.length === 0
      ? []
      : set.exhibits.map(({ id, name }) => ({
          value: id,
          label: `${name} · ${caravans.map((caravan) => caravan.name).join(t('separator'))}`,
        }));
  });
  return (
    <>
      <Choice
        label={t('field.exhibit')}
        value={draft.exhibitId}
        options={options}
        onChange={(exhibitId) => onChange({ exhibitId })}
      />
      <EditField label={t('field.without')}>
        <Segmented
          label={t('field.without')}
          value={draft.stopsCaravan ? 'stops' : 'goes'}
          options={[
            { value: 'goes', label: t('without.goes') },
            { value: 'stops', label: t('without.stops') },
          ]}
          onChange={(value) => onChange({ stopsCaravan: value === 'stops' })}
        />
      </EditField>
    </>
  );
}
