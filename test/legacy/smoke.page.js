// Runs in Chromium 78 as it stands, so nothing younger may be used; posts what it saw to the test's server. Follows listen.page.js.
(function () {
  const seen = (window.seen = { agent: navigator.userAgent, rows: [], filtered: [] });
  const until = window.page.until;
  const post = window.page.post;

  function rows(element) {
    if (!element || !element.shadowRoot) return [];
    return Array.prototype.map.call(element.shadowRoot.querySelectorAll('[part~="row"]'), function (row) {
      return { text: row.textContent.replace(/\s+/g, ' '), height: row.getBoundingClientRect().height };
    });
  }

  // A timer as a parent uses it: started, left to run for a moment, paused, its entries opened.
  function time(next) {
    const timer = document.createElement('homework-timer');
    timer.setAttribute('grade', '4');
    document.body.appendChild(timer);
    const one = function (selector) {
      return timer.shadowRoot && timer.shadowRoot.querySelector(selector);
    };
    const steps = [
      ['the timer', '.foot', '.main'],
      ['the running clock', '[aria-pressed="true"]', '.main', /^0:0[1-9]$/],
      ['the pause', '[part="subjects"] [aria-pressed="false"]:first-child', '[data-panel="entries"]'],
      ['the entries', '.panel li'],
    ];
    (function go(index) {
      const step = steps[index];
      if (!step) {
        seen.timer = timer.shadowRoot.textContent.replace(/\s+/g, ' ');
        seen.timerHeight = timer.getBoundingClientRect().height;
        return next();
      }
      until(
        step[0],
        function () {
          return one(step[1]) && (!step[3] || step[3].test(one('.digits').textContent));
        },
        function () {
          if (step[2]) one(step[2]).click();
          go(index + 1);
        },
      );
    })(0);
  }

  const globals = Object.keys(window);
  document.addEventListener('DOMContentLoaded', function () {
    const board = document.querySelector('reform-task-board');
    until(
      'rows',
      function () {
        return rows(board).length > 0;
      },
      function () {
        seen.rows = rows(board);
        seen.globals = Object.keys(window).filter(function (name) {
          return globals.indexOf(name) < 0;
        });
        board.q = '家校';
        until(
          'the filter',
          function () {
            return rows(board).length === 1;
          },
          function () {
            seen.filtered = rows(board);
            const card = document.createElement('reform-task-card');
            card.setAttribute('src', 'plan.json');
            card.setAttribute('task-id', 't3');
            document.body.appendChild(card);
            until(
              'the card',
              function () {
                return card.shadowRoot && card.shadowRoot.textContent.indexOf('课后服务') >= 0;
              },
              function () {
                seen.card = true;
                time(function () {
                  // One more turn, so that a late fault is still heard.
                  setTimeout(post, 300);
                });
              },
            );
          },
        );
      },
    );
  });
})();
