import type { ExhibitAt } from '@contract/ledger.ts';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/use-format.ts';
import { SampleMark } from '../../../ui/Tag.tsx';
import type { TableColumn } from '../../../ui/table-column.ts';
import { usePlaceWords } from '../use-place-words.ts';

export function useStatusColumns(): readonly TableColumn<ExhibitAt>[] {
  const { t } = useTranslation('exhibits');
  const format = useFormat();
  const placeWords = usePlaceWords();
  return useMemo(
    () => [
      { id: 'serial', header: t('column.serial'), width: 96, value: (row) => row.serial || null },
      {
        id: 'name',
        header: t('column.name'),
        width: 168,
        grow: true,
        value: (row) => row.name,
        cell: (row) => (
          <>
            {row.name} {row.isSample ? <SampleMark /> : null}
          </>
        ),
      },
      { id: 'set', header: t('column.set'), width: 148, grow: true, value: (row) => row.setName },
      { id: 'crate', header: t('column.crate'), width: 88, value: (row) => row.crateName || null },
      { id: 'discipline', header: t('column.discipline'), width: 88, value: (row) => row.discipline || null },
      {
        id: 'place',
        header: t('column.place'),
        width: 168,
        grow: true,
        value: (row) => placeWords(row.place),
      },
      {
        id: 'since',
        header: t('column.since'),
        width: 108,
        value: (row) => row.since,
        cell: (row) => (row.since === null ? '-' : format.day(row.since)),
      },
    ],
    [t, format, placeWords],
  );
}
