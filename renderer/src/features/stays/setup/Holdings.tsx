import { Button, IconButton } from '@renderer/ui/Button.tsx';
import { DateField } from '@renderer/ui/DateField.tsx';
import { namedPopup } from '@renderer/ui/named-popup.tsx';
import form from '@renderer/ui/SetupForm.module.css';
import { Select } from 'antd';
import { CalendarRange } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './setup.module.css';
import { changeExchange, useStaySetupStore } from './setup-store.ts';
import { type SetupChoice, useSetupChoices } from './use-setup-choices.ts';
import type { StaySetup } from './use-stay-setup.ts';

/** What each county holds before the first changeover, and when it joins or leaves. */
export function Holdings({ setup }: { readonly setup: StaySetup }) {
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
  const attend = (code: string, changes: Partial<Attendance>) => {
    const span = exchange.attendance.get(code) ?? ALWAYS;
    changeExchange({ attendance: new Map(exchange.attendance).set(code, { ...span, ...changes }) });
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
        {counties.map(({ code, name }) => (
          <Holding
            key={code}
            name={name}
            held={exchange.holdings.get(code) ?? null}
            span={exchange.attendance.get(code) ?? ALWAYS}
            sets={choices.sets(exchange.holdings.get(code) ?? null)}
            isChosen={(setId) => setup.setIds.has(setId)}
            onHold={(setId) => hold(code, setId)}
            onAttend={(changes) => attend(code, changes)}
          />
        ))}
      </ul>
    </details>
  );
}

/** From when to when a county takes part; null = from the first changeover, to the last. */
interface Attendance {
  readonly from: string | null;
  readonly to: string | null;
}

const ALWAYS: Attendance = { from: null, to: null };

interface HoldingProps {
  readonly name: string;
  /** Set that the county has before. */
  readonly held: string | null;
  readonly span: Attendance;
  readonly sets: readonly SetupChoice[];
  readonly isChosen: (setId: string) => boolean;
  readonly onHold: (setId: string | undefined) => void;
  readonly onAttend: (changes: Partial<Attendance>) => void;
}

/** What a county holds; when it joins or leaves, which few do, unfolds below. */
function Holding({ name, held, span, sets, isChosen, onHold, onAttend }: HoldingProps) {
  const { t } = useTranslation('staySetup');
  const [isUnfolded, setUnfolded] = useState((span.from ?? span.to) !== null);
  const dayOf = (day: string) => (day === '' ? null : day);
  return (
    <li className={styles['holding']}>
      <span title={name}>{name}</span>
      <Select
        allowClear
        aria-label={t('exchange.holdingOf', { name })}
        placeholder={t('exchange.nothing')}
        value={held}
        status={held === null || isChosen(held) ? '' : 'warning'}
        options={[...sets]}
        popupRender={namedPopup(t('exchange.holdingOf', { name }))}
        onChange={(setId: string | null | undefined) => onHold(setId ?? undefined)}
      />
      <IconButton
        label={t('exchange.attendanceOf', { name })}
        icon={<CalendarRange size={14} />}
        isPressed={isUnfolded}
        onClick={() => setUnfolded(!isUnfolded)}
      />
      {isUnfolded ? (
        <div className={styles['attendance']}>
          <DateField
            label={t('exchange.joins', { name })}
            placeholder={t('exchange.fromStart')}
            value={span.from ?? ''}
            isClearable
            onChange={(day) => onAttend({ from: dayOf(day) })}
          />
          <span aria-hidden="true">–</span>
          <DateField
            label={t('exchange.leaves', { name })}
            placeholder={t('exchange.toEnd')}
            value={span.to ?? ''}
            isClearable
            onChange={(day) => onAttend({ to: dayOf(day) })}
          />
        </div>
      ) : null}
    </li>
  );
}
