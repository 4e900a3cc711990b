// Posts what the worker keeps, as soon as the page itself is among it.
(() => {
  const warnings = [];
  console.warn = (...words) => void warnings.push(words.map(String).join(' '));
  window.addEventListener('error', (event) => void warnings.push(event.message));

  async function look() {
    while (!(await caches.match(location.href)) && warnings.length === 0) {
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    const kept = [];
    for (const name of await caches.keys()) {
      for (const { url } of await (await caches.open(name)).keys()) kept.push(new URL(url).pathname);
    }
    await fetch('/seen', { method: 'POST', body: JSON.stringify({ warnings, kept }) });
  }
  window.addEventListener('load', look);
})();
