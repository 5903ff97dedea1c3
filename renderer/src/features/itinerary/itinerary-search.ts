import * as z from 'zod';

const optionalText = z.coerce.string().min(1).optional().catch(undefined);

/** What the address of the itinerary says; anything left out has a sensible default. */
export const itinerarySearch = z.object({
  plan: optionalText,
  caravan: optionalText,
  date: z.iso.date().optional().catch(undefined),
});
export type ItinerarySearch = z.infer<typeof itinerarySearch>;
