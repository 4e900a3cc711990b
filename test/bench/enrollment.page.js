// Before any script of a page: notes long tasks and when its form can be used, then walks the form from page to page.
(() => {
  performance.mark('form-begins');
  const tasks = [];
  new PerformanceObserver((list) => tasks.push(...list.getEntries())).observe({ type: 'longtask', buffered: true });

  /** Resolves when a frame has been presented in which `isSo` holds. */
  function presented(isSo = () => true) {
    return new Promise((resolve) => {
      const look = () => {
        if (!isSo()) return requestAnimationFrame(look);
        const channel = new MessageChannel();
        channel.port1.onmessage = () => resolve(performance.now());
        channel.port2.postMessage(0);
      };
      requestAnimationFrame(look);
    });
  }

  const rest = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
  const inShadow = (tag, selector) =>
    Array.from(document.querySelector(tag)?.shadowRoot?.querySelectorAll(selector) ?? []);
  const inPage = (selector) => Array.from(document.querySelectorAll(`#form ${selector}`));

  /** Types, picks or ticks as a person does. */
  function put(control, value) {
    if (control.type === 'radio') return void (control.value === value && !control.checked && control.click());
    if (control.value === value) return;
    control.focus();
    control.value = value;
    control.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    control.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
    control.blur();
  }

  const ours = (selector) => inShadow('enrollment-form', selector);
  const hands = () => document.querySelector('enrollment-form')?.hands;

  /** How each form is looked at and used. */
  const FORMS = {
    ours: {
      isSeen: () => ours('[data-act=start]').length > 0,
      isReady: () => hands()?.hasRead === true,
      shown: () => ours('[data-step]')[0]?.dataset.step ?? '',
      controls: () => ours('[part=page] [data-field]'),
      nameOf: ({ dataset }) => dataset.field,
      next: () => ours('form [type=submit]')[0],
      isWhole: () => ours('[data-place]').length === ours('[data-place] select').length,
      kept: () => hands().kept(),
    },
    survey: {
      isReady: () => inPage('input').length > 0,
      shown: () => inPage('[data-name]').pop()?.dataset.name.replace('_', '.') ?? '',
      controls: () => inPage('input:not([type=button]), #form select'),
      nameOf: (control) => control.closest('[data-name]').dataset.name.replace('_', '.'),
      next: () => inPage('.sd-navigation__next-btn')[0],
    },
    lit: {
      isReady: () => inShadow('plain-form', 'input').length > 0,
      shown: () => inShadow('plain-form', 'form')[0]?.dataset.page ?? '',
      controls: () => inShadow('plain-form', '[name]'),
      nameOf: ({ name }) => name,
      next: () => inShadow('plain-form', 'form > button')[0],
    },
  };

  /** Presses something and resolves with the milliseconds until another page is painted. */
  async function press(form, button, to) {
    const from = form.shown();
    const start = performance.now();
    button.click();
    const isThere = () => (to === undefined ? form.shown() !== from : form.shown() === to);
    return (await presented(isThere)) - start;
  }

  /** What was done before is over: drawn, written down, its garbage gone. */
  async function settle(form) {
    await form.kept?.();
    await rest(120);
    await presented();
  }

  async function fill(form, answers) {
    if (form.isWhole) await presented(form.isWhole);
    form.controls().forEach((control) => {
      const value = answers[form.nameOf(control)];
      if (value !== undefined && !control.disabled) put(control, value);
    });
    await settle(form);
  }

  /** Ours asks which way to school it is, and for consent, before the pages that are walked. */
  async function passCheck(form, answers) {
    await press(form, ours('[data-act=start]')[0]);
    while (form.shown() !== 'check.result') {
      await fill(form, answers);
      await press(form, form.next());
    }
    await press(form, ours('[data-act=begin]')[0]);
    ours('.consent input[value=yes]').forEach((box) => box.click());
    await settle(form);
    await press(form, form.next(), 'tasks');
  }

  /** Milliseconds from the press on a filled page to the next one of the same task, by the page that is left. */
  async function walk(name, pages, answers) {
    const form = FORMS[name];
    const steps = {};
    if (name === 'ours') await passCheck(form, answers);
    for (let at = 0; at < pages.length; at += 1) {
      const { id, task } = pages[at];
      if (name === 'ours' && form.shown() === 'tasks') await press(form, ours(`[data-act=open][data-page="${id}"]`)[0]);
      if (form.shown() !== id) throw new Error(`${name}: ${form.shown()} is shown instead of ${id}`);
      await fill(form, answers);
      const next = pages[at + 1];
      if (!next) return steps;
      const isStep = next.task === task;
      const took = await press(form, form.next(), isStep || name !== 'ours' ? next.id : 'tasks');
      if (isStep) steps[id] = took;
      await settle(form);
    }
    return steps;
  }

  /** Resolves once the form can be used: when that was, and for how long tasks before it kept the page from answering. */
  async function ready(name) {
    const { isSeen, isReady } = FORMS[name];
    const seen = await presented(isSeen ?? isReady);
    const at = isSeen ? await presented(isReady) : seen;
    performance.mark('form-ready');
    // Long tasks are told of a moment after they ended.
    await rest(600);
    const before = tasks.filter(({ startTime }) => startTime < at);
    return { seen, at, blocked: before.reduce((sum, { duration }) => sum + Math.max(0, duration - 50), 0) };
  }

  Object.assign(window, { ready, walk, presented });
})();
