import { addDays } from '@domain/calendar/dates.ts';
import { matchesAny } from '@renderer/lib/pinyin-search.ts';
import { queries } from '@renderer/lib/queries.ts';
import { Button } from '@renderer/ui/Button.tsx';
import { DateField } from '@renderer/ui/DateField.tsx';
import { ErrorNotice } from '@renderer/ui/ErrorNotice.tsx';
import { Inspector, InspectorSection } from '@renderer/ui/Inspector.tsx';
import { namedPopup } from '@renderer/ui/named-popup.tsx';
import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StayScene } from '../plan/use-stay-scene.ts';
import { useStaysAddress } from '../use-stays-address.ts';
import { countiesToAdd } from './counties-to-add.ts';
import styles from './edit.module.css';
import { PreviewLines } from './PreviewLines.tsx';
import { useStayPreview } from './use-stay-preview.ts';

/** Puts one more stay in by hand: county, set, first day; what it would break stands below before it is made. */
export function AddStay({ scene }: { readonly scene: StayScene }) {
  const { t } = useTranslation('stays');
  const { select } = useStaysAddress();
  const { plan, editing, words } = scene;
  const draft = useAddDraft(plan);
  const { counties, venues, countyCode, venueId, setId, open, openFor, edit, outreach } = draft;
  const preview = useStayPreview(plan, edit);
  const submit = () => {
    if (edit === null) return;
    const known = new Set(plan.stays.map(({ id }) => id));
    editing.edit([edit], (after) => select({ stay: after.stays.find(({ id }) => !known.has(id))?.id }));
  };
  return (
    <Inspector
      testId="stays:add"
      title={t('add.title')}
      subtitle={t('add.hint', { count: openFor })}
      onClose={() => select({})}
      foot={
        <Button
          tone="primary"
          onClick={submit}
          isDisabled={edit === null || editing.isPending}
          isBusy={editing.isPending}
          testId="stays:add.submit"
        >
          {t('add.submit')}
        </Button>
      }
    >
      <InspectorSection>
        <div className={styles['form']}>
          <div className={styles['field']}>
            <span>{t('column.county')}</span>
            <Select
              aria-label={t('column.county')}
              value={countyCode === '' ? null : countyCode}
              options={counties.map(({ code, name, isLeftOut }) => ({
                value: code,
                label: isLeftOut ? t('add.leftOut', { name }) : name,
                names: [name],
              }))}
              showSearch={{ filterOption: (query, option) => matchesAny(option?.names ?? [], query) }}
              popupRender={namedPopup(t('column.county'))}
              onChange={(value: string) => draft.setCounty(value)}
            />
          </div>
          <div className={styles['field']}>
            <span>{t('facts.venue')}</span>
            <Select
              aria-label={t('facts.venue')}
              value={venueId}
              placeholder={outreach.data ? t('county.noVenue') : null}
              loading={outreach.isLoading}
              options={venues.map(({ id, name }) => ({ value: id, label: name }))}
              popupRender={namedPopup(t('facts.venue'))}
              onChange={(value) => draft.setVenue(value)}
            />
          </div>
          <div className={styles['field']}>
            <span>{t('facts.set')}</span>
            <Select
              aria-label={t('facts.set')}
              value={setId}
              options={plan.sets.map(({ id, name }) => ({ value: id, label: name }))}
              popupRender={namedPopup(t('facts.set'))}
              onChange={(value: string) => draft.setSet(value)}
            />
          </div>
          <div className={styles['field']}>
            <span>{t('column.open')}</span>
            <DateField
              label={t('column.open')}
              value={open}
              onChange={(day) => day && draft.setOpen(day)}
              testId="stays:add.day"
            />
          </div>
          <p className={styles['quiet']}>
            {t('add.until', {
              day: addDays(open, openFor - 1),
              count: openFor,
            })}
          </p>
          {outreach.error ? (
            <ErrorNotice error={outreach.error} onRetry={() => void outreach.refetch()} />
          ) : null}
          <PreviewLines preview={preview} words={words} />
          {editing.error ? <ErrorNotice error={editing.error} onDismiss={editing.dismiss} /> : null}
        </div>
      </InspectorSection>
    </Inspector>
  );
}

/** What is typed; it begins with what the address says. */
function useAddDraft(plan: StayScene['plan']) {
  const { search } = useStaysAddress();
  const counties = countiesToAdd(plan);
  const [countyCode, setCounty] = useState(search.addCounty ?? counties[0]?.code ?? '');
  const [setId, setSet] = useState(search.addSet ?? plan.sets[0]?.id ?? '');
  const [open, setOpen] = useState(search.addDay ?? firstOpening(plan));
  const [chosenVenue, setVenue] = useState<string | null>(null);
  const outreach = useQuery({ ...queries.countyOutreach(countyCode), enabled: countyCode !== '' });
  const venues = outreach.data?.venues ?? [];
  const openFor = usualLength(plan);
  const venueId = venues.some(({ id }) => id === chosenVenue) ? chosenVenue : (venues[0]?.id ?? null);
  const edit =
    venueId === null || countyCode === '' || setId === ''
      ? null
      : { kind: 'add' as const, countyCode, venueId, setId, open, close: addDays(open, openFor - 1) };
  return {
    counties,
    venues,
    countyCode,
    venueId,
    setId,
    open,
    openFor,
    edit,
    outreach,
    setCounty,
    setVenue,
    setSet,
    setOpen,
  };
}

/** How long a stay that is put in is open: as is usual, or a round of an exchange. What the form says is what is asked for. */
const usualLength = ({ exchange, rules }: StayScene['plan']) =>
  exchange ? exchange.round_d - exchange.changeover_d : rules.usualOpen_d;

/** The first day of a plan on which a set that comes from its base can be open. */
const firstOpening = ({ periodStart, rules }: StayScene['plan']) =>
  addDays(periodStart, 1 + rules.install_d + rules.train_d);
