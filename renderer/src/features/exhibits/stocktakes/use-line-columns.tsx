import type { StockTakeLineView } from '@contract/stock-takes.ts';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/use-format.ts';
import { Tag } from '../../../ui/Tag.tsx';
import type { TableColumn } from '../../../ui/table-column.ts';
import { usePlaceWords } from '../use-place-words.ts';

/** Differences that something was found for; the rest is not there. */
const ORDER = ['unknown', 'retired', 'elsewhere', 'not-found'] as const;

/** Columns of the lines of a stock-take; those that ask for a decision come first. */
export function useLineColumns(): readonly TableColumn<StockTakeLineView>[] {
  const { t } = useTranslation('stockTakes');
  const format = useFormat();
  const placeWords = usePlaceWords();
  return useMemo(
    () => [
      {
        id: 'state',
        header: t('column.state'),
        width: 148,
        grow: true,
        value: (line) => (line.difference === null ? ORDER.length : ORDER.indexOf(line.difference)),
        cell: (line) => <LineState line={line} />,
      },
      {
        id: 'serial',
        header: t('column.serial'),
        width: 112,
        grow: true,
        value: (line) => line.serial || line.code || null,
      },
      {
        id: 'name',
        header: t('column.name'),
        width: 132,
        grow: true,
        value: (line) => line.exhibitName || t('unknownThing'),
      },
      { id: 'set', header: t('column.set'), width: 112, grow: true, value: (line) => line.setName || null },
      { id: 'crate', header: t('column.crate'), width: 72, value: (line) => line.crateName || null },
      {
        id: 'place',
        header: t('column.place'),
        width: 124,
        grow: true,
        value: (line) => (line.place === null ? null : placeWords(line.place)),
      },
      {
        id: 'countedAt',
        header: t('column.countedAt'),
        width: 136,
        value: (line) => line.countedAt,
        cell: (line) => format.instant(line.countedAt),
      },
    ],
    [t, format, placeWords],
  );
}

/** What is the matter with a line, and how it was settled. */
function LineState({ line }: { readonly line: StockTakeLineView }) {
  const { t } = useTranslation('stockTakes');
  const { difference, resolution } = line;
  if (difference === null) return <Tag tone="good">{t('line.found')}</Tag>;
  if (resolution !== null) return <Tag>{`${t(`line.${difference}`)} · ${t(`settled.${resolution}`)}`}</Tag>;
  return <Tag tone={difference === 'not-found' ? 'neutral' : 'warn'}>{t(`line.${difference}`)}</Tag>;
}
