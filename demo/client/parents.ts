/** One button for grandparents: the page and all its timers in large type, and back. */
const button = document.getElementById('large-type');
button?.addEventListener('click', () => {
  const isLarge = button.getAttribute('aria-pressed') !== 'true';
  button.setAttribute('aria-pressed', String(isLarge));
  document.documentElement.classList.toggle('large', isLarge);
  for (const timer of Array.from(document.querySelectorAll('homework-timer'))) {
    timer.setAttribute('size', isLarge ? 'large' : 'normal');
  }
});
