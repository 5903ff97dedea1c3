import type { RegistryWords } from '@contract/registry.ts';
import { queries } from '@renderer/lib/queries.ts';
import { Page } from '@renderer/ui/Page.tsx';
import { Skeleton } from '@renderer/ui/Skeleton.tsx';
import { usePrefetchQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { RegisterList } from './list/RegisterList.tsx';
import styles from './RegistryPage.module.css';
import type { RegistrySlots } from './registry-slots.ts';
import { RegisterView } from './RegisterView.tsx';
import { useRegistryWords } from './use-field-printing.ts';
import { useRegistryAddress } from './use-registry-address.ts';

/** The registry: every table that an office keeps, listed, entered and looked through alike. */
export function RegistryPage(slots: RegistrySlots) {
  const { t } = useTranslation('registry');
  const { register } = useRegistryAddress();
  // Asked for together with the words, not after them.
  usePrefetchQuery(queries.registryList(register));
  const words = useRegistryWords();
  return (
    <Page title={t('title')} testId="registry:page">
      {words ? <Registers {...slots} words={words} /> : <Skeleton lines={8} />}
    </Page>
  );
}

function Registers({ words, ...slots }: RegistrySlots & { readonly words: RegistryWords }) {
  const { register, openRegister } = useRegistryAddress();
  return (
    <div className={styles['registry']}>
      <RegisterList words={words} current={register} onOpen={openRegister} />
      <RegisterView key={register} {...slots} words={words} />
    </div>
  );
}
