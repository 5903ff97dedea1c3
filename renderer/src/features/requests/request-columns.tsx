import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { NOT_APPLICABLE } from '../../lib/format.ts';
import { useFormat } from '../../lib/use-format.ts';
import { MarkBox } from '../../ui/MarkBox.tsx';
import { headerWidth, type TableColumn } from '../../ui/table-column.ts';
import { FateTag } from './FateTag.tsx';
import type { RequestRow } from './request-rows.ts';
import type { Marks } from './use-marks.ts';
import { wantedWords } from './wanted-words.ts';
import type { RequestWords } from './use-request-words.ts';

export function useRequestColumns(
  words: RequestWords,
  names: Readonly<Record<string, string>>,
  marks: Marks,
): readonly TableColumn<RequestRow>[] {
  const { t } = useTranslation('requests');
  const format = useFormat();
  return useMemo(() => {
    const nameOf = (key: string | null) => (key === null ? null : (names[key] ?? key));
    return [
      {
        id: 'mark',
        header: '',
        width: 38,
        isSortable: false,
        value: () => null,
        cell: (row) => (
          <MarkBox
            isMarked={marks.ids.has(row.id)}
            label={t('mark', { number: row.number })}
            onToggle={() => marks.toggle(row.id)}
          />
        ),
      },
      { id: 'number', header: words.label('number'), width: 108, value: (row) => row.number },
      {
        id: 'fate',
        header: words.label('fate'),
        width: 76,
        value: (row) => words.option('fate', row.fate),
        cell: (row) => <FateTag fate={row.fate} words={words} />,
      },
      {
        id: 'requester',
        header: words.label('requester'),
        width: 168,
        grow: true,
        value: (row) => row.requester,
      },
      {
        id: 'county',
        header: words.label('countyCode'),
        width: 108,
        grow: true,
        value: (row) => nameOf(row.countyCode),
      },
      {
        id: 'wanted',
        header: t('wanted'),
        width: 132,
        grow: true,
        value: (row) => row.wantedTo ?? row.wantedFrom,
        cell: (row) => wantedWords(t, row, format.dayShort) || NOT_APPLICABLE,
      },
      {
        id: 'waited',
        header: words.label('waitedDays'),
        unit: words.unit('waitedDays'),
        width: Math.max(96, headerWidth(words.label('waitedDays'), words.unit('waitedDays'))),
        align: 'right',
        value: (row) => row.waitedDays,
        cell: (row) => format.count(row.waitedDays),
      },
      {
        id: 'attendance',
        header: words.label('attendance'),
        unit: words.unit('attendance'),
        width: Math.max(104, headerWidth(words.label('attendance'), words.unit('attendance'))),
        align: 'right',
        value: (row) => row.attendance,
        cell: (row) => format.count(row.attendance),
      },
      {
        id: 'site',
        header: words.label('siteId'),
        width: 150,
        grow: true,
        value: (row) => nameOf(row.siteId),
      },
      {
        id: 'themes',
        header: words.label('themes'),
        width: 130,
        grow: true,
        value: (row) => row.themes.join(t('separator')),
      },
    ] satisfies TableColumn<RequestRow>[];
  }, [t, words, names, marks, format]);
}
