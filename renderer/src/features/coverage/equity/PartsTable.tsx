import type { Equity } from '@contract/equity.ts';
import { useFormat } from '@renderer/lib/use-format.ts';
import { useTranslation } from 'react-i18next';
import styles from './equity.module.css';
import { Measure } from './Measure.tsx';
import { percentText } from './share-text.ts';

type Decomposition = NonNullable<Equity['byPrefecture']>['T'];

const PEOPLE = 100_000;

interface PartsTableProps {
  readonly label: string;
  readonly parts: Decomposition;
  /** Name of what is spread. */
  readonly quantity: string;
  readonly nameOf: (group: string) => string;
}

/** What each group has of the people, the quantity and the inequality. */
export function PartsTable({ label, parts, quantity, nameOf }: PartsTableProps) {
  const { t } = useTranslation('equity');
  const format = useFormat();
  const heads = [
    t('parts.units'),
    t('parts.people'),
    t('parts.quantity', { quantity }),
    t('parts.mean'),
    t('parts.within'),
    t('parts.contribution'),
  ];
  return (
    <table className={styles['table']} aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{t('parts.group')}</th>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {inOrder(parts.groups).map(
          ({ group, units, weightShare, quantityShare, mean, inequality, withinShare }) => (
            <tr key={group}>
              <th scope="row">{nameOf(group)}</th>
              <td>{format.count(units)}</td>
              <td>{percentText(weightShare)}</td>
              <td>
                <Measure figure={quantityShare} text={percentText} />
              </td>
              <td>{format.decimal(mean * PEOPLE, 2)}</td>
              <td>
                <Measure figure={inequality} text={(value) => format.decimal(value, 3)} />
              </td>
              <td>
                <Measure figure={withinShare} text={percentText} />
              </td>
            </tr>
          ),
        )}
      </tbody>
    </table>
  );
}

/** Prefectures by code as they come; key counties before the others. */
const inOrder = (groups: Decomposition['groups']) =>
  groups.toSorted((a, b) => Number(b.group === 'on-list') - Number(a.group === 'on-list'));
