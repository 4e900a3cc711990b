// Runs in Chromium 78 as it stands. Fills in a form page after page, as a family would, adds a photograph, and submits.
// Follows listen.page.js.
(function () {
  const until = window.page.until;
  const seen = (window.seen = { agent: navigator.userAgent, steps: [], applications: 0, receipt: '', sent: '' });
  let form;
  let answers;
  let isOffered = false;

  function find(selector) {
    return form.shadowRoot.querySelector(selector);
  }

  function all(selector) {
    return Array.prototype.slice.call(form.shadowRoot.querySelectorAll(selector));
  }

  function tell(control, name) {
    control.dispatchEvent(new Event(name, { bubbles: true, composed: true }));
  }

  function answer(control) {
    const value = answers[control.getAttribute('data-field')];
    if (value === undefined) return;
    if (control.type === 'radio') {
      if (control.value === value && !control.checked) control.click();
    } else if (control.value !== value) {
      control.value = value;
      tell(control, 'input');
      tell(control, 'change');
    }
  }

  /** A JPEG of a phone that was held on its side: this browser does not turn it by itself. */
  function onItsSide(blob) {
    const letters = 'Exif\0\0MM\0*\0\0\0\b\0\u0001\u0001\u0012\0\u0003\0\0\0\u0001\0\u0006\0\0\0\0\0\0';
    const exif = letters.split('').map(function (letter) {
      return letter.charCodeAt(0);
    });
    const head = new Uint8Array([0xff, 0xd8, 0xff, 0xe1, 0, exif.length + 2].concat(exif));
    return new File([head, blob.slice(2)], 'a.png', { type: 'image/png' });
  }

  function photograph(input) {
    isOffered = true;
    const canvas = document.createElement('canvas');
    canvas.width = 60;
    canvas.height = 40;
    canvas.getContext('2d').fillRect(0, 0, 30, 40);
    canvas.toBlob(function (blob) {
      const list = new DataTransfer();
      list.items.add(onItsSide(blob));
      input.files = list.files;
      tell(input, 'change');
    }, 'image/jpeg');
  }

  /** The list: the first task that is not done, the photographs, then the answers. */
  function openTask() {
    const next = find('.task.todo, .task.started, .task.faulty');
    if (next) return next.click();
    if (!isOffered) return find('[data-page^="paper."]').click();
    find('[data-act=answers]').click();
  }

  /** Does what the page that is open asks for; false: it is not there yet. */
  function act(step) {
    if (step === 'tasks') openTask();
    else if (step === 'check.result') find('[data-act=begin]').click();
    else if (step === 'answers') find('[data-act=declare]').click();
    else if (step.indexOf('paper.') === 0) {
      const input = find('.photos input[multiple]');
      if (!isOffered && input) photograph(input);
      if (!find('.photo.sent')) return false;
      find('[data-act=list]').click();
    } else {
      if (find('[data-place]')) return false;
      all('[data-field]').forEach(answer);
      all('.consent input[value=yes]').forEach(function (box) {
        if (!box.checked) box.click();
      });
      const tick = find('#f-declaration');
      if (tick && !tick.checked) tick.click();
      find('form [type=submit]').click();
    }
    return true;
  }

  function step() {
    const page = find('[data-step]');
    const name = page ? page.getAttribute('data-step') : '';
    if (name === 'receipt' && find('.qr path')) {
      seen.receipt = form.shadowRoot.textContent.replace(/\s+/g, ' ');
      return true;
    }
    const last = seen.steps[seen.steps.length - 1];
    if (name === '' || name === 'sending' || name === 'receipt') return false;
    if (name === last || !form.shadowRoot.querySelector('[part=base]')) return false;
    if (act(name)) seen.steps.push(name);
    return false;
  }

  document.addEventListener('DOMContentLoaded', function () {
    form = document.querySelector('enrollment-form');
    answers = JSON.parse(document.getElementById('answers').textContent);
    form.submit = function () {
      seen.applications += 1;
      return Promise.resolve({
        number: 'QL-1',
        queryCode: '7K3M9PQX',
        submittedAt: '2025-06-24T10:00:00+08:00',
        steps: [],
      });
    };
    form.upload = function (file, options) {
      return createImageBitmap(file).then(function (picture) {
        seen.sent = file.type + ' ' + picture.width + 'x' + picture.height;
        return { id: options.fileId, title: '', url: null, on: null, visibility: 'internal' };
      });
    };
    until(
      'the first page',
      function () {
        const start = form.shadowRoot && find('[data-act=start]');
        if (start) start.click();
        return form.shadowRoot && find('[data-step]');
      },
      function () {
        until('the receipt', step, function () {
          setTimeout(window.page.post, 300);
        });
      },
    );
  });
})();
