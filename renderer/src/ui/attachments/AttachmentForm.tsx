import type { AttachmentView } from '@contract/attachments.ts';
import { Input, type InputRef } from 'antd';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/client.ts';
import { useCommand } from '../../lib/use-command.ts';
import { Button } from '../Button.tsx';
import { ErrorNotice } from '../ErrorNotice.tsx';
import styles from './Attachments.module.css';

const ENDING = /\.[^.]+$/;

interface AttachmentFormProps {
  readonly attachment: AttachmentView;
  readonly onDone: () => void;
}

/**
 * Name and note of a photo or paper. Enter saves, Escape gives up; either leads the keyboard back to where it came
 * from. The ending stays that of what the file is, so it is shown and not entered.
 */
export function AttachmentForm({ attachment, onDone }: AttachmentFormProps) {
  const { t } = useTranslation('attachments');
  const { t: common } = useTranslation();
  const { id, version, fileName } = attachment;
  const ending = ENDING.exec(fileName)?.[0] ?? '';
  const [name, setName] = useState(fileName.slice(0, fileName.length - ending.length));
  const [note, setNote] = useState(attachment.note);
  const change = useCommand(api.attachments.change);
  const first = useRef<InputRef>(null);
  useEffect(() => first.current?.focus({ cursor: 'all' }), []);
  const leave = () => {
    onDone();
    document
      .querySelector<HTMLElement>(`[data-attachment="${id}"] [data-testid="attachments:edit"]`)
      ?.focus();
  };
  const giveUp = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
    event.stopPropagation();
    leave();
  };
  const isReady = name.trim() !== '' && !change.isPending;
  return (
    <form
      className={styles['form']}
      aria-label={t('edit', { name: fileName })}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isReady) return;
        change.mutate(
          { id, version, fileName: `${name.trim()}${ending}`, note: note.trim() },
          { onSuccess: leave },
        );
      }}
      data-testid="attachments:form"
    >
      {change.error ? <ErrorNotice error={change.error} /> : null}
      <label>
        <span>{t('name')}</span>
        <Input
          ref={first}
          aria-label={t('name')}
          value={name}
          maxLength={200 - ending.length}
          suffix={ending}
          onChange={(event) => setName(event.target.value)}
          onKeyDown={giveUp}
        />
      </label>
      <label>
        <span>{t('note')}</span>
        <Input
          aria-label={t('note')}
          value={note}
          maxLength={500}
          placeholder={t('noteHint')}
          onChange={(event) => setNote(event.target.value)}
          onKeyDown={giveUp}
        />
      </label>
      <div className={styles['actions']}>
        <Button tone="primary" isSubmit isDisabled={!isReady} isBusy={change.isPending}>
          {common('save')}
        </Button>
        <Button onClick={leave}>{common('cancel')}</Button>
      </div>
    </form>
  );
}
