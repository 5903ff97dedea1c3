import type { CaravanRow, ExhibitSetRow } from '@contract/fleet.ts';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/use-format.ts';
import { CaravanMark } from '../../ui/CaravanMark.tsx';
import { SampleMark } from '../../ui/Tag.tsx';
import type { TableColumn } from '../../ui/table-column.ts';

export function useCaravanColumns(): readonly TableColumn<CaravanRow>[] {
  const { t } = useTranslation('fleet');
  const format = useFormat();
  return useMemo(
    () => [
      {
        id: 'name',
        header: t('field.name'),
        width: 150,
        grow: true,
        value: (caravan) => caravan.name,
        cell: (caravan) => (
          <>
            <span>
              <CaravanMark colourIndex={caravan.colourIndex} />
              {caravan.name}
            </span>
            {caravan.isSample ? <SampleMark /> : null}
          </>
        ),
      },
      { id: 'plate', header: t('field.plate'), width: 104, value: (caravan) => caravan.plate || null },
      {
        id: 'type',
        header: t('field.type'),
        width: 72,
        value: (caravan) => t('typeName', { type: caravan.type }),
      },
      { id: 'base', header: t('field.base'), width: 150, grow: true, value: (caravan) => caravan.baseName },
      {
        id: 'set',
        header: t('field.exhibitSet'),
        width: 150,
        grow: true,
        value: (caravan) => caravan.exhibitSetName,
      },
      {
        id: 'seats',
        header: t('field.seats'),
        unit: t('unit.seats'),
        width: 84,
        align: 'right',
        value: (caravan) => caravan.seats,
      },
      {
        id: 'odometer',
        header: t('field.odometer'),
        unit: 'km',
        width: 112,
        align: 'right',
        value: (caravan) => caravan.odometer_km,
        cell: (caravan) => format.count(caravan.odometer_km),
      },
      {
        id: 'off',
        header: t('field.offShort'),
        unit: t('unit.periods'),
        width: 84,
        align: 'right',
        value: (caravan) => caravan.unavailabilities.length,
      },
    ],
    [t, format],
  );
}

export function useExhibitSetColumns(): readonly TableColumn<ExhibitSetRow>[] {
  const { t } = useTranslation('fleet');
  return useMemo(
    () => [
      {
        id: 'name',
        header: t('field.name'),
        width: 180,
        grow: true,
        value: (set) => set.name,
        cell: (set) => (
          <>
            <span>{set.name}</span>
            {set.isSample ? <SampleMark /> : null}
          </>
        ),
      },
      { id: 'kind', header: t('field.kind'), width: 110, value: (set) => t(`setKind.${set.kind}`) },
      { id: 'base', header: t('field.base'), width: 150, grow: true, value: (set) => set.baseName },
      {
        id: 'exhibits',
        header: t('field.exhibits'),
        unit: t('unit.exhibits'),
        width: 116,
        align: 'right',
        value: (set) => set.exhibits.length,
      },
    ],
    [t],
  );
}
