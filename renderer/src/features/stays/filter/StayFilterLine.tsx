import { Button } from '@renderer/ui/Button.tsx';
import { FilterLine } from '@renderer/ui/FilterLine.tsx';
import { namedPopup } from '@renderer/ui/named-popup.tsx';
import { SearchField } from '@renderer/ui/SearchField.tsx';
import { Checkbox, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { StayScene } from '../plan/use-stay-scene.ts';
import { NO_STAY_FILTER } from '../stays-search.ts';
import { useStaysAddress } from '../use-stays-address.ts';
import { prefecturesOf } from './stay-filter.ts';

/** One line that says which stays map, board and table show; not there until it is asked for. */
export function StayFilterLine({ scene: { plan, shown } }: { readonly scene: StayScene }) {
  const { t } = useTranslation('stays');
  const { search, change } = useStaysAddress();
  if (search.filter !== true && shown === null) return null;
  const clear = () => change({ ...NO_STAY_FILTER, filter: undefined });
  const prefectures = prefecturesOf(plan);
  return (
    <FilterLine
      label={t('filter.label')}
      onClear={clear}
      testId="stays:filter"
      end={
        <>
          <span role="status" data-testid="stays:filter.count">
            {shown === null ? null : t('filter.count', { shown: shown.stays.size, all: plan.stays.length })}
          </span>
          <Button tone="link" onClick={clear} testId="stays:filter.clear">
            {t('filter.clear')}
          </Button>
        </>
      }
    >
      <SearchField
        label={t('filter.text')}
        value={search.q ?? ''}
        width={180}
        onChange={(q) => change({ q: q || undefined })}
        testId="stays:filter.text"
      />
      <Select
        allowClear
        style={{ width: 160 }}
        aria-label={t('column.set')}
        placeholder={t('column.set')}
        value={search.set ?? null}
        options={plan.sets.map(({ id, name }) => ({ value: id, label: name }))}
        popupRender={namedPopup(t('column.set'))}
        onChange={(set: string | null | undefined) => change({ set: set ?? undefined })}
      />
      {prefectures.length > 1 ? (
        <Select
          allowClear
          style={{ width: 132 }}
          aria-label={t('column.prefecture')}
          placeholder={t('column.prefecture')}
          value={search.prefecture ?? null}
          options={prefectures.map((value) => ({ value, label: value }))}
          popupRender={namedPopup(t('column.prefecture'))}
          onChange={(prefecture: string | null | undefined) =>
            change({ prefecture: prefecture ?? undefined })
          }
        />
      ) : null}
      <Checkbox
        checked={search.key === true}
        onChange={({ target }) => change({ key: target.checked || undefined })}
      >
        {t('filter.key')}
      </Checkbox>
      <Checkbox
        checked={search.broken === true}
        onChange={({ target }) => change({ broken: target.checked || undefined })}
        data-testid="stays:filter.broken"
      >
        {t('filter.broken')}
      </Checkbox>
    </FilterLine>
  );
}
