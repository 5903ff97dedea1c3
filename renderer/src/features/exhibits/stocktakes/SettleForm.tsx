import type { StockTakeLineView } from '@contract/stock-takes.ts';
import { type Difference, type Resolution, WAYS_OUT } from '@domain/exhibit/stock-take.ts';
import { useQuery } from '@tanstack/react-query';
import { Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/client.ts';
import { matchesAny } from '../../../lib/pinyin-search.ts';
import { queries } from '../../../lib/queries.ts';
import { useCommand } from '../../../lib/use-command.ts';
import { Button } from '../../../ui/Button.tsx';
import { ErrorNotice } from '../../../ui/ErrorNotice.tsx';
import styles from './stocktakes.module.css';

interface SettleFormProps {
  readonly line: StockTakeLineView;
  readonly difference: Difference;
  /** A count of a set does not say where a thing was found. */
  readonly needsPlace: boolean;
  readonly stockTakeId: string;
}

/** The ways out of a difference; each is one step of the history. */
export function SettleForm({ line, difference, needsPlace, stockTakeId }: SettleFormProps) {
  const { t } = useTranslation('stockTakes');
  const [to, setTo] = useState<string | null>(null);
  const [exhibitId, setExhibitId] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const resolve = useCommand(api.stockTakes.resolve);
  const ways = WAYS_OUT[difference];
  const settle = (resolution: Resolution) =>
    resolve.mutate({ lineId: line.id, resolution, to, exhibitId, note });
  const isReady = (way: Resolution) =>
    way === 'identified' ? exhibitId !== null : way === 'moved' ? !needsPlace || to !== null : true;
  return (
    <div className={styles['form']}>
      {ways.includes('moved') && needsPlace ? <PlaceSelect value={to} onChange={setTo} /> : null}
      {ways.includes('identified') ? (
        <ExhibitSelect value={exhibitId} stockTakeId={stockTakeId} onChange={setExhibitId} />
      ) : null}
      <label className={styles['field']}>
        <span>{t('settleNote')}</span>
        <Input
          maxLength={500}
          value={note}
          onChange={(event) => setNote(event.target.value)}
          data-testid="stocktakes:note"
        />
      </label>
      {resolve.error ? <ErrorNotice error={resolve.error} /> : null}
      <div className={styles['ways']}>
        {ways.map((way, index) => (
          <Button
            key={way}
            tone={index === 0 ? 'primary' : 'default'}
            isDisabled={!isReady(way)}
            isBusy={resolve.isPending}
            onClick={() => settle(way)}
            testId={`stocktakes:resolve.${way}`}
          >
            {t(`resolve.${way}`)}
          </Button>
        ))}
      </div>
    </div>
  );
}

interface ChoiceProps {
  readonly value: string | null;
  readonly onChange: (value: string) => void;
}

function PlaceSelect({ value, onChange }: ChoiceProps) {
  const { t } = useTranslation('stockTakes');
  const places = useQuery(queries.destinations());
  return (
    <Select
      aria-label={t('to')}
      placeholder={t('to')}
      value={value}
      options={(places.data ?? []).map(({ key, name }) => ({ value: key, label: name }))}
      showSearch={{ filterOption: (query, option) => matchesAny([option?.label ?? ''], query) }}
      onChange={onChange}
    />
  );
}

/** Every exhibit; those that were not found yet come first, because a worn label is most often one of them. */
function ExhibitSelect({ value, stockTakeId, onChange }: ChoiceProps & { readonly stockTakeId: string }) {
  const { t } = useTranslation('stockTakes');
  const all = useQuery(queries.exhibitPlaces(null));
  const take = useQuery(queries.stockTake(stockTakeId));
  const missing = new Set(
    take.data?.lines.flatMap(({ exhibitId, countedAt }) =>
      exhibitId !== null && countedAt === null ? exhibitId : [],
    ),
  );
  const exhibits = (all.data ?? []).toSorted((a, b) => Number(missing.has(b.id)) - Number(missing.has(a.id)));
  return (
    <Select
      aria-label={t('identify')}
      placeholder={t('identify')}
      value={value}
      options={exhibits.map(({ id, serial, name }) => ({
        value: id,
        label: [serial, name].filter(Boolean).join(' '),
      }))}
      showSearch={{ filterOption: (query, option) => matchesAny([option?.label ?? ''], query) }}
      onChange={onChange}
    />
  );
}
