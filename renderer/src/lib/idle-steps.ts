/**
 * Takes steps one after the other, each while the window has nothing else to do, the first after `wait_ms`. A step that
 * fails is told to `onFault` and the next is taken. The function returned ends it.
 */
export function takeIdleSteps(
  steps: readonly (() => unknown)[],
  wait_ms: number,
  onFault: (error: unknown) => void,
): () => void {
  const left = [...steps];
  let turn = 0;
  const takeTurn = async () => {
    const step = left.shift();
    try {
      await step?.();
    } catch (error) {
      onFault(error);
    }
    if (left.length > 0) turn = requestIdleCallback(() => void takeTurn());
  };
  const wait = window.setTimeout(() => void takeTurn(), wait_ms);
  return () => {
    left.length = 0;
    window.clearTimeout(wait);
    cancelIdleCallback(turn);
  };
}
