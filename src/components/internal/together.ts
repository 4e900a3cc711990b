let waiting: (() => void)[] | undefined;

/**
 * Runs `read` at the end of this turn, with all who ask in it: whoever reads styles right after each change makes the browser
 * reckon them anew each time, which with many elements takes longer than drawing them.
 */
export function together(read: () => void): void {
  if (!waiting) {
    const all = (waiting = [read]);
    void Promise.resolve().then(() => {
      waiting = undefined;
      all.forEach((each) => each());
    });
  } else waiting.push(read);
}
