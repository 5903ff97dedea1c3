import type { RegistryWords } from '@contract/registry.ts';
import type { RegisterId } from '@domain/registry/register-id.ts';
import { Button } from '@renderer/ui/Button.tsx';
import { EmptyState } from '@renderer/ui/EmptyState.tsx';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useRegistryAddress } from '../use-registry-address.ts';
import styles from './list.module.css';
import { isFiltered } from './register-filter.ts';

interface EmptyRegisterProps {
  readonly register: RegisterId;
  readonly words: RegistryWords;
  readonly onCreate: () => void;
  readonly exchange: ReactNode;
}

/** Why no record is listed: nothing fits, or what belongs here and how it gets here. */
export function EmptyRegister({ register, words, onCreate, exchange }: EmptyRegisterProps) {
  const { t } = useTranslation('registry');
  const { search, change } = useRegistryAddress();
  const { name, purpose } = words.registers[register];
  return isFiltered(search) ? (
    <EmptyState
      title={t('empty.nothingFits', { register: name })}
      action={
        <Button
          onClick={() => change({ q: undefined, where: undefined, state: undefined, filter: undefined })}
        >
          {t('filter.clear')}
        </Button>
      }
    />
  ) : (
    <EmptyState
      title={t('empty.title', { register: name })}
      hint={purpose}
      action={
        <span className={styles['actions']}>
          <Button tone="primary" onClick={onCreate} testId="registry:empty.create">
            {t('createOf', { register: name })}
          </Button>
          {exchange}
        </span>
      }
    />
  );
}
