/** The page where a webmaster chooses an element, sees it, and takes away what to paste. */
import '../styles/builder.css';
import { policyFor, RENDERER_META, scriptTag, type SnippetOptions } from 'jiaogai/paste';
import { optionsOf, tryout, type Choice } from '../builder/choice.js';
import { readIntegrity, readTable } from '../builder/files.js';
import { BuilderForm } from '../builder/form.js';
import { Store } from '../builder/store.js';
import { wordsOf } from '../builder/words.js';
import { byId, el, fill, setText } from '../compile/dom.js';
import { codeBlock, setCode } from './code-block.js';

/** How long after the last key the element is drawn anew: each half-typed address would be asked for. */
const PATIENCE_MS = 400;

const words = wordsOf(document.documentElement.lang);
const store = new Store();
const form = new BuilderForm(store, words);
const head = codeBlock(words, 'code-head', words.headCode);
const article = codeBlock(words, 'code-article', words.articleCode);
const policy = codeBlock(words, 'code-policy', words.policyCode);
const faults = el('p', { class: 'word', role: 'status', id: 'faults' });
let drawing = 0;
let shown: HTMLElement | undefined;
let timer = 0;

/** The element itself, with what was chosen. */
function showElement({ widget, attributes = {}, lang }: SnippetOptions): void {
  const all: Record<string, string> = { ...attributes, ...(lang ? { lang } : {}) };
  if (shown?.localName !== widget) {
    shown = document.createElement(widget);
    fill(byId('stage'), shown);
  }
  for (const name of shown.getAttributeNames()) if (!(name in all)) shown.removeAttribute(name);
  for (const [name, value] of Object.entries(all))
    if (shown.getAttribute(name) !== value) shown.setAttribute(name, value);
}

/** What stands in files: the table of a plan, the hash of the script. */
async function readFiles(choice: Choice): Promise<{ table?: string | undefined; integrity?: string }> {
  const options = optionsOf(choice, undefined);
  const isInside = choice.form === 'tag' || choice.form === 'placeholder';
  const lang = choice.lang === '' ? words.lang : choice.lang;
  const table = isInside && choice.hasFallback ? await readTable(options, lang).catch(() => null) : {};
  const integrity = choice.hasIntegrity ? await readIntegrity(options.base!).catch(() => null) : undefined;
  form.table.note(table === null ? words.fallbackFailed : table.rows ? words.fallbackLong(table.rows) : '');
  form.hash.note(integrity === null ? words.integrityFailed : '');
  return { table: table?.html, ...(integrity ? { integrity } : {}) };
}

async function drawCode(choice: Choice): Promise<void> {
  const own = (drawing += 1);
  const tried = tryout(optionsOf(choice, undefined));
  const issues = 'issues' in tried ? tried.issues : [];
  form.setFaults(issues);
  setText(faults, issues.length > 0 ? words.faults(issues.length) : '');
  if (issues.length > 0) return;
  const { table, integrity } = await readFiles(choice);
  // Meanwhile something else may have been chosen.
  if (own !== drawing) return;
  const options = optionsOf(choice, table);
  const made = tryout(options);
  if (!('html' in made)) return;
  const script = scriptTag({ base: options.base!, ...(integrity ? { integrity } : {}) });
  setCode(head, `${RENDERER_META}\n${script}`);
  setCode(article, made.html);
  setCode(policy, policyFor(options));
  window.clearTimeout(timer);
  timer = window.setTimeout(() => showElement(options), shown?.localName === options.widget ? PATIENCE_MS : 0);
}

byId('form-pane').append(form.element);
byId('code-pane').append(faults, head.element, article.element, policy.element);
store.followAddress((hasRefused) => setText(byId('word'), hasRefused ? words.refused : ''));
store.watch((choice, isNew) => {
  form.draw(choice, isNew);
  void drawCode(choice);
});
