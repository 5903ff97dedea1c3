import type { ChecklistItem } from '@contract/workspace.ts';
import { useQuery } from '@tanstack/react-query';
import { Check, Circle, CircleDashed } from 'lucide-react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { queries } from '../../lib/queries.ts';
import { importAddress, registerAddress } from '../../lib/registry-addresses.ts';
import { useFormat } from '../../lib/use-format.ts';
import styles from './StartChecklist.module.css';

const ICONS = { done: Check, partial: CircleDashed, missing: Circle } as const;

/** What is there and what is missing for a first plan; gone once nothing is missing, and not shown in a sample. */
export function StartChecklist() {
  const { t } = useTranslation('start');
  const status = useQuery(queries.workspaceStatus());
  const { data } = useQuery(queries.checklist());
  if (!data || !status.data || status.data.isSample) return null;
  const open = data.items.filter(({ state }) => state !== 'done');
  if (open.length === 0) return null;
  const needed = open.filter(({ isRequired, state }) => isRequired && state === 'missing').length;
  return (
    <section className={styles['panel']} aria-label={t('check.title')} data-testid="start:checklist">
      <header className={styles['head']}>
        <h2>{t('check.title')}</h2>
        <span>{needed > 0 ? t('check.needed', { count: needed }) : t('check.ready')}</span>
        {data.canPlan ? (
          <a className={styles['go']} href="#/plan?setup=true">
            {t('check.plan')}
          </a>
        ) : null}
      </header>
      <ol className={styles['items']}>
        {data.items.map((item) => (
          <ChecklistLine key={item.id} item={item} />
        ))}
      </ol>
    </section>
  );
}

function ChecklistLine({ item }: { readonly item: ChecklistItem }) {
  const { t } = useTranslation('start');
  const format = useFormat();
  const Icon = ICONS[item.state];
  return (
    <li className={styles[item.state]} data-testid={`start:check.${item.id}`} data-state={item.state}>
      <Icon size={15} aria-hidden="true" />
      <span className={styles['name']}>
        {t(`check.item.${item.id}`)}
        {item.isRequired ? null : <small>{t('check.optional')}</small>}
      </span>
      <span className={styles['state']}>
        <span className="visually-hidden">{t(`check.state.${item.state}`)}</span>
        {stateWords(t, item, format.count)}
      </span>
      <span className={styles['links']}>
        {item.id === 'regions' ? null : (
          <>
            {item.id === 'holiday' || item.state === 'done' ? null : (
              <a href={importAddress(item.id)}>{t('check.import')}</a>
            )}
            <a href={item.id === 'request' ? '#/requests' : registerAddress(item.id)}>
              {t(item.state === 'missing' ? 'check.enter' : 'check.open')}
            </a>
          </>
        )}
      </span>
    </li>
  );
}

/** How much is there, and what of it is not complete. */
function stateWords(t: TFunction<'start'>, item: ChecklistItem, count: (value: number) => string): string {
  const number = count(item.count);
  const gaps = item.gaps.map((gap) =>
    t(`check.gap.${gap.kind}`, { number: gap.kind === 'year' ? String(gap.count) : count(gap.count) }),
  );
  const there = item.id === 'regions' ? t('check.counties', { number }) : t('check.there', { number });
  const words: readonly string[] = item.count > 0 && item.id !== 'holiday' ? [there, ...gaps] : gaps;
  if (words.length > 0) return words.join(t('check.separator'));
  return t(item.state === 'done' ? 'check.published' : 'check.none');
}
