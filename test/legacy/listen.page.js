// Runs in Chromium 78 as it stands, so nothing younger may be used: what goes wrong on a page, and waiting for what is to come.
(function () {
  const faults = [];
  const started = Date.now();

  function note(text) {
    faults.push(String(text));
  }
  window.addEventListener('error', function (event) {
    note('error: ' + event.message + ' ' + event.filename + ':' + event.lineno);
  });
  window.addEventListener('unhandledrejection', function (event) {
    note('rejection: ' + (event.reason && (event.reason.stack || event.reason)));
  });
  document.addEventListener('securitypolicyviolation', function (event) {
    note(
      'policy: ' + event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sourceFile + ':' + event.lineNumber,
    );
  });
  document.addEventListener('plan-error', function (event) {
    note('plan-error: ' + event.detail.error);
  });
  ['error', 'warn'].forEach(function (name) {
    const plain = console[name];
    console[name] = function () {
      note('console.' + name + ': ' + Array.prototype.join.call(arguments, ' '));
      plain.apply(console, arguments);
    };
  });

  function post() {
    fetch('/result', { method: 'POST', body: JSON.stringify(Object.assign({ faults: faults }, window.seen)) });
  }

  function until(what, isSo, next) {
    if (isSo()) return next();
    if (Date.now() - started > 20000) {
      note('waited in vain for ' + what);
      return post();
    }
    requestAnimationFrame(function () {
      until(what, isSo, next);
    });
  }

  window.page = { until: until, post: post, faults: faults };
})();
