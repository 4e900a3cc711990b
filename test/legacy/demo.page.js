// Runs in Chromium 78 as it stands. Goes through the pages of the demo in a frame as narrow as a phone, one after another,
// scrolls to each element, and posts what is seen of them. Each page has listen.page.js in its head.
(function () {
  const seen = { agent: navigator.userAgent, pages: {} };
  const names = JSON.parse(document.getElementById('names').textContent);
  const tags = document.getElementById('names').getAttribute('data-tags');

  function pause(ms) {
    return new Promise(function (resolve) {
      setTimeout(resolve, ms);
    });
  }

  function textOf(element) {
    return element.shadowRoot ? element.shadowRoot.textContent.replace(/\s+/g, ' ').trim() : '';
  }

  /** Whether the page shows it at all: it may be hidden, or stand in a part that is not open. */
  function isHidden(element) {
    return element.hidden || element.parentElement.getClientRects().length === 0;
  }

  /** Waits until it is drawn: upgraded, with text and a height, and nothing is on its way any more. */
  async function look(element) {
    element.scrollIntoView();
    const end = Date.now() + 15000;
    for (;;) {
      const height = element.getBoundingClientRect().height;
      const text = textOf(element);
      const isBusy = !text || height === 0 || element.shadowRoot.querySelector('[aria-busy=true]') !== null;
      if (!isBusy || Date.now() > end) {
        return { tag: element.localName, height: Math.round(height), text: text.slice(0, 80), isBusy: isBusy };
      }
      await pause(50);
    }
  }

  async function visit(name) {
    const frame = document.createElement('iframe');
    frame.width = '360';
    frame.height = '740';
    frame.src = name;
    const loaded = new Promise(function (resolve) {
      frame.onload = resolve;
    });
    document.body.appendChild(frame);
    await Promise.race([loaded, pause(20000)]);
    const page = frame.contentWindow;
    const elements = [];
    const all = page.document.querySelectorAll(tags);
    for (let at = 0; at < all.length; at += 1) {
      if (!isHidden(all[at])) elements.push(await look(all[at]));
    }
    await pause(100);
    seen.pages[name] = {
      faults: page.document.readyState === 'complete' ? page.page.faults : ['error: it is loading for ever'],
      overflow: page.document.documentElement.scrollWidth - page.innerWidth,
      elements: elements,
    };
    document.body.removeChild(frame);
  }

  async function go() {
    for (let at = 0; at < names.length; at += 1) {
      try {
        await visit(names[at]);
      } catch (error) {
        seen.pages[names[at]] = { faults: ['error: ' + error.stack], overflow: 0, elements: [] };
      }
    }
    fetch('/result', { method: 'POST', body: JSON.stringify(seen) });
  }
  document.addEventListener('DOMContentLoaded', go);
})();
