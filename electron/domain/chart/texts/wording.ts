/** What is said of charts instead of their picture, in one language. Numbers come with their unit. */
export interface ChartWording {
  /** Between what is said of one series, and at the end. */
  readonly comma: string;
  readonly stop: string;
  readonly kinds: Readonly<Record<'bars' | 'lines' | 'lorenz' | 'choropleth', string>>;
  /** Mark of a series of estimates or plans. */
  readonly estimate: string;
  readonly series: (name: string, words: string) => string;
  readonly highest: (category: string, value: string) => string;
  readonly lowest: (category: string, value: string) => string;
  /** All values are the same. */
  readonly even: (value: string, count: number) => string;
  readonly course: (from: string, first: string, to: string, last: string) => string;
  readonly unknown: (count: number) => string;
  readonly nothing: string;
  readonly reached: (label: string, value: string, count: number, of: number) => string;
  /** What the least served half of the people have. */
  readonly leastServedHalf: (name: string, share: string) => string;
  readonly areas: (label: string, count: number) => string;
}
