import type { RegistryWords } from '@contract/registry.ts';
import type { RegisterId } from '@domain/registry/register-id.ts';
import { queries } from '@renderer/lib/queries.ts';
import { useFormat } from '@renderer/lib/use-format.ts';
import { Tag } from '@renderer/ui/Tag.tsx';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { REGISTER_GROUPS } from '../register-groups.ts';
import styles from './RegisterList.module.css';

interface RegisterListProps {
  readonly words: RegistryWords;
  readonly current: RegisterId;
  readonly onOpen: (register: RegisterId) => void;
}

/** All registers in their groups, each with its count and what needs to be seen to. */
export function RegisterList({ words, current, onOpen }: RegisterListProps) {
  const { t } = useTranslation('registry');
  const format = useFormat();
  const { data: summaries } = useQuery(queries.registrySummary());
  return (
    <nav className={styles['list']} aria-label={t('registers')} data-testid="registry:registers">
      {REGISTER_GROUPS.map(({ id, registers }) => (
        <section key={id} aria-label={t(`group.${id}`)}>
          <h2 className={styles['group']}>{t(`group.${id}`)}</h2>
          <ul>
            {registers.map((register) => {
              const summary = summaries?.find((each) => each.register === register);
              return (
                <li key={register}>
                  <button
                    type="button"
                    className={styles['register']}
                    aria-current={register === current ? 'page' : undefined}
                    onClick={() => onOpen(register)}
                    data-testid={`registry:open.${register}`}
                  >
                    <span className={styles['name']}>{words.registers[register].name}</span>
                    {summary && summary.overdue > 0 ? (
                      <Tag tone="bad" title={t('expiry.overdueCount', { count: summary.overdue })}>
                        {t('expiry.overdueShort', { count: summary.overdue })}
                      </Tag>
                    ) : null}
                    {/* One mark has room beside the name: what has run out comes before what will. */}
                    {summary && summary.due > 0 && summary.overdue === 0 ? (
                      <Tag tone="warn" title={t('expiry.dueCount', { count: summary.due })}>
                        {t('expiry.dueShort', { count: summary.due })}
                      </Tag>
                    ) : null}
                    <span className={styles['count']}>
                      {summary ? format.count(summary.count - summary.retired) : ''}
                    </span>
                  </button>
                </li>
              );
            })}
          </ul>
        </section>
      ))}
    </nav>
  );
}
