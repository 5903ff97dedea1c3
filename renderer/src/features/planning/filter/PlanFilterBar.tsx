import { DateField } from '@renderer/ui/DateField.tsx';
import { Button } from '@renderer/ui/Button.tsx';
import { CountySelect } from '@renderer/ui/CountySelect.tsx';
import { FilterLine } from '@renderer/ui/FilterLine.tsx';
import { SearchField } from '@renderer/ui/SearchField.tsx';
import { Checkbox, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { NO_FILTER } from '../planning-search.ts';
import type { PlanScene } from '../result/use-plan-scene.ts';
import { usePlanningAddress } from '../use-planning-search.ts';
import styles from './filter.module.css';

/** One line that says which visits map, board and table show; not there until it is asked for. */
export function PlanFilterBar({ scene }: { readonly scene: PlanScene }) {
  const { t } = useTranslation('planning');
  const { search, change } = usePlanningAddress();
  const { plan, caravans, shown } = scene;
  if (search.filter !== true && shown === null) return null;
  const clear = () => change({ ...NO_FILTER, filter: undefined });
  return (
    <FilterLine
      label={t('filters.label')}
      onClear={clear}
      testId="planning:filter"
      end={
        <>
          <span className={styles['count']} role="status" data-testid="planning:filter.count">
            {shown === null ? null : t('filters.count', { shown: shown.stops.size, all: plan.totals.visits })}
          </span>
          <Button tone="link" onClick={clear} testId="planning:filter.clear">
            {t('filters.clear')}
          </Button>
        </>
      }
    >
      <SearchField
        label={t('filters.text')}
        value={search.q ?? ''}
        width={196}
        onChange={(q) => change({ q: q || undefined })}
        testId="planning:filter.text"
      />
      <Select
        allowClear
        style={{ width: 132 }}
        aria-label={t('filters.caravan')}
        placeholder={t('filters.caravan')}
        value={search.caravan ?? null}
        options={caravans
          .filter(({ id }) => plan.caravanIds.includes(id))
          .map(({ id, name }) => ({ value: id, label: name }))}
        showSearch={{ optionFilterProp: 'label' }}
        onChange={(caravan: string | null) => change({ caravan: caravan ?? undefined })}
      />
      <CountySelect
        label={t('filters.county')}
        value={search.inCounty}
        width={132}
        onChange={(inCounty) => change({ inCounty })}
      />
      <DateField
        label={t('filters.from')}
        placeholder={t('filters.fromHint')}
        value={search.from ?? ''}
        isClearable
        width={124}
        onChange={(from) => change({ from: from || undefined })}
      />
      <DateField
        label={t('filters.to')}
        placeholder={t('filters.toHint')}
        value={search.to ?? ''}
        isClearable
        width={124}
        onChange={(to) => change({ to: to || undefined })}
      />
      <Checkbox
        checked={search.broken === true}
        onChange={(event) => change({ broken: event.target.checked || undefined })}
        data-testid="planning:filter.broken"
      >
        {t('filters.broken')}
      </Checkbox>
      <Checkbox
        checked={search.locked === true}
        onChange={(event) => change({ locked: event.target.checked || undefined })}
      >
        {t('filters.locked')}
      </Checkbox>
    </FilterLine>
  );
}
