import type { NightView, TourView } from '@contract/plans.ts';
import { Button } from '@renderer/ui/Button.tsx';
import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanScene } from '../result/use-plan-scene.ts';
import { EditField, EditForm } from './EditForm.tsx';
import styles from './edit.module.css';
import { useOwnEdit } from './use-own-edit.ts';

interface NightChoiceProps {
  readonly scene: PlanScene;
  readonly tour: TourView;
  readonly lodgings: readonly NightView[];
}

/** The base among the choices of a night: a lodging's id is never empty. */
const AT_BASE = '';

/** Where a caravan spends the night after a day: at its base or a lodging. */
export function NightChoice({ scene, tour, lodgings }: NightChoiceProps) {
  const { t } = useTranslation('planning');
  const own = useOwnEdit(scene.editing);
  const { caravanId, date, night } = tour;
  const now = night?.lodgingId ?? AT_BASE;
  const [chosen, setChosen] = useState<string | null>(null);
  const value = chosen ?? now;
  const change = () =>
    own.send({ kind: 'night', caravanId, date, lodgingId: value === AT_BASE ? null : value }, () =>
      setChosen(null),
    );
  return (
    <EditForm own={own} label={t('tour.nightAfter')} onSubmit={change} testId="planning:edit.night">
      <EditField label={t('tour.nightAfter')}>
        <span className={styles['beside']}>
          <Select
            aria-label={t('tour.nightAfter')}
            disabled={own.isPending}
            value={value}
            options={[
              { value: AT_BASE, label: t(night === null ? 'edit.atBase' : 'edit.toBase') },
              ...lodgings.map(({ lodgingId, name }) => ({ value: lodgingId, label: name })),
            ]}
            onChange={setChosen}
            data-testid="planning:edit.lodging"
          />
          <Button isSubmit isDisabled={own.isPending || value === now} testId="planning:edit.changeNight">
            {t('edit.change')}
          </Button>
        </span>
      </EditField>
    </EditForm>
  );
}
