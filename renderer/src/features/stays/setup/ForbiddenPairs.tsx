import { matchesAny } from '@renderer/lib/pinyin-search.ts';
import { Button, IconButton } from '@renderer/ui/Button.tsx';
import { namedPopup } from '@renderer/ui/named-popup.tsx';
import form from '@renderer/ui/SetupForm.module.css';
import { Select } from 'antd';
import { Plus, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import styles from './setup.module.css';
import { changeStaySetup, useStaySetupStore } from './setup-store.ts';
import { useSetupChoices } from './use-setup-choices.ts';
import type { StaySetup } from './use-stay-setup.ts';

/** Sets that are not to come to a county. */
export function ForbiddenPairs({ setup }: { readonly setup: StaySetup }) {
  const { t } = useTranslation('staySetup');
  const forbidden = useStaySetupStore((state) => state.forbidden);
  const choices = useSetupChoices(setup);
  const change = (at: number, changes: Partial<(typeof forbidden)[number]>) =>
    changeStaySetup({
      forbidden: forbidden.map((pair, index) => (index === at ? { ...pair, ...changes } : pair)),
    });
  const county = setup.counties.find(({ code }) => setup.countyCodes.has(code));
  const set = setup.sets.find(({ id }) => setup.setIds.has(id));
  return (
    <fieldset className={form['part']} data-testid="stays:setup.forbidden">
      <legend>
        {t('forbidden.label')} <small>{t('forbidden.hint')}</small>
      </legend>
      <ul className={styles['lines']}>
        {forbidden.map((pair, index) => (
          // The place is all that tells lines apart that are still being chosen.
          // oxlint-disable-next-line react/no-array-index-key -- a pair that is being filled in has no other name
          <li key={index} className={styles['pair']}>
            <Select
              aria-label={t('pins.set')}
              value={pair.setId}
              status={setup.setIds.has(pair.setId) ? '' : 'warning'}
              options={[...choices.sets(pair.setId)]}
              popupRender={namedPopup(t('pins.set'))}
              onChange={(setId: string) => change(index, { setId })}
            />
            <Select
              aria-label={t('pins.county')}
              value={pair.countyCode}
              status={setup.countyCodes.has(pair.countyCode) ? '' : 'warning'}
              options={[...choices.counties(pair.countyCode)]}
              showSearch={{ filterOption: (query, option) => matchesAny(option?.names ?? [], query) }}
              popupRender={namedPopup(t('pins.county'))}
              onChange={(countyCode: string) => change(index, { countyCode })}
            />
            <IconButton
              label={t('remove')}
              icon={<X size={14} />}
              onClick={() => changeStaySetup({ forbidden: forbidden.filter((_, each) => each !== index) })}
            />
          </li>
        ))}
      </ul>
      <Button
        tone="link"
        icon={<Plus size={12} />}
        isDisabled={!county || !set}
        onClick={() =>
          county &&
          set &&
          changeStaySetup({ forbidden: [...forbidden, { setId: set.id, countyCode: county.code }] })
        }
        testId="stays:setup.forbidden.add"
      >
        {t('forbidden.add')}
      </Button>
    </fieldset>
  );
}
