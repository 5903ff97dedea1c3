import type { RegistryWords } from '@contract/registry.ts';
import type { RegisterId } from '@domain/registry/register-id.ts';
import { queries } from '@renderer/lib/queries.ts';
import { useFormat } from '@renderer/lib/use-format.ts';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useContactStore } from './contact-store.ts';
import type { FieldPrinting } from './field-text.ts';
import { useKeyCounties } from './use-key-counties.ts';

const NO_NAMES: Readonly<Record<string, string>> = {};

/** Names of registers, fields and options in the language of the screens; undefined while they are read. */
export function useRegistryWords(): RegistryWords | undefined {
  const { i18n } = useTranslation();
  return useQuery(queries.registryWords(i18n.language === 'en' ? 'en' : 'zh-CN')).data;
}

/** How values of a register are printed now. */
export function useFieldPrinting(
  register: RegisterId,
  words: RegistryWords,
  names: Readonly<Record<string, string>> = NO_NAMES,
): FieldPrinting {
  const { t } = useTranslation('registry');
  const format = useFormat();
  const showsContacts = useContactStore((state) => state.isShown);
  const keyCounties = useKeyCounties();
  return useMemo(
    () => ({ register, words, names, format, t, showsContacts, keyCounties }),
    [register, words, names, format, t, showsContacts, keyCounties],
  );
}
