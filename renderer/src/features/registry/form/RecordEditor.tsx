import type { RegistryWords } from '@contract/registry.ts';
import { REGISTERS } from '@domain/registry/registers/all.ts';
import type { RegisterId } from '@domain/registry/register-id.ts';
import { Button } from '@renderer/ui/Button.tsx';
import { ErrorNotice } from '@renderer/ui/ErrorNotice.tsx';
import { Inspector, InspectorSection } from '@renderer/ui/Inspector.tsx';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useRegistryKeys } from '../use-registry-keys.ts';
import { RecordFields } from './RecordFields.tsx';
import { UnsavedBar } from './UnsavedBar.tsx';
import { type EntryTarget, useRecordEntry } from './use-record-entry.ts';

interface RecordEditorProps {
  readonly register: RegisterId;
  readonly words: RegistryWords;
  readonly title: string;
  /** The record that is changed; null for a new one. */
  readonly target: EntryTarget | null;
  /** What the list is narrowed to, taken as a start of a new record. */
  readonly where?: Readonly<Record<string, string>>;
  /** Called with the key of a new record, or that of the changed one. */
  readonly onDone: (id: string) => void;
  readonly onCancel: () => void;
}

const NO_WHERE: Readonly<Record<string, string>> = {};

/** Form of a record, new or old. Faults stand at their fields; what was entered is not lost without being asked. */
export function RecordEditor(props: RecordEditorProps) {
  const { words, title, target, where = NO_WHERE, onDone, onCancel } = props;
  const register = REGISTERS[props.register];
  const { t: common } = useTranslation();
  const entry = useRecordEntry(register, target, where);
  const { draft, faults, failure, isDirty, isBusy, refusals, change } = entry;
  const isLeaving = useRef(false);
  const form = useRef<HTMLFormElement>(null);
  const leave = (id: string) => {
    isLeaving.current = true;
    onDone(id);
  };
  const save = (after: (id: string) => void = leave) => entry.save(after);
  const cancel = () => {
    isLeaving.current = true;
    onCancel();
  };
  useRegistryKeys({ save: () => save(), cancel });
  useEffect(() => {
    // The first fault is where the work goes on; what is typed there afterwards does not move the focus.
    if (refusals === 0) return;
    form.current?.querySelector<HTMLElement>('[data-faulty="true"] :is(input, textarea, button)')?.focus();
  }, [refusals]);

  return (
    <Inspector
      title={title}
      {...(target === null ? {} : { subtitle: words.registers[register.id].name })}
      onClose={cancel}
      testId={target === null ? 'registry:creator' : 'registry:editor'}
      foot={
        <>
          <Button tone="primary" isBusy={isBusy} onClick={() => save()} testId="registry:save">
            {common('save')}
          </Button>
          <Button onClick={cancel}>{common('cancel')}</Button>
        </>
      }
    >
      <UnsavedBar
        isDirty={isDirty}
        mayLeave={() => isLeaving.current}
        onSave={(proceed) => save(() => proceed())}
      />
      {failure ? (
        <InspectorSection>
          <ErrorNotice error={failure} />
        </InspectorSection>
      ) : null}
      <form
        ref={form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <RecordFields register={register} words={words} draft={draft} faults={faults} onChange={change} />
        {/* Enter in a field submits; the visible button stands in the foot of the inspector. */}
        <button type="submit" hidden aria-hidden="true" tabIndex={-1} />
      </form>
    </Inspector>
  );
}
