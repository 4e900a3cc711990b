/** The page where a webmaster makes the elements look like the site, sees all seven, and takes the styles away. */
import '../styles/theme.css';
import { byId, el, setText } from '../compile/dom.js';
import { codePane } from '../theme/code-pane.js';
import { settings } from '../theme/settings.js';
import { watchShown, watchStage } from '../theme/stage.js';
import { Studio } from '../theme/studio.js';
import { wordsOf } from '../theme/words.js';

const MAX_TOLD = 60;
const words = wordsOf(document.documentElement.lang);
const studio = new Studio();

/** On a phone one pane is seen at a time. */
function watchPanes(): void {
  const buttons = Array.from(document.querySelectorAll<HTMLElement>('.switch [data-pane]'));
  for (const button of buttons) {
    button.addEventListener('click', () => {
      byId('studio').dataset['pane'] = button.dataset['pane'];
      for (const each of buttons) each.setAttribute('aria-pressed', String(each === button));
    });
  }
}

function drawSettings(): void {
  const form = byId('settings');
  const all = settings(studio, words);
  const reset = el('button', { type: 'button', class: 'button', id: 'reset' }, words.reset);
  const status = el('span', { class: 'small quiet', role: 'status' });
  reset.addEventListener('click', () => {
    studio.reset();
    setText(status, words.resetDone);
    setText(byId('word'), '');
  });
  form.append(all.element, el('div', { class: 'outcome' }, reset, status));
  form.addEventListener('submit', (event) => event.preventDefault());
  studio.watch((look, isNew) => {
    if (!isNew) setText(status, '');
    all.draw(look, isNew);
  });
}

function drawCode(): void {
  const code = codePane(words);
  byId('code-pane').append(code.element);
  studio.watch(code.draw);
}

studio.followAddress((refused) => {
  const [first = ''] = refused;
  const told = first.length > MAX_TOLD ? `${first.slice(0, MAX_TOLD)}…` : first;
  setText(byId('word'), refused.length > 0 ? words.refused(refused.length, told) : '');
});
drawSettings();
drawCode();
watchStage(studio);
watchShown(studio, words);
watchPanes();
