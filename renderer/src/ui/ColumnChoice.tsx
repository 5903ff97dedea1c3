import { Checkbox, Popover } from 'antd';
import { Columns3 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from './Button.tsx';
import styles from './ColumnChoice.module.css';

interface ColumnChoiceProps {
  /** All columns there are, in their order. */
  readonly columns: readonly { readonly id: string; readonly header: string }[];
  readonly hidden: readonly string[];
  readonly onChange: (hidden: readonly string[]) => void;
  readonly testId: string;
}

/** Which columns of a table are shown; at least one is. */
export function ColumnChoice({ columns, hidden, onChange, testId }: ColumnChoiceProps) {
  const { t } = useTranslation();
  const shown = columns.filter(({ id }) => !hidden.includes(id));
  const list = (
    <ul className={styles['list']} aria-label={t('columns.label')} data-testid={testId}>
      {columns.map(({ id, header }) => {
        const isShown = !hidden.includes(id);
        return (
          <li key={id}>
            <Checkbox
              checked={isShown}
              disabled={isShown && shown.length === 1}
              onChange={() => onChange(isShown ? [...hidden, id] : hidden.filter((each) => each !== id))}
            >
              {header}
            </Checkbox>
          </li>
        );
      })}
    </ul>
  );
  return (
    <Popover trigger="click" placement="bottomLeft" content={list}>
      <span>
        <Button tone="quiet" icon={<Columns3 size={13} aria-hidden="true" />} testId={`${testId}.open`}>
          {shown.length === columns.length ? (
            t('columns.open')
          ) : (
            <span>
              <span className={styles['word']}>{t('columns.open')} </span>
              {shown.length}/{columns.length}
            </span>
          )}
        </Button>
      </span>
    </Popover>
  );
}
