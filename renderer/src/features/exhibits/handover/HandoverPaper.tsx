import { MOVEMENT_REASONS } from '@domain/exhibit/ledger.ts';
import { useQuery } from '@tanstack/react-query';
import { Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { matchesAny } from '../../../lib/pinyin-search.ts';
import { queries } from '../../../lib/queries.ts';
import { Button } from '../../../ui/Button.tsx';
import { DateField } from '../../../ui/DateField.tsx';
import { ErrorNotice } from '../../../ui/ErrorNotice.tsx';
import { EntryField } from '../EntryField.tsx';
import formStyles from '../exhibit-form.module.css';
import { usePlaceWords } from '../use-place-words.ts';
import styles from './handover.module.css';
import type { HandoverScope } from './handover-scope.ts';
import { useHandover } from './handover-store.ts';
import { OccasionList } from './OccasionList.tsx';
import type { HandOverEntry } from './use-hand-over.ts';

interface HandoverPaperProps {
  readonly scope: HandoverScope;
  readonly entry: HandOverEntry;
}

/** Reasons that somebody gives; the others come from what they are entered by. */
const REASONS = MOVEMENT_REASONS.filter((reason) => reason !== 'stock-take' && reason !== 'retired');

/** The paper of a hand-over: from where to where, when, who and what for. */
export function HandoverPaper({ scope, entry }: HandoverPaperProps) {
  const { t } = useTranslation('conditions');
  const { t: exhibits } = useTranslation('exhibits');
  const placeWords = usePlaceWords();
  const { data: places = [] } = useQuery(queries.destinations());
  const { paper, write } = useHandover();
  const { today, day, handedOverBy, faults, wasTried } = entry;
  const label = (
    field: 'from' | 'to' | 'day' | 'handedOverBy' | 'receivedBy' | 'reason' | 'occasion' | 'note2',
  ) => t(`handover.${field}`);
  const text = (
    field: 'receivedBy' | 'occasion' | 'note',
    name: Parameters<typeof label>[0],
    max: number,
  ) => (
    <EntryField label={label(name)}>
      <Input
        aria-label={label(name)}
        maxLength={max}
        value={paper[field]}
        onChange={(event) => write({ [field]: event.target.value })}
        data-testid={`exhibits:handover.${field}`}
      />
    </EntryField>
  );
  return (
    <aside className={styles['paper']} aria-label={t('handover.form')}>
      <div className={`${formStyles['form']} ${styles['paperFields']}`}>
        <h2>{t('handover.form')}</h2>
        <EntryField label={label('from')}>
          <span>{scope.place === null ? '-' : placeWords(scope.place)}</span>
        </EntryField>
        <EntryField label={label('to')}>
          <Select
            aria-label={label('to')}
            placeholder={t('handover.toHint')}
            value={paper.to}
            options={places
              .filter(({ key }) => key !== scope.place?.key)
              .map(({ key, name }) => ({ value: key, label: name }))}
            showSearch={{ filterOption: (query, option) => matchesAny([option?.label ?? ''], query) }}
            onChange={(to: string) => write({ to })}
            data-testid="exhibits:handover.to"
          />
        </EntryField>
        <EntryField label={label('day')}>
          <DateField
            label={label('day')}
            value={day}
            max={today || undefined}
            onChange={(value) => write({ day: value })}
          />
        </EntryField>
        <EntryField label={label('handedOverBy')}>
          <Input
            aria-label={label('handedOverBy')}
            maxLength={40}
            value={paper.handedOverBy ?? handedOverBy}
            onChange={(event) => write({ handedOverBy: event.target.value })}
            data-testid="exhibits:handover.handedOverBy"
          />
        </EntryField>
        {text('receivedBy', 'receivedBy', 40)}
        <EntryField label={label('reason')}>
          <Select
            aria-label={label('reason')}
            value={paper.reason}
            options={REASONS.map((value) => ({ value, label: exhibits(`reason.${value}`) }))}
            onChange={(reason) => write({ reason })}
          />
        </EntryField>
        {text('occasion', 'occasion', 120)}
        <OccasionList
          setIds={scope.sets.map(({ setId }) => setId)}
          day={day}
          here={scope.place?.key ?? null}
        />
        {text('note', 'note2', 500)}
      </div>
      <footer className={styles['paperFoot']}>
        {entry.error ? <ErrorNotice error={entry.error} /> : null}
        {wasTried ? <Faults faults={faults} /> : null}
        <Button
          tone="primary"
          isBusy={entry.isPending}
          onClick={entry.submit}
          testId="exhibits:handover.submit"
        >
          {entry.count === 0 ? t('handover.submit') : t('handover.submitCount', { count: entry.count })}
        </Button>
        <small>{t('handover.keys')}</small>
      </footer>
    </aside>
  );
}

/** What keeps the hand-over from being entered, all at once. */
function Faults({ faults }: { readonly faults: HandOverEntry['faults'] }) {
  const { t } = useTranslation('conditions');
  const { t: common } = useTranslation();
  const lines = [
    faults.missing.length === 0
      ? ''
      : t('handover.missing', {
          fields: faults.missing.map((field) => t(`handover.${field}`)).join(common('listSeparator')),
        }),
    faults.open === 0 ? '' : t('handover.openPieces', { count: faults.open }),
    faults.withoutNote === 0 ? '' : t('handover.faultMissing', { count: faults.withoutNote }),
    faults.isEmpty && faults.open === 0 ? t('handover.nothing') : '',
  ].filter(Boolean);
  if (lines.length === 0) return null;
  return (
    <div className={styles['faults']} role="alert">
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}
