import type { RegistryWords } from '@contract/registry.ts';
import type { RegisterId } from '@domain/registry/register-id.ts';
import { queries } from '@renderer/lib/queries.ts';
import { useFormat } from '@renderer/lib/use-format.ts';
import { SideList, SideListEntry, SideListGroup } from '@renderer/ui/SideList.tsx';
import { Tag } from '@renderer/ui/Tag.tsx';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { REGISTER_GROUPS } from '../register-groups.ts';

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
    <SideList label={t('registers')} testId="registry:registers">
      {REGISTER_GROUPS.map(({ id, registers }) => (
        <SideListGroup key={id} title={t(`group.${id}`)}>
          {registers.map((register) => {
            const summary = summaries?.find((each) => each.register === register);
            return (
              <SideListEntry
                key={register}
                name={words.registers[register].name}
                isCurrent={register === current}
                onOpen={() => onOpen(register)}
                testId={`registry:open.${register}`}
                marks={summary ? <ExpiryMark {...summary} /> : null}
                count={summary ? format.count(summary.count - summary.retired) : ''}
              />
            );
          })}
        </SideListGroup>
      ))}
    </SideList>
  );
}

/** One mark has room beside the name: what has run out comes before what will. */
function ExpiryMark({ overdue, due }: { readonly overdue: number; readonly due: number }) {
  const { t } = useTranslation('registry');
  if (overdue > 0)
    return (
      <Tag tone="bad" title={t('expiry.overdueCount', { count: overdue })}>
        {t('expiry.overdueShort', { count: overdue })}
      </Tag>
    );
  return due > 0 ? (
    <Tag tone="warn" title={t('expiry.dueCount', { count: due })}>
      {t('expiry.dueShort', { count: due })}
    </Tag>
  ) : null;
}
