import type { StayPinInput } from '@contract/stay-plans.ts';
import { matchesAny } from '@renderer/lib/pinyin-search.ts';
import { Button, IconButton } from '@renderer/ui/Button.tsx';
import { DateField } from '@renderer/ui/DateField.tsx';
import { namedPopup } from '@renderer/ui/named-popup.tsx';
import form from '@renderer/ui/SetupForm.module.css';
import { Select } from 'antd';
import { Plus, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './setup.module.css';
import { changeStaySetup, useStaySetupStore } from './setup-store.ts';
import { useSetupChoices } from './use-setup-choices.ts';
import type { StaySetup } from './use-stay-setup.ts';

interface PinListProps {
  readonly setup: StaySetup;
  readonly faults: ReactNode;
}

/** Stays that have to be in the plan, e.g. because the opening ceremony is on a fixed day. */
export function PinList({ setup, faults }: PinListProps) {
  const { t } = useTranslation('staySetup');
  const pins = useStaySetupStore((state) => state.pins);
  const choices = useSetupChoices(setup);
  const change = (at: number, changes: Partial<StayPinInput>) =>
    changeStaySetup({ pins: pins.map((pin, index) => (index === at ? { ...pin, ...changes } : pin)) });
  const add = () => {
    const first = setup.counties.find(
      ({ code }) => setup.countyCodes.has(code) && !pins.some(({ countyCode }) => countyCode === code),
    );
    if (first)
      changeStaySetup({
        pins: [...pins, { countyCode: first.code, setId: null, venueId: null, open: null, close: null }],
      });
  };
  return (
    <fieldset className={form['part']} data-testid="stays:setup.pins">
      <legend>
        {t('pins.label')} <small>{t('pins.hint')}</small>
      </legend>
      <ul className={styles['lines']}>
        {pins.map((pin, index) => (
          // The place is all that tells lines apart whose county is still being chosen.
          // oxlint-disable-next-line react/no-array-index-key -- a line that is being filled in has no other name
          <li key={index} className={styles['pin']}>
            <Select
              aria-label={t('pins.county')}
              value={pin.countyCode}
              status={setup.countyCodes.has(pin.countyCode) ? '' : 'warning'}
              options={[...choices.counties(pin.countyCode)]}
              showSearch={{ filterOption: (query, option) => matchesAny(option?.names ?? [], query) }}
              popupRender={namedPopup(t('pins.county'))}
              popupMatchSelectWidth={180}
              onChange={(countyCode: string) => change(index, { countyCode, venueId: null })}
            />
            <DateField
              label={t('pins.open')}
              placeholder={t('pins.anyDay')}
              value={pin.open}
              isClearable
              onChange={(day) => change(index, { open: day === '' ? null : day })}
              testId="stays:setup.pin.open"
            />
            <Select
              allowClear
              aria-label={t('pins.set')}
              placeholder={t('pins.anySet')}
              value={pin.setId}
              status={pin.setId === null || setup.setIds.has(pin.setId) ? '' : 'warning'}
              options={[...choices.sets(pin.setId)]}
              popupRender={namedPopup(t('pins.set'))}
              popupMatchSelectWidth={200}
              onChange={(setId: string | undefined) => change(index, { setId: setId ?? null })}
            />
            <IconButton
              label={t('remove')}
              icon={<X size={14} />}
              onClick={() => changeStaySetup({ pins: pins.filter((_, each) => each !== index) })}
            />
          </li>
        ))}
      </ul>
      <Button tone="link" icon={<Plus size={12} />} onClick={add} testId="stays:setup.pin.add">
        {t('pins.add')}
      </Button>
      {faults}
    </fieldset>
  );
}
