import type { RegistryRow, RegistryWords } from '@contract/registry.ts';
import type { CallError } from '@contract/define.ts';
import type { Register } from '@domain/registry/register.ts';
import type { RegisterId } from '@domain/registry/register-id.ts';
import { DataTable } from '@renderer/ui/DataTable.tsx';
import { MarkBox } from '@renderer/ui/MarkBox.tsx';
import type { TableColumn } from '@renderer/ui/table-column.ts';
import { type KeyboardEvent, type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFieldPrinting } from '../use-field-printing.ts';
import styles from './list.module.css';
import { columnFields, registerColumns } from './register-columns.tsx';

interface RegisterTableProps {
  readonly register: Register & { readonly id: RegisterId };
  readonly words: RegistryWords;
  readonly names: Readonly<Record<string, string>>;
  readonly rows: readonly RegistryRow[] | undefined;
  readonly hidden: readonly string[];
  readonly today: string;
  readonly selected: string | null;
  readonly marked: ReadonlySet<string>;
  readonly onMark: (id: string) => void;
  readonly onSelect: (id: string) => void;
  readonly onOpen: (id: string) => void;
  readonly error: CallError | null;
  readonly onRetry: () => void;
  readonly empty: ReactNode;
}

const keyOf = (row: RegistryRow) => row.id;

function markColumn(
  marked: ReadonlySet<string>,
  onMark: (id: string) => void,
  label: string,
): TableColumn<RegistryRow> {
  return {
    id: 'mark',
    header: '',
    width: 36,
    isSortable: false,
    value: () => null,
    cell: (row) => <MarkBox isMarked={marked.has(row.id)} label={label} onToggle={() => onMark(row.id)} />,
  };
}

/** The records of a register; Space marks the selected one for what is done with many. */
export function RegisterTable(props: RegisterTableProps) {
  const { register, words, names, hidden, today, marked, onMark } = props;
  const { t } = useTranslation('registry');
  const printing = useFieldPrinting(register.id, words, names);
  const columns = useMemo(() => {
    const shown = columnFields(register).filter(
      ({ id }) => id === register.nameField || !hidden.includes(id),
    );
    return registerColumns(register, shown, printing, today);
  }, [register, hidden, printing, today]);
  const label = t('marked.mark');
  const withMarks = useMemo(
    () => (register.canRetire ? [markColumn(marked, onMark, label), ...columns] : columns),
    [register, columns, marked, onMark, label],
  );
  const handleKey = (event: KeyboardEvent) => {
    if (event.key !== ' ' || props.selected === null || !register.canRetire) return;
    if (!(event.target instanceof HTMLElement) || event.target.role !== 'grid') return;
    event.preventDefault();
    onMark(props.selected);
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- keys of the grid inside
    <div className={styles['table']} onKeyDown={handleKey}>
      <DataTable
        key={register.id}
        label={words.registers[register.id].name}
        columns={withMarks}
        rows={props.rows}
        rowKey={keyOf}
        selectedKey={props.selected}
        onSelect={props.onSelect}
        onOpen={props.onOpen}
        error={props.error}
        onRetry={props.onRetry}
        initialSort={INITIAL_SORT[register.id] ?? { column: register.nameField }}
        sortedBy={register.nameField}
        testId="registry:table"
        empty={props.empty}
      />
    </div>
  );
}

/** What a register is looked through by, where it is not by name. */
const INITIAL_SORT: Partial<Readonly<Record<RegisterId, { column: string; isDescending?: boolean }>>> = {
  request: { column: 'receivedOn', isDescending: true },
  'stay-record': { column: 'open', isDescending: true },
  'volunteer-hours': { column: 'date', isDescending: true },
  holiday: { column: 'startDate', isDescending: true },
  'school-term': { column: 'startDate', isDescending: true },
  'calendar-period': { column: 'startDate', isDescending: true },
  region: { column: 'code' },
};
