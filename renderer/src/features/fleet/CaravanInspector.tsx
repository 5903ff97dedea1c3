import type { CaravanInput, CaravanRow } from '@contract/fleet.ts';
import { Form } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/client.ts';
import { useCommand } from '../../lib/use-command.ts';
import { useFormat } from '../../lib/use-format.ts';
import { Button } from '../../ui/Button.tsx';
import { CaravanMark } from '../../ui/CaravanMark.tsx';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { FactList } from '../../ui/FactList.tsx';
import { Inspector, InspectorSection } from '../../ui/Inspector.tsx';
import { SampleMark } from '../../ui/Tag.tsx';
import { CaravanForm } from './CaravanForm.tsx';
import { changesOf } from './caravan-changes.ts';

interface CaravanInspectorProps {
  readonly caravan: CaravanRow;
  readonly isEditing: boolean;
  readonly onEdit: (isEditing: boolean) => void;
  readonly onClose: () => void;
  readonly onOpenSet: (id: string) => void;
  readonly history: ReactNode;
}

/** One caravan: its facts, when it is off the road, its form, what happened to it. */
export function CaravanInspector(props: CaravanInspectorProps) {
  const { caravan, isEditing, onEdit } = props;
  const { t } = useTranslation('fleet');
  const { t: common } = useTranslation();
  const [form] = Form.useForm<CaravanInput>();
  const update = useCommand(api.fleet.updateCaravan);

  const save = (input: CaravanInput) => {
    const changes = changesOf(caravan, input);
    if (Object.keys(changes).length === 0) {
      onEdit(false);
      return;
    }
    update.mutate({ id: caravan.id, version: caravan.version, changes }, { onSuccess: () => onEdit(false) });
  };
  const cancel = () => {
    update.reset();
    onEdit(false);
  };
  return (
    <Inspector
      title={
        <>
          <CaravanMark colourIndex={caravan.colourIndex} />
          {caravan.name}
        </>
      }
      marks={caravan.isSample ? <SampleMark /> : null}
      subtitle={[caravan.plate, t('typeName', { type: caravan.type }), caravan.baseName]
        .filter(Boolean)
        .join(' · ')}
      onClose={props.onClose}
      testId="fleet:inspector"
      foot={
        isEditing ? (
          <>
            <Button
              tone="primary"
              isBusy={update.isPending}
              onClick={() => form.submit()}
              testId="fleet:inspector.save"
            >
              {common('save')}
            </Button>
            <Button onClick={cancel}>{common('cancel')}</Button>
          </>
        ) : (
          <Button onClick={() => onEdit(true)} testId="fleet:inspector.edit">
            {common('edit')}
          </Button>
        )
      }
    >
      {update.error ? (
        <InspectorSection>
          <ErrorNotice error={update.error} />
        </InspectorSection>
      ) : null}
      {isEditing ? (
        <InspectorSection>
          <CaravanForm form={form} initial={caravan} onSubmit={save} />
        </InspectorSection>
      ) : (
        <>
          <CaravanFacts caravan={caravan} onOpenSet={props.onOpenSet} />
          {props.history}
        </>
      )}
    </Inspector>
  );
}

function CaravanFacts({ caravan, onOpenSet }: Pick<CaravanInspectorProps, 'caravan' | 'onOpenSet'>) {
  const { t } = useTranslation('fleet');
  const format = useFormat();
  const { exhibitSetId } = caravan;
  return (
    <>
      <InspectorSection>
        <FactList
          facts={[
            { label: t('field.plate'), value: caravan.plate || '-' },
            { label: t('field.base'), value: caravan.baseName },
            {
              label: t('field.exhibitSet'),
              value: exhibitSetId ? (
                <Button tone="link" onClick={() => onOpenSet(exhibitSetId)}>
                  {caravan.exhibitSetName}
                </Button>
              ) : (
                '-'
              ),
            },
            { label: t('field.seats'), value: t('seatCount', { count: caravan.seats }) },
            { label: t('field.odometer'), value: format.km(caravan.odometer_km * 1_000) },
            {
              label: t('field.norm'),
              value: t('norm', {
                days: format.count(caravan.targetDays),
                km: format.km(caravan.target_km * 1_000),
              }),
            },
          ]}
        />
      </InspectorSection>
      <InspectorSection title={t('field.unavailabilities')}>
        {caravan.unavailabilities.length === 0 ? <p>{t('alwaysAvailable')}</p> : null}
        <FactList
          facts={caravan.unavailabilities.map((entry) => ({
            label: format.period(entry.start, entry.end),
            value: entry.reason,
          }))}
        />
      </InspectorSection>
    </>
  );
}
