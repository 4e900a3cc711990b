/** One button for grandparents: all timers of the page in large type, and back. */
const button = document.getElementById('large-type');
button?.addEventListener('click', () => {
  const isLarge = button.getAttribute('aria-pressed') !== 'true';
  button.setAttribute('aria-pressed', String(isLarge));
  button.textContent = isLarge ? '换回常规字' : '换成大字';
  for (const timer of Array.from(document.querySelectorAll('homework-timer'))) {
    timer.setAttribute('size', isLarge ? 'large' : 'normal');
  }
});
