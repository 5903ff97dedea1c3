import { Button } from '@renderer/ui/Button.tsx';
import { DateField } from '@renderer/ui/DateField.tsx';
import { namedPopup } from '@renderer/ui/named-popup.tsx';
import form from '@renderer/ui/SetupForm.module.css';
import { InputNumber, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './setup.module.css';
import { changeExchange, useStaySetupStore } from './setup-store.ts';
import { useSetupChoices } from './use-setup-choices.ts';
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

/** What each county holds before the first changeover, and when it joins or leaves. */
function Holdings({ setup }: Pick<ExchangeFieldsProps, 'setup'>) {
  const { t } = useTranslation('staySetup');
  const exchange = useStaySetupStore((state) => state.exchange);
  const counties = setup.counties.filter(({ code }) => setup.countyCodes.has(code));
  const sets = setup.sets.filter(({ id }) => setup.setIds.has(id));
  const choices = useSetupChoices(setup);
  /** Sets in their order to counties in theirs, one each. */
  const deal = () =>
    changeExchange({
      holdings: new Map(
        counties.slice(0, sets.length).map(({ code }, index) => [code, sets[index]?.id ?? '']),
      ),
    });
  const hold = (code: string, setId: string | undefined) => {
    const holdings = new Map(exchange.holdings);
    if (setId === undefined) holdings.delete(code);
    else holdings.set(code, setId);
    changeExchange({ holdings });
  };
  const attend = (code: string, end: 'from' | 'to', day: string) => {
    const span = exchange.attendance.get(code) ?? { from: null, to: null };
    changeExchange({
      attendance: new Map(exchange.attendance).set(code, { ...span, [end]: day === '' ? null : day }),
    });
  };
  return (
    <details className={form['rules']}>
      <summary>
        {t('exchange.holdings')}
        <small>{t('exchange.held', { count: exchange.holdings.size, all: counties.length })}</small>
      </summary>
      <p className={form['changed']}>
        <span>{t('exchange.holdingsHint')}</span>
        <Button tone="link" onClick={deal} testId="stays:exchange.deal">
          {t('exchange.deal')}
        </Button>
      </p>
      <ul className={styles['lines']}>
        {counties.map(({ code, name }) => {
          const span = exchange.attendance.get(code);
          const held = exchange.holdings.get(code) ?? null;
          return (
            <li key={code} className={styles['holding']}>
              <span>{name}</span>
              <Select
                allowClear
                aria-label={t('exchange.holdingOf', { name })}
                placeholder={t('exchange.nothing')}
                value={held}
                status={held === null || setup.setIds.has(held) ? '' : 'warning'}
                options={[...choices.sets(held)]}
                popupRender={namedPopup(t('exchange.holdingOf', { name }))}
                onChange={(setId: string | null | undefined) => hold(code, setId ?? undefined)}
              />
              <DateField
                label={t('exchange.joins', { name })}
                placeholder={t('exchange.fromStart')}
                value={span?.from ?? ''}
                isClearable
                onChange={(day) => attend(code, 'from', day)}
              />
              <DateField
                label={t('exchange.leaves', { name })}
                placeholder={t('exchange.toEnd')}
                value={span?.to ?? ''}
                isClearable
                onChange={(day) => attend(code, 'to', day)}
              />
            </li>
          );
        })}
      </ul>
    </details>
  );
}
