import { LABEL_GRID, LABEL_GRIDS, type LabelGridId, labelsPerSheet } from '@domain/exhibit/label-grid.ts';
import { useQuery } from '@tanstack/react-query';
import { Checkbox, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/client.ts';
import { queries } from '../../../lib/queries.ts';
import { useCommand } from '../../../lib/use-command.ts';
import { Button } from '../../../ui/Button.tsx';
import { namedPopup } from '../../../ui/named-popup.tsx';
import { SavedNotice } from '../../../ui/SavedNotice.tsx';
import styles from './labels.module.css';

export interface LabelledExhibit {
  readonly id: string;
  readonly crateId: string | null;
}

interface LabelFormProps {
  /** The exhibits in sight. */
  readonly exhibits: readonly LabelledExhibit[];
  /** The only set whose labels are printed; null where there is a choice. */
  readonly setId: string | null;
}

const LISTED = 'listed';

/** What the labels are for, which sheet, from which position on, and with or without crates. */
export function LabelForm({ exhibits, setId: ownSetId }: LabelFormProps) {
  const { t, i18n } = useTranslation('labels');
  const [grid, setGrid] = useState<LabelGridId>('3x8');
  const [startAt, setStartAt] = useState(1);
  const [hasCrates, setHasCrates] = useState(false);
  const [chosen, choose] = useState(ownSetId ?? LISTED);
  const { data: sets = [] } = useQuery(queries.exhibitSets());
  const set = sets.find(({ id }) => id === chosen);
  const { data: places = [] } = useQuery({ ...queries.exhibitPlaces(null), enabled: set !== undefined });
  const inSet = places.filter(({ setId, isRetired }) => setId === chosen && !isRetired).length;
  const language = i18n.language === 'en' ? 'en' : 'zh-CN';
  const save = useCommand(api.exports.labels);
  const perSheet = labelsPerSheet(LABEL_GRID[grid]);
  const listed = chosen === LISTED ? exhibits : [];
  const crateIds = hasCrates ? [...new Set(listed.flatMap(({ crateId }) => crateId ?? []))] : [];
  const labels = set ? inSet + set.crateCount : listed.length + crateIds.length;
  const sheets = Math.ceil((labels + startAt - 1) / perSheet);
  const exhibitIds = listed.map(({ id }) => id);
  return (
    <form
      className={styles['form']}
      aria-label={t('title')}
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate({ exhibitIds, crateIds, setId: set?.id ?? null, grid, startAt, language });
      }}
    >
      {ownSetId === null ? (
        <>
          <span aria-hidden="true">{t('of')}</span>
          <Select
            aria-label={t('of')}
            popupRender={namedPopup(t('of'))}
            value={chosen}
            options={[
              { value: LISTED, label: t('listed', { count: exhibits.length }) },
              ...sets.map(({ id, name }) => ({ value: id, label: t('wholeSet', { name }) })),
            ]}
            onChange={choose}
            data-testid="labels:of"
          />
        </>
      ) : null}
      <span aria-hidden="true">{t('grid')}</span>
      <Select
        aria-label={t('grid')}
        value={grid}
        options={LABEL_GRIDS.map((value) => {
          const { columns, rows, width_mm: width, height_mm: height } = LABEL_GRID[value];
          return { value, label: t('gridName', { columns, rows, width, height }) };
        })}
        onChange={(next) => {
          setGrid(next);
          setStartAt(1);
        }}
      />
      <span aria-hidden="true">{t('startAt')}</span>
      <span className={styles['position']}>
        <InputNumber
          aria-label={t('startAt')}
          min={1}
          max={perSheet}
          precision={0}
          value={startAt}
          onChange={(value) => setStartAt(value ?? 1)}
        />
        <small>{t('startHint')}</small>
      </span>
      {chosen === LISTED ? (
        <Checkbox
          className={styles['wide'] ?? ''}
          checked={hasCrates}
          onChange={(event) => setHasCrates(event.target.checked)}
        >
          {t('crates')}
        </Checkbox>
      ) : null}
      <span className={styles['wide']} role="status" data-testid="labels:count">
        {t('count', { labels, sheets })}
        {set ? ` · ${t('ofSet', { exhibits: inSet, crates: set.crateCount })}` : null}
      </span>
      <div className={styles['wide']}>
        <SavedNotice file={save.data ?? null} error={save.error} onDismiss={() => save.reset()}>
          <Button
            tone="primary"
            isSubmit
            isBusy={save.isPending}
            isDisabled={labels === 0}
            testId="labels:save"
          >
            {t('save')}
          </Button>
        </SavedNotice>
      </div>
    </form>
  );
}
