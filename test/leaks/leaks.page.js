// @ts-check
// Runs before every other script of the page: counts what outlives an element that is gone, and mounts and removes elements.
(function () {
  const plain = {
    setTimeout: window.setTimeout.bind(window),
    requestAnimationFrame: window.requestAnimationFrame.bind(window),
  };
  /** What stands now, by a name that says where it comes from. @type {Map<unknown, string>} */
  const timers = new Map();
  /** @type {Map<unknown, Set<unknown>>} */
  const observers = new Map();
  /** @type {Set<BroadcastChannel>} */
  const channels = new Set();
  /** @type {Map<EventTarget, { type: string, callback: unknown, isCapture: boolean, from: string }[]>} */
  const listeners = new Map();
  /** A document that is asked for holds on to the element that asked. */
  let loads = 0;

  /** @param {unknown} callback */
  const nameOf = (callback) => String(callback).replace(/\s+/g, ' ').slice(0, 120);

  /**
   * @param {'setTimeout' | 'setInterval' | 'requestAnimationFrame' | 'requestIdleCallback'} start
   * @param {'clearTimeout' | 'clearInterval' | 'cancelAnimationFrame' | 'cancelIdleCallback'} stop
   */
  function watchTimer(start, stop) {
    const [begin, end] = [/** @type {any} */ (window)[start], /** @type {any} */ (window)[stop]];
    const key = (/** @type {unknown} */ id) => `${stop.replace('Interval', 'Timeout')} ${id}`;
    /** @type {any} */ (window)[start] = (/** @type {any} */ callback, /** @type {unknown[]} */ ...rest) => {
      /** @type {unknown} */
      const id = begin.call(
        window,
        (/** @type {unknown[]} */ ...values) => {
          if (start !== 'setInterval') timers.delete(key(id));
          callback(...values);
        },
        ...rest,
      );
      timers.set(key(id), `${start} ${JSON.stringify(rest)} ${nameOf(callback)}`);
      return id;
    };
    /** @type {any} */ (window)[stop] = (/** @type {unknown} */ id) => {
      timers.delete(key(id));
      end.call(window, id);
    };
  }
  watchTimer('setTimeout', 'clearTimeout');
  watchTimer('setInterval', 'clearInterval');
  watchTimer('requestAnimationFrame', 'cancelAnimationFrame');
  watchTimer('requestIdleCallback', 'cancelIdleCallback');

  /** @param {'MutationObserver' | 'ResizeObserver' | 'IntersectionObserver' | 'PerformanceObserver'} name */
  function watchObserver(name) {
    const methods = /** @type {any} */ (window)[name].prototype;
    const { observe, unobserve, disconnect } = methods;
    methods.observe = function (/** @type {unknown} */ target, /** @type {unknown[]} */ ...rest) {
      observers.set(this, (observers.get(this) || new Set()).add(target));
      return observe.call(this, target, ...rest);
    };
    methods.disconnect = function () {
      observers.delete(this);
      return disconnect.call(this);
    };
    if (!unobserve) return;
    methods.unobserve = function (/** @type {unknown} */ target) {
      const targets = observers.get(this);
      if (targets && targets.delete(target) && targets.size === 0) observers.delete(this);
      return unobserve.call(this, target);
    };
  }
  watchObserver('MutationObserver');
  watchObserver('ResizeObserver');
  watchObserver('IntersectionObserver');
  watchObserver('PerformanceObserver');

  const { addEventListener, removeEventListener } = EventTarget.prototype;
  /** What stays when an element goes: not the nodes inside of it, nor what only a running task holds, such as a signal. */
  const isLasting = (/** @type {EventTarget} */ target) =>
    !(target instanceof Node
      ? target !== document && target !== document.documentElement && target !== document.body
      : target instanceof AbortSignal || target instanceof IDBRequest || target instanceof IDBTransaction);
  /** @param {EventTarget} target @param {string} type @param {unknown} callback @param {boolean} isCapture */
  function forget(target, type, callback, isCapture) {
    const left = (listeners.get(target) || []).filter(
      (each) => each.type !== type || each.callback !== callback || each.isCapture !== isCapture,
    );
    if (left.length > 0) listeners.set(target, left);
    else listeners.delete(target);
  }
  /** @param {unknown} options */
  const isCaptureOf = (options) =>
    options === true || Boolean(options && /** @type {AddEventListenerOptions} */ (options).capture);
  /** @param {EventTarget} target @param {string} type @param {any} callback @param {any} options */
  function keep(target, type, callback, options) {
    if (!callback || !isLasting(target)) return;
    const isCapture = isCaptureOf(options);
    forget(target, type, callback, isCapture);
    const from = `${target.constructor.name} ${type} ${nameOf(callback)}`;
    listeners.set(target, [...(listeners.get(target) || []), { type, callback, isCapture, from }]);
    const end = () => forget(target, type, callback, isCapture);
    if (options && options.once) addEventListener.call(target, type, end, { once: true, capture: isCapture });
    if (options && options.signal) addEventListener.call(options.signal, 'abort', end, { once: true });
  }
  EventTarget.prototype.addEventListener = function (
    /** @type {string} */ type,
    /** @type {any} */ callback,
    /** @type {any} */ options,
  ) {
    keep(this || window, type, callback, options);
    return addEventListener.call(this || window, type, callback, options);
  };
  EventTarget.prototype.removeEventListener = function (
    /** @type {string} */ type,
    /** @type {any} */ callback,
    /** @type {any} */ options,
  ) {
    forget(this || window, type, callback, isCaptureOf(options));
    return removeEventListener.call(this || window, type, callback, options);
  };
  const { addListener, removeListener } = MediaQueryList.prototype;
  MediaQueryList.prototype.addListener = function (/** @type {any} */ callback) {
    keep(this, 'change', callback, false);
    return addListener.call(this, callback);
  };
  MediaQueryList.prototype.removeListener = function (/** @type {any} */ callback) {
    forget(this, 'change', callback, false);
    return removeListener.call(this, callback);
  };

  const Channel = window.BroadcastChannel;
  window.BroadcastChannel = class extends Channel {
    /** @param {string} name */
    constructor(name) {
      super(name);
      channels.add(this);
    }

    /** @override */
    close() {
      channels.delete(this);
      super.close();
    }
  };

  const load = window.fetch;
  window.fetch = (...request) => {
    loads += 1;
    const end = () => void (loads -= 1);
    const answer = load(...request);
    answer.then(end, end);
    return answer;
  };

  /** All that stands now, each in words. */
  function standing() {
    return [
      ...[...timers.values()].map((text) => `timer: ${text}`),
      ...[...listeners.values()].flatMap((all) => all.map(({ from }) => `listener: ${from}`)),
      ...[...observers].map(([each, targets]) => {
        const names = [...targets].map((target) => (target instanceof Node ? target.nodeName : String(target)));
        return `observer: ${/** @type {object} */ (each).constructor.name} of ${names.join(' ')}`;
      }),
      ...[...channels].map(({ name }) => `channel: ${name}`),
    ];
  }

  const frame = () => new Promise((resolve) => plain.requestAnimationFrame(() => plain.setTimeout(resolve)));

  /** What is under way: a clock that ticks is none of it, nor is a limit of time that nothing waits for. */
  const isBusy = () => loads > 0 || [...timers.values()].some((text) => !/^set\w+ \[\d{3,}\]/.test(text));

  /** Waits until so many frames went by in which nothing was under way. @param {() => boolean} isThere */
  async function settle(isThere, quiet = 2) {
    const end = performance.now() + 10_000;
    for (let count = 0; count < quiet;) {
      await frame();
      count = isThere() && !isBusy() ? count + 1 : 0;
      if (performance.now() > end) throw new Error(`waited in vain; ${standing().join('\n')}`);
    }
  }

  /**
   * Puts `batch` elements on the page, waits until they show their sign and are at rest, presses what is to be pressed, and
   * removes them; so often that `count` have come and gone. Early: they go before they have come to anything, at once or
   * after some frames.
   *
   * @param {{ html: string, sign: string, presses?: [string, string][], isEarly: boolean }} spec
   * @param {number} count
   * @param {number} batch
   */
  async function mount({ html, sign, presses = [], isEarly }, count, batch) {
    const stage = /** @type {HTMLElement} */ (document.getElementById('stage'));
    const template = document.createElement('template');
    template.innerHTML = html;
    for (let done = 0; done < count; done += batch) {
      const made = Array.from({ length: batch }, () => {
        const copy = /** @type {DocumentFragment} */ (document.importNode(template.content, true));
        return /** @type {Element} */ (copy.firstElementChild);
      });
      stage.append(...made);
      const find = (/** @type {Element} */ each, /** @type {string} */ selector) =>
        each.shadowRoot && /** @type {HTMLElement | null} */ (each.shadowRoot.querySelector(selector));
      const shows = (/** @type {string} */ selector) => settle(() => made.every((each) => find(each, selector)));
      if (!isEarly) {
        await shows(sign);
        for (const [selector, then] of presses) {
          made.forEach((each) => find(each, selector)?.click());
          await shows(then);
        }
      }
      for (let frames = isEarly ? (done / batch) % 5 : 0; frames > 0; frames -= 1) await frame();
      stage.textContent = '';
    }
    await settle(() => true, 20);
  }

  /** @type {any} */ (window).leaks = { mount, standing };
})();
