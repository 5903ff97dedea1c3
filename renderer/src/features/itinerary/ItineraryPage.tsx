/** Stub so that the router can import the page while it is being built. */
export function ItineraryPage() {
  return <main data-testid="itinerary:page" />;
}
