import { queries } from '@renderer/lib/queries.ts';
import { useFormat } from '@renderer/lib/use-format.ts';
import { CaravanMark } from '@renderer/ui/CaravanMark.tsx';
import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { PlanScene } from '../result/use-plan-scene.ts';
import { type DayOption, dayOptions } from './day-options.ts';
import { EditField } from './EditForm.tsx';
import styles from './edit.module.css';
import type { PlaceDraft } from './place.ts';

interface DayFieldsProps {
  readonly scene: PlanScene;
  readonly caravanId: string | null;
  readonly date: string | null;
  readonly isDisabled: boolean;
  readonly onChange: (changes: Partial<Pick<PlaceDraft, 'caravanId' | 'date'>>) => void;
}

/** Which caravan on which day of the period; days on which nobody works and days with visits say so. */
export function DayFields({ scene, caravanId, date, isDisabled, onChange }: DayFieldsProps) {
  const { t } = useTranslation('planning');
  const format = useFormat();
  const { plan, caravans, colourOf } = scene;
  const { data: calendar = [] } = useQuery(queries.calendarDays(plan.periodStart, plan.periodEnd));
  const days = dayOptions(
    plan,
    caravans.find(({ id }) => id === caravanId),
    calendar,
  );
  const noteOf = ({ visits, idle }: DayOption) =>
    [
      idle?.kind === 'out-of-use' ? t('edit.outOfUse', { reason: idle.name }) : null,
      idle?.kind === 'day-off' ? idle.name || t('edit.dayOff') : null,
      visits > 0 ? t('unitCount.visits', { count: visits }) : null,
    ]
      .filter(Boolean)
      .join(' · ');
  return (
    <>
      <EditField label={t('column.caravan')}>
        <Select
          aria-label={t('column.caravan')}
          placeholder={t('edit.chooseCaravan')}
          disabled={isDisabled}
          value={caravanId}
          options={caravans
            .filter(({ id }) => plan.caravanIds.includes(id))
            .map(({ id, name }) => ({
              value: id,
              label: (
                <>
                  <CaravanMark colourIndex={colourOf.get(id) ?? 0} /> {name}
                </>
              ),
            }))}
          onChange={(value: string) => onChange({ caravanId: value })}
          data-testid="planning:edit.caravan"
        />
      </EditField>
      <EditField label={t('column.date')}>
        <Select
          aria-label={t('column.date')}
          placeholder={t('edit.chooseDate')}
          disabled={isDisabled}
          value={date}
          options={days.map((day) => ({
            value: day.date,
            text: `${day.date} ${format.day(day.date)}`,
            label: (
              <span className={styles['day']} data-idle={day.idle !== null}>
                <span>{format.day(day.date)}</span>
                <small>{noteOf(day)}</small>
              </span>
            ),
          }))}
          showSearch={{ filterOption: (query, option) => option?.text.includes(query.trim()) ?? false }}
          onChange={(value: string) => onChange({ date: value })}
          data-testid="planning:edit.date"
        />
      </EditField>
    </>
  );
}
