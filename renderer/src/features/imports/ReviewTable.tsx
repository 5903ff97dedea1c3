import { type ImportQuestion, LEAVE_EMPTY, LEAVE_OUT } from '@contract/imports.ts';
import { useFormat } from '@renderer/lib/use-format.ts';
import { Button } from '@renderer/ui/Button.tsx';
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import styles from './imports.module.css';
import type { ImportAnswers } from './use-import.ts';

/** What an answer without a name of its own is called. */
const answerOf = (id: string) =>
  id === LEAVE_EMPTY ? 'leaveEmpty' : id === LEAVE_OUT ? 'leaveOut' : 'newRecord';

interface ReviewTableProps {
  readonly questions: readonly ImportQuestion[];
  readonly answers: ImportAnswers;
  readonly onAnswer: (keys: readonly string[], id: string) => void;
}

/** Texts that mean several things, each asked for once. */
export function ReviewTable({ questions, answers, onAnswer }: ReviewTableProps) {
  const { t } = useTranslation('imports');
  return (
    <>
      <AnswerRest questions={questions.filter(({ key }) => answers[key] === undefined)} onAnswer={onAnswer} />
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
                      label: name === '' ? t(`review.answer.${answerOf(id)}`) : name,
                    }))}
                    onChange={(id: string | null) => id !== null && onAnswer([question.key], id)}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

/** One answer for all that is left: a table may name a hundred sites that are not there. */
function AnswerRest({ questions, onAnswer }: Omit<ReviewTableProps, 'answers'>) {
  const { t } = useTranslation('imports');
  const format = useFormat();
  const ways = [LEAVE_EMPTY, LEAVE_OUT].flatMap((id) => {
    const keys = questions.filter(({ candidates }) => candidates.some((one) => one.id === id));
    return keys.length < 2 ? [] : [{ id, keys: keys.map(({ key }) => key) }];
  });
  if (ways.length === 0) return null;
  return (
    <div className={styles['facts']}>
      <span className={styles['muted']}>{t('review.rest', { figure: format.count(questions.length) })}</span>
      {ways.map(({ id, keys }) => (
        <Button key={id} onClick={() => onAnswer(keys, id)} testId={`imports:${id}`}>
          {t(id === LEAVE_EMPTY ? 'review.allEmpty' : 'review.allOut', { figure: format.count(keys.length) })}
        </Button>
      ))}
    </div>
  );
}
