// Runs in Chromium 78 as it stands. Chooses a preset and a colour on the page of looks, and posts what is seen of them.
// Follows listen.page.js.
(function () {
  const until = window.page.until;
  const seen = (window.seen = { agent: navigator.userAgent, colours: [] });

  function link() {
    const board = document.querySelector('reform-task-board');
    // The window is narrow, and elements load when they come near.
    const preview = document.querySelector('.switch [data-pane=stage]');
    if (preview && board && !board.shadowRoot) {
      preview.click();
      board.scrollIntoView();
    }
    return board && board.shadowRoot && board.shadowRoot.querySelector('[part=header] a');
  }
  function colour() {
    return getComputedStyle(link()).color;
  }
  function isColour(wanted) {
    return function () {
      return colour() === wanted;
    };
  }

  until('the ledger', link, function () {
    seen.colours.push(colour());
    document.querySelector('.presets input[value=blue]').click();
    until('the blue preset', isColour('rgb(23, 80, 155)'), function () {
      seen.colours.push(colour());
      const field = document.querySelector('[data-colour=accent] input[type=text]');
      field.value = '#00695c';
      field.dispatchEvent(new Event('input'));
      seen.colours.push(colour());
      seen.ratio = document.querySelector('[data-colour=accent] .ratio').textContent;
      seen.sheet = document.getElementById('code-sheet').textContent;
      seen.attributes = document.getElementById('code-attributes').textContent;
      until(
        'the address',
        function () {
          return location.hash === '#preset=blue&accent=00695c';
        },
        window.page.post,
      );
    });
  });
})();
