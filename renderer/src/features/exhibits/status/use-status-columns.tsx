import type { ExhibitCondition } from '@contract/conditions.ts';
import type { ExhibitAt } from '@contract/ledger.ts';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/use-format.ts';
import type { TableColumn } from '../../../ui/table-column.ts';
import { stateWord } from '../condition/exhibit-state.ts';
import { SeverityTag } from '../condition/SeverityTag.tsx';
import { StateTag } from '../condition/StateTag.tsx';
import { usePlaceWords } from '../use-place-words.ts';

/** Columns of the status view; `conditionOf` gives what is known of the state of an exhibit. */
export function useStatusColumns(
  conditionOf: (exhibitId: string) => ExhibitCondition | undefined,
): readonly TableColumn<ExhibitAt>[] {
  const { t } = useTranslation('exhibits');
  const { t: conditions } = useTranslation('conditions');
  const format = useFormat();
  const placeWords = usePlaceWords();
  return useMemo(
    () => [
      { id: 'serial', header: t('column.serial'), width: 88, value: (row) => row.serial || null },
      {
        id: 'name',
        header: t('column.name'),
        width: 144,
        grow: true,
        value: (row) => row.name,
      },
      { id: 'set', header: t('column.set'), width: 128, grow: true, value: (row) => row.setName },
      { id: 'crate', header: t('column.crate'), width: 80, value: (row) => row.crateName || null },
      { id: 'discipline', header: t('column.discipline'), width: 80, value: (row) => row.discipline || null },
      {
        id: 'place',
        header: t('column.place'),
        width: 144,
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
      {
        id: 'condition',
        header: conditions('column.condition'),
        width: 84,
        value: (row) => {
          const last = conditionOf(row.id)?.last;
          return last ? conditions(`severity.${last.severity}`) : null;
        },
        cell: (row) => {
          const last = conditionOf(row.id)?.last;
          return last ? <SeverityTag severity={last.severity} /> : '-';
        },
      },
      {
        id: 'state',
        header: conditions('column.state'),
        width: 92,
        value: (row) => {
          const condition = conditionOf(row.id);
          return condition ? conditions(`state.${stateWord(condition)}`) : null;
        },
        cell: (row) => {
          const condition = conditionOf(row.id);
          return condition ? <StateTag state={stateWord(condition)} /> : '-';
        },
      },
    ],
    [t, conditions, conditionOf, format, placeWords],
  );
}
