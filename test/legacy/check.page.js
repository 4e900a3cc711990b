// Runs in Chromium 78 as it stands. Has some HTML checked on the page of checks, and posts what is said of it. Follows
// listen.page.js.
(function () {
  const until = window.page.until;
  const seen = (window.seen = { agent: navigator.userAgent, codes: [] });
  const source =
    '<p>参见<a href="/jiaogai/frame.html?widget=quota-board&amp;src=%2Fp.json">指标</a></p>\n' +
    '<iframe sandbox="" src="/jiaogai/frame.html?widget=reform-task-board&amp;src=%2Fp.json" height="600"></iframe>';

  function items() {
    return Array.prototype.slice.call(document.querySelectorAll('#findings > li'));
  }
  function isReady() {
    const box = document.getElementById('source');
    // The page's own script has come once the button no longer sends the form away.
    if (!box || document.readyState !== 'complete') return false;
    box.value = source;
    document.querySelector('#check [type=submit]').click();
    return true;
  }

  until('the page', isReady, function () {
    until(
      'the findings',
      function () {
        return items().length > 0;
      },
      function () {
        seen.verdict = document.getElementById('verdict').textContent;
        items().forEach(function (item) {
          seen.codes.push(item.dataset.code);
        });
        seen.remedy = items()[0].querySelector('.code code').textContent;
        window.page.post();
      },
    );
  });
})();
