import { siteInput } from '@contract/sites.ts';
import { POSITION_SOURCES, SITE_KINDS } from '@domain/site/site.ts';
import { useQuery } from '@tanstack/react-query';
import { Form, type FormInstance, Input, InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import * as z from 'zod';
import { matchesAny } from '../../lib/pinyin-search.ts';
import { queries } from '../../lib/queries.ts';
import { zodRules } from '../../lib/zod-rules.ts';
import { CountySelect } from '../../ui/CountySelect.tsx';
import { OpeningsField } from './OpeningsField.tsx';
import { openingFaults } from './opening-faults.ts';
import styles from './SiteForm.module.css';
import type { SiteDraft } from './site-draft.ts';

const shape = siteInput.shape;
const serviceMinutes = z.int().min(30).max(600);

interface SiteFormProps {
  readonly form: FormInstance<SiteDraft>;
  readonly initial: SiteDraft;
  readonly onSubmit: (draft: SiteDraft) => void;
}

/** Fields of a site. The rules are those of the contract. */
export function SiteForm({ form, initial, onSubmit }: SiteFormProps) {
  const { t } = useTranslation('sites');
  const { t: common } = useTranslation();
  const rules = (schema: z.ZodType) => zodRules(schema, common);
  const countyCode = Form.useWatch('countyCode', form) ?? initial.countyCode;
  return (
    <Form<SiteDraft>
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={initial}
      onFinish={() => onSubmit({ ...initial, ...form.getFieldsValue(true) })}
      onValuesChange={(changed) => {
        if ('countyCode' in changed) form.setFieldsValue({ townshipCode: null });
        if ('lng' in changed || 'lat' in changed) form.setFieldsValue({ positionSource: 'typed' });
      }}
    >
      <Form.Item name="name" label={t('field.name')} rules={rules(shape.name)}>
        <Input maxLength={80} />
      </Form.Item>
      <div className={styles['pair']}>
        <Form.Item name="kind" label={t('field.kind')}>
          <Select options={SITE_KINDS.map((kind) => ({ value: kind, label: common(`siteKind.${kind}`) }))} />
        </Form.Item>
        <Form.Item name="priority" label={t('field.priority')}>
          <Select options={[5, 4, 3, 2, 1].map((value) => ({ value, label: t(`priority.${value as 1}`) }))} />
        </Form.Item>
        <Form.Item name="countyCode" label={t('field.county')} rules={rules(shape.countyCode)}>
          <CountySelect label={t('field.county')} isClearable={false} />
        </Form.Item>
        <Form.Item name="townshipCode" label={t('field.township')}>
          <TownshipSelect countyCode={countyCode} form={form} />
        </Form.Item>
        <Form.Item name="lng" label={t('field.lng')} rules={rules(z.number().min(-180).max(180))}>
          <InputNumber style={{ width: '100%' }} step={0.001} precision={5} controls={false} suffix="°" />
        </Form.Item>
        <Form.Item name="lat" label={t('field.lat')} rules={rules(z.number().min(-90).max(90))}>
          <InputNumber style={{ width: '100%' }} step={0.001} precision={5} controls={false} suffix="°" />
        </Form.Item>
        <Form.Item name="positionSource" label={t('field.positionSource')}>
          <Select
            options={POSITION_SOURCES.map((source) => ({
              value: source,
              label: common(`positionSource.${source}`),
            }))}
          />
        </Form.Item>
        <Form.Item name="serviceMinutes" label={t('field.service')} rules={rules(serviceMinutes)}>
          <InputNumber style={{ width: '100%' }} step={10} precision={0} suffix={t('unit.minutes')} />
        </Form.Item>
        <Form.Item name="pupils" label={t('field.pupils')} rules={rules(shape.pupils)}>
          <InputNumber style={{ width: '100%' }} step={10} precision={0} suffix={t('unit.people')} />
        </Form.Item>
      </div>
      <Form.Item
        name="openings"
        label={t('field.openings')}
        rules={[
          {
            validator: async (_, value: SiteDraft['openings']) => {
              if (openingFaults(value).length > 0) throw new Error(t('openings.faulty'));
            },
          },
        ]}
      >
        <OpeningsField />
      </Form.Item>
      <Form.Item name="note" label={t('field.note')} rules={rules(shape.note)}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={500} />
      </Form.Item>
      {/* Enter in a field submits; the visible button stands in the foot of the inspector. */}
      <button type="submit" hidden aria-hidden="true" tabIndex={-1} />
    </Form>
  );
}

interface TownshipSelectProps {
  readonly countyCode: string | undefined;
  readonly form: FormInstance<SiteDraft>;
  /** Given by Form.Item. */
  readonly id?: string;
  readonly value?: string | null;
  readonly onChange?: (code: string | null) => void;
}

/** Choosing a township also takes its centre as position, which the user may then move. */
function TownshipSelect({ countyCode, form, id, value, onChange }: TownshipSelectProps) {
  const { t } = useTranslation('sites');
  const { data: townships } = useQuery({
    ...queries.townships(countyCode ?? ''),
    enabled: Boolean(countyCode),
  });
  return (
    <Select
      {...(id ? { id } : {})}
      allowClear
      value={value ?? null}
      disabled={!countyCode}
      placeholder={t('townshipUnknown')}
      options={(townships ?? []).map((township) => ({ value: township.code, label: township.name }))}
      showSearch={{ filterOption: (query, option) => matchesAny([option?.label ?? ''], query) }}
      onChange={(code: string | null) => {
        onChange?.(code ?? null);
        const position = townships?.find((township) => township.code === code)?.position;
        if (position) {
          form.setFieldsValue({ lng: position[0], lat: position[1], positionSource: 'township-centre' });
        }
      }}
    />
  );
}
