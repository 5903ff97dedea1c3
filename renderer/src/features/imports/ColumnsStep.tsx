import type { ImportFile, ImportSheet } from '@contract/imports.ts';
import { useFormat } from '@renderer/lib/use-format.ts';
import { Button } from '@renderer/ui/Button.tsx';
import { Tag } from '@renderer/ui/Tag.tsx';
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import styles from './imports.module.css';
import type { Import } from './use-import.ts';

interface ColumnsStepProps {
  readonly state: Import;
  readonly file: ImportFile;
  readonly sheet: ImportSheet;
}

/** Which column of the file goes where. */
export function ColumnsStep({ state, file, sheet }: ColumnsStepProps) {
  const { t } = useTranslation('imports');
  const { t: common } = useTranslation();
  const { targets } = state;
  const matched = targets.filter((target) => target !== null).length;
  const missing = sheet.targets.filter(({ target, isRequired }) => isRequired && !targets.includes(target));
  const options = [
    { value: '', label: t('columns.leaveOut') },
    ...sheet.targets.map(({ target, label, isRequired }) => ({
      value: target,
      label: isRequired ? `${label} *` : label,
    })),
  ];
  return (
    <div className={styles['body']}>
      <SheetFacts state={state} file={file} sheet={sheet} />
      {sheet.notes.length > 0 ? (
        <ul className={styles['notes']}>
          {sheet.notes.map(({ kind, detail }) => (
            <li key={kind}>{t(`note.${kind}`, { detail })}</li>
          ))}
        </ul>
      ) : null}
      <div className={styles['scroller']}>
        <table className={styles['columns']}>
          <thead>
            <tr>
              <th scope="col">{t('columns.inFile')}</th>
              <th scope="col">{t('columns.samples')}</th>
              <th scope="col">{t('columns.goesTo')}</th>
            </tr>
          </thead>
          <tbody>
            {sheet.columns.map((column, index) => (
              <ColumnRow
                // Columns are told apart by their place alone: headers may repeat or be empty.
                key={`${sheet.sheet} ${String(index)}`}
                column={column}
                number={index + 1}
                target={targets[index] ?? null}
                options={options}
                onMatch={(target) => state.match(index, target)}
              />
            ))}
          </tbody>
        </table>
      </div>
      <footer className={styles['foot']}>
        <span className={styles['muted']}>
          {t('columns.matched', { matched, all: sheet.columns.length })}
          {missing.length > 0
            ? ` · ${t('columns.missing', { fields: missing.map(({ label }) => label).join(common('listSeparator')) })}`
            : ''}
        </span>
        <Button onClick={() => state.back('choose')}>{t('back')}</Button>
        <Button tone="primary" onClick={state.check} isDisabled={matched === 0} testId="imports:check">
          {t('columns.check')}
        </Button>
      </footer>
    </div>
  );
}

function SheetFacts({ state, file, sheet }: ColumnsStepProps) {
  const { t } = useTranslation('imports');
  const format = useFormat();
  return (
    <div className={styles['facts']}>
      <strong>{file.fileName}</strong>
      {file.sheets.length > 1 ? (
        <Select
          aria-label={t('columns.sheet')}
          value={sheet.sheet}
          style={{ width: 220 }}
          options={file.sheets.map(({ name, rows, isHidden }, index) => ({
            value: index,
            label: t(isHidden ? 'columns.hiddenSheet' : 'columns.sheetRows', {
              name,
              rows: format.count(rows),
            }),
          }))}
          onChange={(index: number) => state.chooseSheet(index)}
        />
      ) : null}
      <span className={styles['muted']}>
        {sheet.headerRow === null ? t('columns.noHeader') : t('columns.headerRow', { row: sheet.headerRow })}
      </span>
      {sheet.isRemembered ? <Tag>{t('columns.remembered')}</Tag> : null}
    </div>
  );
}

interface ColumnRowProps {
  readonly column: ImportSheet['columns'][number];
  readonly number: number;
  readonly target: string | null;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onMatch: (target: string | null) => void;
}

function ColumnRow({ column, number, target, options, onMatch }: ColumnRowProps) {
  const { t } = useTranslation('imports');
  const { t: common } = useTranslation();
  const header = column.header === '' ? t('columns.unnamed', { column: number }) : column.header;
  return (
    <tr>
      <th scope="row">
        {header} {column.isRepeated ? <Tag tone="warn">{t('columns.repeated')}</Tag> : null}
      </th>
      <td className={styles['samples']}>{column.samples.join(common('listSeparator'))}</td>
      <td>
        {column.isDerived ? (
          <span className={styles['muted']}>{t('columns.derived')}</span>
        ) : (
          <Select
            aria-label={t('columns.goesToOf', { header })}
            showSearch={{ optionFilterProp: 'label' }}
            value={target ?? ''}
            options={[...options]}
            style={{ width: 220 }}
            onChange={(chosen: string) => onMatch(chosen === '' ? null : chosen)}
          />
        )}
      </td>
    </tr>
  );
}
