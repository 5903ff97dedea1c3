import type { RegistryWords } from '@contract/registry.ts';
import type { Register } from '@domain/registry/register.ts';
import type { RegisterId } from '@domain/registry/register-id.ts';
import { Button, IconButton } from '@renderer/ui/Button.tsx';
import { ColumnChoice } from '@renderer/ui/ColumnChoice.tsx';
import { Toolbar } from '@renderer/ui/Page.tsx';
import { SearchField } from '@renderer/ui/SearchField.tsx';
import { Segmented } from '@renderer/ui/Segmented.tsx';
import { CopyCheck, Eye, EyeOff, ListFilter, Plus } from 'lucide-react';
import { memo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useContactStore } from '../contact-store.ts';
import { useRegistryAddress } from '../use-registry-address.ts';
import { columnFields } from './register-columns.tsx';

interface RegisterToolbarProps {
  readonly register: Register & { readonly id: RegisterId };
  readonly words: RegistryWords;
  /** What is searched for, as it is typed. */
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly hidden: readonly string[];
  readonly onHide: (columns: readonly string[]) => void;
  readonly onCreate: () => void;
  readonly exchange: ReactNode;
}

const VIEWS = ['table', 'both', 'map'] as const;

/** Searching, what is shown and how, and the first steps: a new record, import and export. */
export function RegisterToolbar(props: RegisterToolbarProps) {
  const { register, words, query, onQuery, hidden, onHide, onCreate, exchange } = props;
  const { t } = useTranslation('registry');
  return (
    <Toolbar
      title={words.registers[register.id].name}
      end={
        <>
          {exchange}
          <CreateButton onCreate={onCreate} />
        </>
      }
    >
      <SearchField
        label={t('filter.text')}
        value={query}
        width={180}
        onChange={onQuery}
        testId="registry:search"
      />
      <ViewTools register={register} words={words} hidden={hidden} onHide={onHide} />
    </Toolbar>
  );
}

const CreateButton = memo(({ onCreate }: Pick<RegisterToolbarProps, 'onCreate'>) => {
  const { t } = useTranslation('registry');
  return (
    <Button tone="primary" icon={<Plus size={14} />} onClick={onCreate} testId="registry:create">
      {t('create')}
    </Button>
  );
});

/** PERF: not drawn again while a search is typed. */
const ViewTools = memo((props: Pick<RegisterToolbarProps, 'register' | 'words' | 'hidden' | 'onHide'>) => {
  const { register, words, hidden, onHide } = props;
  const { t } = useTranslation('registry');
  const { search, change } = useRegistryAddress();
  const contacts = useContactStore();
  const { fields } = words.registers[register.id];
  const choosable = columnFields(register)
    .filter(({ id }) => id !== register.nameField)
    .map(({ id }) => ({ id, header: fields[id]?.label ?? id }));
  const isMapped = register.fields.some(({ type }) => type.kind === 'position');
  const hasContacts = register.fields.some(({ type }) => type.kind === 'contact');
  return (
    <>
      <IconButton
        label={t('filter.open')}
        icon={<ListFilter size={15} />}
        isPressed={search.filter === true}
        onClick={() => change({ filter: search.filter ? undefined : true })}
        testId="registry:filter.open"
      />
      <ColumnChoice columns={choosable} hidden={hidden} onChange={onHide} testId="registry:columns" />
      {isMapped ? (
        <Segmented
          label={t('view.label')}
          value={search.view ?? 'table'}
          options={VIEWS.map((value) => ({ value, label: t(`view.${value}`) }))}
          onChange={(view) => change({ view: view === 'table' ? undefined : view, duplicates: undefined })}
        />
      ) : null}
      {hasContacts ? (
        <IconButton
          label={contacts.isShown ? t('contacts.hide') : t('contacts.show')}
          icon={contacts.isShown ? <EyeOff size={15} /> : <Eye size={15} />}
          isPressed={contacts.isShown}
          onClick={contacts.toggle}
          testId="registry:contacts"
        />
      ) : null}
      {register.id === 'site' ? (
        <IconButton
          label={t('duplicates.title')}
          icon={<CopyCheck size={15} />}
          isPressed={search.duplicates === true}
          onClick={() => change({ duplicates: search.duplicates ? undefined : true })}
          testId="registry:duplicates.open"
        />
      ) : null}
    </>
  );
});
