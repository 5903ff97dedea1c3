import * as z from 'zod';

const optionalText = z.coerce.string().min(1).optional().catch(undefined);

/** What the address of the calendar says; without a day the stretch around today is shown. */
export const calendarSearch = z.object({
  span: z.enum(['month', 'quarter', 'year']).optional().catch(undefined),
  from: z.iso.date().optional().catch(undefined),
  county: optionalText,
  township: optionalText,
});
export type CalendarSearch = z.infer<typeof calendarSearch>;
