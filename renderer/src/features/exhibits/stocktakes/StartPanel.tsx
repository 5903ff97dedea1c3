import { useQuery } from '@tanstack/react-query';
import { Input, Select } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/client.ts';
import { matchesAny } from '../../../lib/pinyin-search.ts';
import { queries } from '../../../lib/queries.ts';
import { useCommand } from '../../../lib/use-command.ts';
import { Button } from '../../../ui/Button.tsx';
import { ErrorNotice } from '../../../ui/ErrorNotice.tsx';
import { Inspector, InspectorSection } from '../../../ui/Inspector.tsx';
import { Segmented } from '../../../ui/Segmented.tsx';
import { FormField } from '../FormField.tsx';
import styles from './stocktakes.module.css';

const KINDS = ['place', 'set'] as const;

/** Asks what is counted and by whom. */
export function StartPanel({
  onClose,
  onStarted,
}: {
  readonly onClose: () => void;
  readonly onStarted: (id: string) => void;
}) {
  const { t } = useTranslation('stockTakes');
  const form = useId();
  const preferences = useQuery(queries.preferences());
  const places = useQuery(queries.destinations());
  const sets = useQuery(queries.exhibitSets());
  const [kind, setKind] = useState<(typeof KINDS)[number]>('place');
  const [target, setTarget] = useState<string | null>(null);
  const [typedName, setTypedName] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const start = useCommand(api.stockTakes.start);
  const countedBy = (typedName ?? preferences.data?.actor ?? '').trim();
  const isComplete = target !== null && countedBy !== '';
  const choices =
    kind === 'place'
      ? (places.data ?? []).map(({ key, name }) => ({ value: key, label: name }))
      : (sets.data ?? []).map(({ id, name }) => ({ value: id, label: name }));
  const begin = () => {
    if (target === null || !isComplete) return;
    const scope = kind === 'place' ? { kind, place: target } : { kind, setId: target };
    start.mutate({ scope, countedBy, note }, { onSuccess: ({ id }) => onStarted(id) });
  };
  return (
    <Inspector
      title={t('start')}
      onClose={onClose}
      testId="stocktakes:starter"
      foot={
        <Button tone="primary" form={form} isDisabled={!isComplete} isBusy={start.isPending}>
          {t('form.begin')}
        </Button>
      }
    >
      <InspectorSection>
        <form
          id={form}
          className={styles['form']}
          onSubmit={(event) => {
            event.preventDefault();
            begin();
          }}
        >
          <Segmented
            label={t('form.by')}
            value={kind}
            options={KINDS.map((value) => ({ value, label: t(`form.${value}`) }))}
            onChange={(next) => {
              setKind(next);
              setTarget(null);
            }}
          />
          <Select
            aria-label={t(`form.${kind}`)}
            placeholder={t('form.choose')}
            value={target}
            options={choices}
            showSearch={{ filterOption: (query, option) => matchesAny([option?.label ?? ''], query) }}
            onChange={setTarget}
            data-testid="stocktakes:target"
          />
          <FormField label={t('form.countedBy')} isRequired>
            <Input
              aria-label={t('form.countedBy')}
              maxLength={40}
              value={typedName ?? preferences.data?.actor ?? ''}
              onChange={(event) => setTypedName(event.target.value)}
              data-testid="stocktakes:counted-by"
            />
          </FormField>
          <FormField label={t('form.note')}>
            <Input
              aria-label={t('form.note')}
              maxLength={500}
              value={note}
              onChange={(event) => setNote(event.target.value)}
            />
          </FormField>
          {start.error ? <ErrorNotice error={start.error} /> : null}
        </form>
      </InspectorSection>
    </Inspector>
  );
}
