/** Stub so that the router can import the page while it is being built. */
export function PlanningPage() {
  return <main data-testid="planning:page" />;
}
