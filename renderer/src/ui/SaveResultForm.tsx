import type { CallError } from '@contract/define.ts';
import type { ReactNode } from 'react';
import { Button } from './Button.tsx';
import { ErrorNotice } from './ErrorNotice.tsx';
import { PopNotice } from './PopNotice.tsx';
import styles from './SaveResultForm.module.css';

interface SaveResultFormProps {
  readonly id?: string;
  /** What there is to say of the result: why its search ended, what it changes. */
  readonly children: ReactNode;
  readonly name: string;
  readonly onName: (name: string) => void;
  readonly onSave: () => void;
  readonly onDiscard: () => void;
  readonly isSaving: boolean;
  readonly isDiscarding: boolean;
  readonly error: CallError | null;
  readonly words: Readonly<Record<'title' | 'name' | 'save' | 'discard', string>>;
  /** Before the names of the parts in tests. */
  readonly testId: string;
}

/** Line above a result that is not saved: its name, save, discard. */
export function SaveResultForm(props: SaveResultFormProps) {
  const { id, children, name, words, testId, error, isSaving } = props;
  return (
    <form
      {...(id === undefined ? {} : { id })}
      className={styles['save']}
      aria-label={words.title}
      onSubmit={(event) => {
        event.preventDefault();
        props.onSave();
      }}
    >
      <span className={styles['words']}>{children}</span>
      <label>
        <span className="visually-hidden">{words.name}</span>
        <input
          className={styles['name']}
          value={name}
          maxLength={80}
          onChange={(event) => props.onName(event.target.value)}
          data-testid={`${testId}.name`}
        />
      </label>
      <Button
        tone="primary"
        isSubmit
        isBusy={isSaving}
        isDisabled={name.trim() === '' || isSaving}
        testId={`${testId}.submit`}
      >
        {words.save}
      </Button>
      <Button onClick={props.onDiscard} isBusy={props.isDiscarding} testId={`${testId}.discard`}>
        {words.discard}
      </Button>
      {error ? (
        <PopNotice side="right">
          <ErrorNotice error={error} />
        </PopNotice>
      ) : null}
    </form>
  );
}
