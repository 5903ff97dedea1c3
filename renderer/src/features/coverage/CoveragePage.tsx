/** Stub so that the router can import the page while it is being built. */
export function CoveragePage() {
  return <main data-testid="coverage:page" />;
}
