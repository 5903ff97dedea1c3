/** Version of the optimiser; raised whenever the same problem, seed and limit may give another answer. */
export const ENGINE_VERSION = '2.8.0';
