import type { ImportQuestion } from '@contract/imports.ts';
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import styles from './imports.module.css';
import type { ImportAnswers } from './use-import.ts';

interface ReviewTableProps {
  readonly questions: readonly ImportQuestion[];
  readonly answers: ImportAnswers;
  readonly onAnswer: (key: string, id: string) => void;
}

/** Texts that mean several things, each asked for once. */
export function ReviewTable({ questions, answers, onAnswer }: ReviewTableProps) {
  const { t } = useTranslation('imports');
  return (
    <div className={styles['scroller']}>
      <table className={styles['columns']}>
        <thead>
          <tr>
            <th scope="col" className={styles['figure']}>
              {t('check.row')}
            </th>
            <th scope="col">{t('review.column')}</th>
            <th scope="col">{t('review.text')}</th>
            <th scope="col" className={styles['figure']}>
              {t('review.count')}
            </th>
            <th scope="col">{t('review.meant')}</th>
          </tr>
        </thead>
        <tbody>
          {questions.map((question) => (
            <tr key={question.key}>
              <td className={styles['figure']}>{question.row}</td>
              <td>{question.label ?? t('review.record')}</td>
              <th scope="row">{question.text}</th>
              <td className={styles['figure']}>{question.count}</td>
              <td>
                <Select
                  aria-label={t('review.meantBy', { text: question.text })}
                  placeholder={t('review.choose')}
                  showSearch={{ optionFilterProp: 'label' }}
                  style={{ width: 300 }}
                  value={answers[question.key] ?? null}
                  options={question.candidates.map(({ id, name }) => ({
                    value: id,
                    label: name === '' ? t('review.newRecord') : name,
                  }))}
                  onChange={(id: string | null) => id !== null && onAnswer(question.key, id)}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
