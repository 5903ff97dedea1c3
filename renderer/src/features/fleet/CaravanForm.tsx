import { type CaravanInput, caravanInput } from '@contract/fleet.ts';
import { CARAVAN_TYPES } from '@domain/fleet/fleet.ts';
import { useQuery } from '@tanstack/react-query';
import { Form, type FormInstance, Input, InputNumber, Select } from 'antd';
import { Plus, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type * as z from 'zod';
import { queries } from '../../lib/queries.ts';
import { zodRules } from '../../lib/zod-rules.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { DateField } from '../../ui/DateField.tsx';
import styles from './CaravanForm.module.css';

const shape = caravanInput.shape;
const FULL = { width: '100%' };

interface CaravanFormProps {
  readonly form: FormInstance<CaravanInput>;
  readonly initial: CaravanInput;
  readonly onSubmit: (input: CaravanInput) => void;
}

/** Fields of a caravan. The rules are those of the contract. */
export function CaravanForm({ form, initial, onSubmit }: CaravanFormProps) {
  const { t } = useTranslation('fleet');
  const { t: common } = useTranslation();
  const { data: bases } = useQuery(queries.bases());
  const { data: sets } = useQuery(queries.exhibitSets());
  const rules = (schema: z.ZodType) => zodRules(schema, common);
  return (
    <Form<CaravanInput>
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={initial}
      onFinish={onSubmit}
    >
      <Form.Item name="name" label={t('field.name')} rules={rules(shape.name)}>
        <Input maxLength={80} />
      </Form.Item>
      <div className={styles['pair']}>
        <Form.Item name="plate" label={t('field.plate')} rules={rules(shape.plate)}>
          <Input maxLength={12} />
        </Form.Item>
        <Form.Item name="type" label={t('field.type')}>
          <Select options={CARAVAN_TYPES.map((type) => ({ value: type, label: t('typeName', { type }) }))} />
        </Form.Item>
        <Form.Item name="baseId" label={t('field.base')} rules={rules(shape.baseId)}>
          <Select options={(bases ?? []).map((base) => ({ value: base.id, label: base.name }))} />
        </Form.Item>
        <Form.Item name="exhibitSetId" label={t('field.exhibitSet')}>
          <Select
            allowClear
            placeholder={t('noSet')}
            options={(sets ?? [])
              .filter((set) => set.kind === 'caravan')
              .map((set) => ({ value: set.id, label: set.name }))}
          />
        </Form.Item>
        <Form.Item name="seats" label={t('field.seats')} rules={rules(shape.seats)}>
          <InputNumber style={FULL} precision={0} suffix={t('unit.seats')} />
        </Form.Item>
        <Form.Item name="odometer_km" label={t('field.odometer')} rules={rules(shape.odometer_km)}>
          <InputNumber style={FULL} precision={0} controls={false} suffix="km" />
        </Form.Item>
        <Form.Item name="targetDays" label={t('field.targetDays')} rules={rules(shape.targetDays)}>
          <InputNumber style={FULL} precision={0} step={10} suffix={t('unit.days')} />
        </Form.Item>
        <Form.Item name="target_km" label={t('field.targetLength')} rules={rules(shape.target_km)}>
          <InputNumber style={FULL} precision={0} step={500} suffix="km" />
        </Form.Item>
      </div>
      <UnavailabilityFields />
      <button type="submit" hidden aria-hidden="true" tabIndex={-1} />
    </Form>
  );
}

/** Periods in which the caravan stays at its base: both days included, with the reason. */
function UnavailabilityFields() {
  const { t } = useTranslation('fleet');
  const { t: common } = useTranslation();
  const entry = shape.unavailabilities.element.shape;
  const rules = (schema: z.ZodType) => zodRules(schema, common);
  return (
    <section aria-label={t('field.unavailabilities')}>
      <h3 className={styles['groupTitle']}>{t('field.unavailabilities')}</h3>
      <Form.List name="unavailabilities">
        {(fields, { add, remove }) => (
          <>
            {fields.map((field) => (
              <div key={field.key} className={styles['entry']}>
                <Form.Item name={[field.name, 'start']} rules={rules(entry.start)}>
                  <DateField label={t('off.start')} />
                </Form.Item>
                <Form.Item
                  name={[field.name, 'end']}
                  dependencies={[['unavailabilities', field.name, 'start']]}
                  rules={[
                    ...rules(entry.end),
                    ({ getFieldValue }) => ({
                      validator: async (_, end: string | undefined) => {
                        const start = getFieldValue(['unavailabilities', field.name, 'start']) as
                          | string
                          | undefined;
                        if (start && end && end < start) throw new Error(t('off.endsBeforeStart'));
                      },
                    }),
                  ]}
                >
                  <DateField label={t('off.end')} />
                </Form.Item>
                <IconButton
                  label={t('off.remove')}
                  icon={<X size={14} />}
                  onClick={() => remove(field.name)}
                />
                <div className={styles['reason']}>
                  <Form.Item name={[field.name, 'reason']} rules={rules(entry.reason)}>
                    <Input maxLength={80} placeholder={t('off.reason')} aria-label={t('off.reason')} />
                  </Form.Item>
                </div>
              </div>
            ))}
            <Button icon={<Plus size={14} />} onClick={() => add({ start: '', end: '', reason: '' })}>
              {t('off.add')}
            </Button>
          </>
        )}
      </Form.List>
    </section>
  );
}
