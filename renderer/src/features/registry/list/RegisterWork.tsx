import type { RegistryRow, RegistryWords } from '@contract/registry.ts';
import { REGISTERS } from '@domain/registry/registers/all.ts';
import { asCallError } from '@renderer/lib/client.ts';
import { queries } from '@renderer/lib/queries.ts';
import { StackView } from '@renderer/ui/SplitView.tsx';
import { useQuery } from '@tanstack/react-query';
import { DuplicatesPanel } from '../duplicates/DuplicatesPanel.tsx';
import { RegisterMap } from '../map/RegisterMap.tsx';
import { useRegistryAddress } from '../use-registry-address.ts';
import { EmptyRegister } from './EmptyRegister.tsx';
import { RegisterTable } from './RegisterTable.tsx';

interface RegisterWorkProps {
  readonly words: RegistryWords;
  readonly names: Readonly<Record<string, string>>;
  readonly all: readonly RegistryRow[];
  /** Undefined while they are read. */
  readonly rows: readonly RegistryRow[] | undefined;
  readonly hidden: readonly string[];
  readonly marked: ReadonlySet<string>;
  readonly onMark: (id: string) => void;
  /** Called with the selected record when it is opened for editing. */
  readonly onOpen: (id: string) => void;
  /** Rows may be missing from the list. */
  readonly isFiltered: boolean;
  /** Lists everything again. */
  readonly onClear: () => void;
  readonly onCreate: () => void;
  readonly error: Error | null;
  readonly onRetry: () => void;
}

const NO_ROWS: readonly RegistryRow[] = [];

/** The records as a table, on the map, both, or what of them may be one place. */
export function RegisterWork(props: RegisterWorkProps) {
  const { words, names, all, rows } = props;
  const { search, register: id, change, select } = useRegistryAddress();
  const register = REGISTERS[id];
  const { data: status } = useQuery(queries.workspaceStatus());
  if (search.duplicates && id === 'site') {
    return (
      <DuplicatesPanel
        words={words}
        rows={all}
        names={names}
        onOpen={select}
        onClose={() => change({ duplicates: undefined })}
      />
    );
  }
  const table = (
    <RegisterTable
      register={register}
      words={words}
      names={names}
      rows={rows}
      hidden={props.hidden}
      today={status?.businessDate ?? ''}
      selected={search.record ?? null}
      marked={props.marked}
      onMark={props.onMark}
      onSelect={select}
      onOpen={props.onOpen}
      error={props.error ? asCallError(props.error) : null}
      onRetry={props.onRetry}
      empty={
        <EmptyRegister
          register={id}
          words={words}
          isFiltered={props.isFiltered}
          onClear={props.onClear}
          onCreate={props.onCreate}
        />
      }
    />
  );
  const isMapped = register.fields.some(({ type }) => type.kind === 'position');
  if (!isMapped || search.view === undefined) return table;
  const map = (
    <RegisterMap
      register={register}
      rows={rows ?? NO_ROWS}
      selected={search.record ?? null}
      onSelect={select}
      title={words.registers[id].name}
    />
  );
  return search.view === 'map' ? map : <StackView id="registry" top={map} bottom={table} bottomSize={320} />;
}
