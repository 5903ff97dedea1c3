import type { CustodyView } from '@contract/custody.ts';
import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { matchesAny } from '../../../lib/pinyin-search.ts';
import { queries } from '../../../lib/queries.ts';
import { FormField } from '../FormField.tsx';
import { usePlaceWords } from '../use-place-words.ts';

const WIDE = { width: '100%' } as const;

/** Where what comes here goes; empty = where each exhibit left from, which is said in its place. */
export function ReturnPlace({
  places,
  value,
  onChange,
}: {
  readonly places: CustodyView['returnPlaces'];
  readonly value: string | null;
  readonly onChange: (place: string | null) => void;
}) {
  const { t } = useTranslation('custody');
  const { t: common } = useTranslation();
  const placeWords = usePlaceWords();
  const { data: destinations = [] } = useQuery(queries.destinations());
  return (
    <FormField label={t('returnTo')}>
      <Select
        allowClear
        style={WIDE}
        aria-label={t('returnTo')}
        placeholder={places.map(placeWords).join(common('listSeparator'))}
        value={value}
        options={destinations.map(({ key, name }) => ({ value: key, label: name }))}
        showSearch={{ filterOption: (query, option) => matchesAny([option?.label ?? ''], query) }}
        onChange={(place: string | null | undefined) => onChange(place ?? null)}
        data-testid="exhibits:custody.returnTo"
      />
    </FormField>
  );
}
