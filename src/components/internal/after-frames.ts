/** Runs `work` when so many frames have gone by: what was drawn is then on screen. Returns the function that calls it off. */
export function afterFrames(count: number, work: () => void): () => void {
  let left = count;
  let frame = 0;
  const step = (): void => {
    if (left === 0) work();
    else frame = requestAnimationFrame(step);
    left -= 1;
  };
  step();
  return () => cancelAnimationFrame(frame);
}
