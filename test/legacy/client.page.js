// Runs in Chromium 78 as it stands. Asks a back end through the client, which stands on the page as `createClient`, and
// posts what came of it. Follows listen.page.js.
(function () {
  const seen = (window.seen = { agent: navigator.userAgent, lacked: [], got: {} });
  const options = { baseUrl: document.body.dataset.api, retry: { baseMs: 1 }, getToken: () => 'token' };
  if (!('hasOwn' in Object)) seen.lacked.push('hasOwn');
  if (!('replaceAll' in String.prototype)) seen.lacked.push('replaceAll');
  if (!('at' in Array.prototype)) seen.lacked.push('at');

  const client = window.createClient(options);

  function keep(name, work, pick) {
    return work.then(
      function (value) {
        seen.got[name] = pick(value);
      },
      function (error) {
        seen.got[name] = window.isJiaogaiError(error) ? error.code : error.name || String(error);
      },
    );
  }
  function aborted(signal) {
    return client.plans.list({}, { signal: signal }).page();
  }

  const before = new AbortController();
  before.abort();
  const during = new AbortController();
  const events = client.events();
  const all = [
    keep('region', client.regions.get('350423'), (value) => value),
    keep('unit', client.units.create({ name: '一小' }), (made) => made.value.id),
    keep('change', events.next(), (next) => next.value.eventId + ' ' + next.value.id),
    keep('aborted', aborted(during.signal), () => 'an answer'),
    keep('abortedBefore', aborted(before.signal), () => 'an answer'),
    keep('late', client.plans.list({}, { timeout: 200, retry: 0 }).page(), () => 'an answer'),
    keep('elsewhere', client.targets.list().page(), () => 'an answer'),
  ];
  requestAnimationFrame(() => during.abort());
  Promise.all(all)
    .then(function () {
      return events.return();
    })
    .then(window.page.post, window.page.post);
})();
