// Runs in Chromium 78 as it stands. Waits until each element shows its sign, presses what it is to press, and posts what is seen.
// Follows listen.page.js.
(function () {
  const until = window.page.until;
  const seen = (window.seen = { agent: navigator.userAgent, shown: {} });

  function textOf(element) {
    const root = element.shadowRoot;
    return root ? root.textContent.replace(/\s+/g, ' ').trim() : '';
  }

  function look(elements, index) {
    const element = elements[index];
    if (!element) return setTimeout(window.page.post, 300);
    const sign = new RegExp(element.getAttribute('data-sign'));
    const press = element.getAttribute('data-press');
    until(
      element.id,
      function () {
        if (sign.test(textOf(element))) return true;
        const button = press && element.shadowRoot && element.shadowRoot.querySelector(press);
        if (button && button.getAttribute('aria-expanded') === 'false') button.click();
        return false;
      },
      function () {
        seen.shown[element.id] = { text: textOf(element), height: element.getBoundingClientRect().height };
        look(elements, index + 1);
      },
    );
  }

  document.addEventListener('DOMContentLoaded', function () {
    look(document.querySelectorAll('[data-sign]'), 0);
  });
})();
