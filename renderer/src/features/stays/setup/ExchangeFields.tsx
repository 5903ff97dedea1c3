import { DateField } from '@renderer/ui/DateField.tsx';
import form from '@renderer/ui/SetupForm.module.css';
import { InputNumber } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Holdings } from './Holdings.tsx';
import styles from './setup.module.css';
import { changeExchange, useStaySetupStore } from './setup-store.ts';
import type { StaySetup } from './use-stay-setup.ts';

interface ExchangeFieldsProps {
  readonly setup: StaySetup;
  readonly faults: ReactNode;
}

/** When the counties exchange, what each holds before, and who joins or leaves. */
export function ExchangeFields({ setup, faults }: ExchangeFieldsProps) {
  const { t } = useTranslation('staySetup');
  const exchange = useStaySetupStore((state) => state.exchange);
  const length = (name: 'round_d' | 'changeover_d', min: number, max: number) => (
    <div className={styles['field']}>
      <span>{t(`exchange.${name}`)}</span>
      <InputNumber
        aria-label={t(`exchange.${name}`)}
        min={min}
        max={max}
        precision={0}
        value={exchange[name]}
        suffix={t('unit.days')}
        onChange={(value) => value !== null && changeExchange({ [name]: value })}
        data-testid={`stays:exchange.${name}`}
      />
    </div>
  );
  return (
    <fieldset className={form['part']} data-testid="stays:setup.exchange">
      <legend>{t('exchange.label')}</legend>
      <div className={styles['field']}>
        <span>{t('exchange.firstChangeover')}</span>
        <DateField
          label={t('exchange.firstChangeover')}
          value={exchange.firstChangeover ?? setup.period.start}
          onChange={(day) => changeExchange({ firstChangeover: day === '' ? null : day })}
          testId="stays:exchange.first"
        />
      </div>
      {length('round_d', 7, 732)}
      {length('changeover_d', 1, 60)}
      <div className={styles['field']}>
        <span>{t('exchange.rounds')}</span>
        <InputNumber
          aria-label={t('exchange.rounds')}
          min={1}
          max={60}
          precision={0}
          placeholder={t('exchange.enough')}
          value={exchange.rounds}
          onChange={(value) => changeExchange({ rounds: value })}
        />
      </div>
      <Holdings setup={setup} />
      {faults}
    </fieldset>
  );
}
