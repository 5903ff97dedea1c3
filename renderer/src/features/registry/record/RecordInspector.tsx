import type { RegistryWords } from '@contract/registry.ts';
import { type RecordValues, textOf } from '@domain/registry/field.ts';
import { REGISTERS } from '@domain/registry/registers/all.ts';
import type { RegisterId } from '@domain/registry/register-id.ts';
import { asCallError } from '@renderer/lib/client.ts';
import { queries } from '@renderer/lib/queries.ts';
import { Button } from '@renderer/ui/Button.tsx';
import { ErrorNotice } from '@renderer/ui/ErrorNotice.tsx';
import { Inspector, InspectorSection } from '@renderer/ui/Inspector.tsx';
import { Skeleton } from '@renderer/ui/Skeleton.tsx';
import { SampleMark } from '@renderer/ui/Tag.tsx';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { RecordEditor } from '../form/RecordEditor.tsx';
import { RetiredMark } from '../RetiredMark.tsx';
import { useFieldPrinting } from '../use-field-printing.ts';
import { useRegistryKeys } from '../use-registry-keys.ts';
import { RecordBelongings } from './RecordBelongings.tsx';
import { RecordFacts } from './RecordFacts.tsx';
import { RecordUses } from './RecordUses.tsx';
import styles from './record.module.css';
import type { StoredRecord } from './stored-record.ts';
import { useRecordActions } from './use-record-actions.tsx';

interface RecordInspectorProps {
  readonly register: RegisterId;
  readonly id: string;
  readonly words: RegistryWords;
  readonly names: Readonly<Record<string, string>>;
  readonly today: string;
  readonly isEditing: boolean;
  readonly onEdit: (isEditing: boolean) => void;
  readonly onClose: () => void;
  readonly onOpen: (register: RegisterId, id: string) => void;
  /** History of the record, from another feature. */
  readonly history: ReactNode;
  /** What else can be done with the record, from another feature. */
  readonly actions: ReactNode;
}

/** One record: its facts or its form, where it is used, what happened to it. */
export function RecordInspector(props: RecordInspectorProps) {
  const { register, id, words, isEditing, onEdit, onClose } = props;
  const { data: record, error } = useQuery(queries.registryRecord(register, id));
  if (!record) {
    return (
      <Inspector title={words.registers[register].name} onClose={onClose} testId="registry:inspector">
        {error ? <ErrorNotice error={asCallError(error)} /> : <Skeleton lines={6} />}
      </Inspector>
    );
  }
  const name = nameOfRecord(register, record.values, words, props.names);
  if (isEditing) {
    return (
      <RecordEditor
        key={record.version}
        register={register}
        words={words}
        title={name}
        target={{ id, version: record.version, values: record.values }}
        onDone={() => onEdit(false)}
        onCancel={() => onEdit(false)}
      />
    );
  }
  return <ShownRecord {...props} record={record} name={name} />;
}

/** The name of a record; of one that goes by its region, that of the region. */
function nameOfRecord(
  register: RegisterId,
  values: RecordValues,
  words: RegistryWords,
  names: Readonly<Record<string, string>>,
): string {
  const name = textOf(values[REGISTERS[register].nameField]);
  return (names[name] ?? name) || words.registers[register].name;
}

interface ShownRecordProps extends RecordInspectorProps {
  readonly record: StoredRecord;
  readonly name: string;
}

function ShownRecord({ record, name, ...props }: ShownRecordProps) {
  const { register, id, words, names, today, onEdit, onClose } = props;
  const { t } = useTranslation('registry');
  const printing = useFieldPrinting(register, words, names);
  const actions = useRecordActions(register, words, onClose);
  const remove = () => actions.remove({ id, version: record.version, name });
  useRegistryKeys({ remove });
  const { canRetire } = REGISTERS[register];
  const isRefused = actions.error?.code === 'E1105';
  return (
    <Inspector
      title={name}
      marks={
        <>
          {record.isRetired ? <RetiredMark /> : null}
          {record.isSample ? <SampleMark /> : null}
        </>
      }
      subtitle={words.registers[register].name}
      onClose={onClose}
      testId="registry:inspector"
      foot={
        <RecordFoot
          register={register}
          record={record}
          isBusy={actions.isBusy}
          more={props.actions}
          onEdit={() => onEdit(true)}
          onRetire={() => actions.setRetired(record, !record.isRetired)}
          onRemove={remove}
        />
      }
    >
      {actions.error ? (
        <InspectorSection>
          <div className={styles['refused']}>
            <ErrorNotice error={actions.error} />
            {isRefused && canRetire && !record.isRetired ? (
              <Button onClick={() => actions.setRetired(record, true)} testId="registry:retire-instead">
                {t('retireInstead')}
              </Button>
            ) : null}
          </div>
        </InspectorSection>
      ) : null}
      {isRefused ? <RecordUses uses={record.uses} words={words} /> : null}
      <RecordFacts
        register={REGISTERS[register]}
        values={record.values}
        printing={printing}
        today={record.isRetired ? null : today}
        onOpen={props.onOpen}
      />
      <RecordBelongings register={register} record={record} onOpen={props.onOpen} />
      {isRefused ? null : <RecordUses uses={record.uses} words={words} />}
      {props.history}
    </Inspector>
  );
}

interface RecordFootProps {
  readonly register: RegisterId;
  readonly record: StoredRecord;
  readonly isBusy: boolean;
  readonly more: ReactNode;
  readonly onEdit: () => void;
  readonly onRetire: () => void;
  readonly onRemove: () => void;
}

/** What can be done with the record that is shown. */
function RecordFoot({ register, record, isBusy, more, onEdit, onRetire, onRemove }: RecordFootProps) {
  const { t } = useTranslation('registry');
  const { t: briefs } = useTranslation('briefs');
  const { t: common } = useTranslation();
  return (
    <>
      <Button onClick={onEdit} testId="registry:edit">
        {common('edit')}
      </Button>
      {register === 'site' ? (
        <Link to="/plan" search={{ counties: [textOf(record.values['countyCode'])], site: record.id }}>
          {t('planCounty')}
        </Link>
      ) : null}
      {register === 'stay-record' ? (
        <Link
          to="/coverage"
          search={{ view: 'reports', brief: 'news', of: 'stay', record: record.id }}
          title={briefs('make')}
        >
          {briefs('kind.news')}
        </Link>
      ) : null}
      {more}
      <span className={styles['gap']} />
      {REGISTERS[register].canRetire ? (
        <Button onClick={onRetire} isBusy={isBusy} testId="registry:retire">
          {record.isRetired ? t('reinstate') : t('retire')}
        </Button>
      ) : null}
      <Button tone="danger" onClick={onRemove} isBusy={isBusy} testId="registry:remove">
        {common('remove')}
      </Button>
    </>
  );
}
