import type { WorkspaceStatus } from '@contract/workspace.ts';
import { useQuery } from '@tanstack/react-query';
import { Dropdown, Input, type InputRef } from 'antd';
import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from '@tanstack/react-router';
import { api } from '../lib/client.ts';
import { queries } from '../lib/queries.ts';
import { useCommand } from '../lib/use-command.ts';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { SampleMark } from '../ui/Tag.tsx';
import styles from './WorkspaceMenu.module.css';

/** Name of the open workspace; its menu opens another one, makes a sample, renames in place. */
export function WorkspaceMenu() {
  const { t } = useTranslation('shell');
  const { data: status } = useQuery(queries.workspaceStatus());
  const [isRenaming, setRenaming] = useState(false);
  const openFile = useCommand(api.workspace.openFile);
  const openSample = useCommand(api.workspace.openSample);
  const rename = useCommand(api.workspace.rename);
  const failed = [openFile, openSample, rename].find((command) => command.error !== null);

  const navigate = useNavigate();
  const items = [
    { key: 'new', label: t('workspace.new'), onClick: () => void navigate({ to: '/start' }) },
    { key: 'open', label: t('workspace.open'), onClick: () => openFile.mutate({}) },
    {
      key: 'chongqing',
      label: t('workspace.sampleChongqing'),
      onClick: () => openSample.mutate({ provinceCode: '500000' }),
    },
    {
      key: 'guangdong',
      label: t('workspace.sampleGuangdong'),
      onClick: () => openSample.mutate({ provinceCode: '440000' }),
    },
    { type: 'divider' as const },
    { key: 'rename', label: t('workspace.rename'), disabled: !status, onClick: () => setRenaming(true) },
  ];
  return (
    <div className={styles['frame']}>
      {isRenaming && status ? (
        <RenameField
          status={status}
          onDone={(name) => {
            setRenaming(false);
            if (name !== null && name !== status.name) rename.mutate({ name });
          }}
        />
      ) : (
        <Dropdown menu={{ items }} trigger={['click']}>
          <button type="button" className={styles['name']} data-testid="shell:workspace.menu">
            <span className={styles['words']}>{status?.name ?? t('workspace.none')}</span>
            {status?.isSample ? <SampleMark /> : null}
            <ChevronDown size={14} aria-hidden="true" />
          </button>
        </Dropdown>
      )}
      {failed?.error ? (
        <div className={styles['failure']}>
          <ErrorNotice error={failed.error} onDismiss={failed.reset} />
        </div>
      ) : null}
    </div>
  );
}

interface RenameFieldProps {
  readonly status: WorkspaceStatus;
  /** The new name, or null when it was left as it is. */
  readonly onDone: (name: string | null) => void;
}

function RenameField({ status, onDone }: RenameFieldProps) {
  const { t } = useTranslation('shell');
  const [name, setName] = useState(status.name);
  return (
    <Input
      ref={focusOnce}
      value={name}
      maxLength={80}
      style={{ width: 240 }}
      aria-label={t('workspace.nameField')}
      onFocus={(event) => event.target.select()}
      onChange={(event) => setName(event.target.value)}
      onPressEnter={() => onDone(name.trim() || null)}
      onBlur={() => onDone(name.trim() || null)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onDone(null);
      }}
    />
  );
}

/** The field takes the place of the name that was clicked, so it takes its focus too. */
const focusOnce = (field: InputRef | null) => field?.focus();
