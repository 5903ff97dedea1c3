import { LABEL_GRID, LABEL_GRIDS, type LabelGridId, labelsPerSheet } from '@domain/exhibit/label-grid.ts';
import { Checkbox, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/client.ts';
import { useCommand } from '../../../lib/use-command.ts';
import { Button } from '../../../ui/Button.tsx';
import { SavedNotice } from '../../../ui/SavedNotice.tsx';
import styles from './labels.module.css';

export interface LabelledExhibit {
  readonly id: string;
  readonly crateId: string | null;
}

/** Which sheet, from which position on, and with or without crates. */
export function LabelForm({ exhibits }: { readonly exhibits: readonly LabelledExhibit[] }) {
  const { t, i18n } = useTranslation('labels');
  const [grid, setGrid] = useState<LabelGridId>('3x8');
  const [startAt, setStartAt] = useState(1);
  const [hasCrates, setHasCrates] = useState(false);
  const language = i18n.language === 'en' ? 'en' : 'zh-CN';
  const save = useCommand(api.exports.labels);
  const perSheet = labelsPerSheet(LABEL_GRID[grid]);
  const crateIds = hasCrates ? [...new Set(exhibits.flatMap(({ crateId }) => crateId ?? []))] : [];
  const labels = exhibits.length + crateIds.length;
  const sheets = Math.ceil((labels + startAt - 1) / perSheet);
  const exhibitIds = exhibits.map(({ id }) => id);
  return (
    <form
      className={styles['form']}
      aria-label={t('title')}
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate({ exhibitIds, crateIds, setId: null, grid, startAt, language });
      }}
    >
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
      <Checkbox
        className={styles['wide'] ?? ''}
        checked={hasCrates}
        onChange={(event) => setHasCrates(event.target.checked)}
      >
        {t('crates')}
      </Checkbox>
      <span className={styles['wide']} role="status">
        {t('count', { labels, sheets })}
      </span>
      <div className={styles['wide']}>
        <SavedNotice file={save.data ?? null} error={save.error} onDismiss={() => save.reset()}>
          <Button tone="primary" isSubmit isBusy={save.isPending} testId="labels:save">
            {t('save')}
          </Button>
        </SavedNotice>
      </div>
    </form>
  );
}
