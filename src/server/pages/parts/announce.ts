/** Says something to who listens instead of looking: one region for all pages, filled anew each time. */
export function announce(text: string): void {
  const region = document.querySelector('#spoken');
  if (!region) return;
  region.textContent = '';
  requestAnimationFrame(() => (region.textContent = text));
}
