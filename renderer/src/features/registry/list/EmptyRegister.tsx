import type { RegistryWords } from '@contract/registry.ts';
import type { RegisterId } from '@domain/registry/register-id.ts';
import { Button } from '@renderer/ui/Button.tsx';
import { EmptyState } from '@renderer/ui/EmptyState.tsx';
import { RegisterImport } from '@renderer/ui/RegisterImport.tsx';
import { useTranslation } from 'react-i18next';
import styles from './list.module.css';

interface EmptyRegisterProps {
  readonly register: RegisterId;
  readonly words: RegistryWords;
  /** True when rows may be missing from the list that the register has. */
  readonly isFiltered: boolean;
  readonly onClear: () => void;
  readonly onCreate: () => void;
}

/** Why no record is listed: nothing fits, or what belongs here and how it gets here. */
export function EmptyRegister(props: EmptyRegisterProps) {
  const { register, words, isFiltered, onClear, onCreate } = props;
  const { t } = useTranslation('registry');
  const { name, purpose } = words.registers[register];
  return isFiltered ? (
    <EmptyState
      title={t('empty.nothingFits', { register: name })}
      action={<Button onClick={onClear}>{t('filter.clear')}</Button>}
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
          <RegisterImport register={register} />
        </span>
      }
    />
  );
}
