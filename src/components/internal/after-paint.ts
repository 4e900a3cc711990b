/** Runs `work` after the next frame was painted. Returns the function that calls it off. */
export function afterPaint(work: () => void): () => void {
  let id: ReturnType<typeof setTimeout>;
  const frame = requestAnimationFrame(() => (id = setTimeout(work)));
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(id);
  };
}
