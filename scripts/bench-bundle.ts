/** The tests build on the scripts, so the compiler must not follow this path back to them. */
const BUNDLE = new URL('../test/bench/bench-bundle.ts', import.meta.url).href;

/** Builds what measures as one ES module, as the program is, imports it, and removes it when `use` is done. */
export async function withBenchBundle<Module>(
  entry: string,
  use: (module: Module) => Promise<void> | void,
): Promise<void> {
  const { buildBenchBundle } = (await import(BUNDLE)) as {
    readonly buildBenchBundle: (
      path: string,
    ) => Promise<{ readonly url: URL; readonly remove: () => Promise<void> }>;
  };
  const bundle = await buildBenchBundle(entry);
  try {
    await use(await import(bundle.url.href));
  } finally {
    await bundle.remove();
  }
}
