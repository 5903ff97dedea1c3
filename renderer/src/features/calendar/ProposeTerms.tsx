import type { TermDates } from '@contract/calendar.ts';
import { api } from '@renderer/lib/client.ts';
import { queries } from '@renderer/lib/queries.ts';
import { useCommand } from '@renderer/lib/use-command.ts';
import { Button } from '@renderer/ui/Button.tsx';
import { CountySelect } from '@renderer/ui/CountySelect.tsx';
import { DateField } from '@renderer/ui/DateField.tsx';
import { ErrorNotice } from '@renderer/ui/ErrorNotice.tsx';
import { Tag } from '@renderer/ui/Tag.tsx';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './calendar.module.css';

interface ProposeTermsProps {
  /** First year of the school year that is proposed at first. */
  readonly schoolYear: number;
  readonly county: string | undefined;
  readonly onClose: () => void;
}

/** What a school year has, in its order: the names can be changed. */
const SEASONS = ['autumn', 'spring'] as const;

/** Usual terms of a school year, to be changed and then taken over; what is taken over says that it is assumed. */
export function ProposeTerms(props: ProposeTermsProps) {
  const { onClose } = props;
  const { t } = useTranslation('calendar');
  const [year, setYear] = useState(props.schoolYear);
  const [county, setCounty] = useState(props.county);
  const [changed, setChanged] = useState<readonly TermDates[] | null>(null);
  const proposal = useQuery(queries.typicalTerms(year));
  const take = useCommand(api.calendar.proposeTerms);
  const terms = changed ?? proposal.data ?? [];
  const change = (index: number, next: Partial<TermDates>) =>
    setChanged(terms.map((term, at) => (at === index ? { ...term, ...next } : term)));
  const choose = (next: number) => {
    setYear(next);
    setChanged(null);
  };
  const error = proposal.error ?? take.error;
  return (
    <form
      className={styles['propose']}
      aria-label={t('propose.title')}
      data-testid="calendar:proposal"
      onSubmit={(event) => {
        event.preventDefault();
        take.mutate({ countyCode: county ?? null, terms: [...terms] }, { onSuccess: onClose });
      }}
    >
      <h2>
        {t('propose.title')} <Tag tone="warn">{t('propose.assumed')}</Tag>
      </h2>
      <p>{t('propose.hint')}</p>
      <div className={styles['proposeRow']}>
        <label>
          {t('propose.year')}
          <input
            type="number"
            min={2_000}
            max={2_090}
            value={year}
            onChange={({ target }) => {
              const typed = Number(target.value);
              if (Number.isInteger(typed) && typed >= 2_000 && typed <= 2_090) choose(typed);
            }}
          />
        </label>
        <CountySelect label={t('propose.all')} value={county} width={180} onChange={setCounty} />
      </div>
      {terms.map((term, index) => (
        <div key={SEASONS[index]} className={styles['proposeRow']}>
          <input
            aria-label={t('propose.name')}
            value={term.name}
            maxLength={80}
            onChange={({ target }) => change(index, { name: target.value })}
          />
          <DateField
            label={`${term.name} ${t('propose.start')}`}
            value={term.startDate}
            width={124}
            onChange={(startDate) => startDate && change(index, { startDate })}
          />
          –
          <DateField
            label={`${term.name} ${t('propose.end')}`}
            value={term.endDate}
            width={124}
            onChange={(endDate) => endDate && change(index, { endDate })}
          />
        </div>
      ))}
      {error ? <ErrorNotice error={error} /> : null}
      <div className={styles['proposeRow']}>
        <Button
          tone="primary"
          isSubmit
          isBusy={take.isPending}
          isDisabled={terms.length === 0 || terms.some(({ name }) => name.trim() === '')}
          testId="calendar:propose.submit"
        >
          {t('propose.submit')}
        </Button>
        <Button onClick={onClose}>{t('propose.close')}</Button>
      </div>
    </form>
  );
}
