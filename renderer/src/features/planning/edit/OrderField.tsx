import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { EditField } from './EditForm.tsx';
import type { ChosenPlace } from './place.ts';

interface OrderFieldProps {
  readonly place: ChosenPlace;
  readonly isDisabled: boolean;
  readonly onChange: (position: number) => void;
}

/** Place in the order of the day, from first to last, by the visit that it comes behind. */
export function OrderField({ place: { others, position }, isDisabled, onChange }: OrderFieldProps) {
  const { t } = useTranslation('planning');
  const label = (index: number) => {
    const behind = others[index - 1];
    const where = behind ? t('edit.behind', { site: behind.siteName }) : t('edit.first');
    if (others.length === 0) return t('edit.only');
    return t('edit.place', { position: index + 1, where: index === others.length ? t('edit.last') : where });
  };
  return (
    <EditField label={t('column.position')}>
      <Select
        aria-label={t('column.position')}
        disabled={isDisabled || others.length === 0}
        value={position}
        options={Array.from({ length: others.length + 1 }, (_, index) => ({
          value: index,
          label: label(index),
        }))}
        onChange={onChange}
        data-testid="planning:edit.order"
      />
    </EditField>
  );
}
