import { REQUEST } from '@domain/registry/registers/demand.ts';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { queries } from '../../lib/queries.ts';

export interface RequestWords {
  label(field: string): string;
  hint(field: string): string;
  unit(field: string): string;
  option(field: string, option: string): string;
}

/** Labels and options of requests, as they also stand in spreadsheets. */
export function useRequestWords(): RequestWords {
  const { i18n } = useTranslation();
  const { data } = useQuery(queries.registryWords(i18n.language === 'en' ? 'en' : 'zh-CN'));
  return useMemo(() => {
    const fields = data?.registers[REQUEST.id].fields ?? {};
    return {
      label: (field) => fields[field]?.label ?? '',
      hint: (field) => fields[field]?.hint ?? '',
      unit: (field) => fields[field]?.unit ?? '',
      option: (field, option) =>
        data?.options[`request.${field}.${option}`] ?? data?.options[`${field}.${option}`] ?? '',
    };
  }, [data]);
}
