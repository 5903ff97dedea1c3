import { matchesAny } from '@renderer/lib/pinyin-search.ts';
import { queries } from '@renderer/lib/queries.ts';
import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { RecordDraft } from './record-draft.ts';

interface TownshipFieldProps {
  readonly id: string;
  readonly label: string;
  readonly draft: RecordDraft;
  readonly isFaulty: boolean;
  readonly onChange: (draft: RecordDraft) => void;
}

/** Choosing a township also takes its centre as position, which the user may then move. */
export function TownshipField({ id, label, draft, isFaulty, onChange }: TownshipFieldProps) {
  const { t } = useTranslation('registry');
  const county = draft.values['countyCode'];
  const countyCode = typeof county === 'string' ? county : '';
  const { data: townships } = useQuery({ ...queries.townships(countyCode), enabled: countyCode !== '' });
  const choose = (code: string | undefined) => {
    const position = townships?.find((township) => township.code === code)?.position;
    const values = { ...draft.values, townshipCode: code ?? null };
    onChange(
      position
        ? {
            values: { ...values, position: [...position], positionSource: 'township-centre' },
            datum: 'wgs84',
          }
        : { ...draft, values },
    );
  };
  const value = draft.values['townshipCode'];
  return (
    <Select
      id={id}
      allowClear
      style={{ width: '100%' }}
      status={isFaulty ? 'error' : ''}
      aria-label={label}
      value={typeof value === 'string' ? value : null}
      disabled={countyCode === ''}
      placeholder={t('townshipUnknown')}
      options={(townships ?? []).map((township) => ({ value: township.code, label: township.name }))}
      showSearch={{ filterOption: (query, option) => matchesAny([option?.label ?? ''], query) }}
      onChange={choose}
    />
  );
}
