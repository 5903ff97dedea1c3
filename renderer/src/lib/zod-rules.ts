import type { FormRule } from 'antd';
import type { TFunction } from 'i18next';
import type * as z from 'zod';

/** Rules of a form field from the contract's schema, so that a form never accepts what the service refuses. */
export function zodRules(schema: z.ZodType, t: TFunction): FormRule[] {
  return [
    {
      validator: async (_, value: unknown) => {
        const isEmpty = value === undefined || value === null || value === '';
        const parsed = schema.safeParse(isEmpty ? emptyOf(schema) : value);
        const issue = parsed.success ? undefined : parsed.error.issues[0];
        if (issue) throw new Error(isEmpty ? t('field.required') : issueWords(issue, t));
      },
    },
  ];
}

/** What an empty field stands for: empty text where text is wanted, otherwise nothing. */
function emptyOf(schema: z.ZodType): unknown {
  if (schema.safeParse('').success) return '';
  return schema.safeParse(null).success ? null : undefined;
}

/** One issue in the words of the screen. */
function issueWords(issue: z.core.$ZodIssue, t: TFunction): string {
  if (issue.code === 'too_small') {
    return issue.origin === 'string'
      ? t('field.required')
      : t('field.atLeast', { limit: Number(issue.minimum) });
  }
  if (issue.code === 'too_big') {
    return issue.origin === 'string'
      ? t('field.tooLong', { limit: Number(issue.maximum) })
      : t('field.atMost', { limit: Number(issue.maximum) });
  }
  if (issue.code === 'invalid_type' && issue.expected === 'int') return t('field.wholeNumber');
  return t('field.invalid');
}
