/**
 * The script of `frame.html?widget=…&src=…`: one element alone, for editors that allow only frames, and as the page that
 * a plain link leads to. It tells the page around it how high it is, and needs no storage.
 */
import { allowedSource } from './frame-sources.js';
import { sayIn, type FrameWord } from './frame-words.js';
import { makeElement, type ReadAttribute } from './place.js';
import { TAGS } from './tags.js';

/** Data that stands in the address itself, which anybody may have written. */
const WRITTEN = ['heading', 'label', 'mark'];

/** Tokens that are as high as the window unless they are set. */
const HIGH = ['--jg-task-board-min-height', '--jg-quota-board-min-height'];

const script = document.currentScript as HTMLScriptElement;
const parameters = new URL(location.href).searchParams;
const isFramed = window.parent !== window;
const lang = parameters.get('lang') || document.documentElement.lang;

function say(word: FrameWord, tag = 'p'): HTMLElement {
  const line = document.createElement(tag);
  line.textContent = sayIn(lang, word);
  return line;
}

function show(...nodes: readonly Node[]): void {
  const { body } = document;
  while (body.firstChild) body.removeChild(body.firstChild);
  nodes.forEach((node) => body.appendChild(node));
}

/** Reads the parameters; `isRefused` once one of them points where it may not. */
function makeReader(): { read: ReadAttribute; isRefused: () => boolean } {
  let isRefused = false;
  const read: ReadAttribute = (name) => {
    const value = parameters.get(name);
    if (!value || !/src$|^api$/.test(name)) return value;
    const address = allowedSource(value, location.href, script.getAttribute('data-src'));
    isRefused = isRefused || address === undefined;
    return address ?? null;
  };
  return { read, isRefused: () => isRefused };
}

function showElement(tag: string): void {
  const { read, isRefused } = makeReader();
  const element = makeElement(tag, read);
  if (isRefused()) return show(say('refused'));
  const isWritten = WRITTEN.some((name) => parameters.has(name));
  show(...(isWritten && !isFramed ? [say('written')] : []), element);
}

function open(tag: string): void {
  import(/* @vite-ignore */ `${new URL('.', script.src).href}elements/${tag}.js`).then(
    () => showElement(tag),
    (error: unknown) => {
      console.error(`jiaogai: <${tag}> could not be loaded`, error);
      if (error instanceof SyntaxError) return show(say('tooOld'));
      const again = say('again', 'button');
      again.addEventListener('click', () => location.reload());
      show(say('failed'), again);
    },
  );
}

/** The height goes to whoever is around: it is no secret. A greeting asks for it again. */
function tellHeight(): void {
  const { body } = document;
  const tell = (): void => {
    const { height } = body.getBoundingClientRect();
    // What is still loading would draw the frame together, only to let it go again.
    const isBusy = body.lastElementChild?.shadowRoot?.querySelector('[aria-busy="true"]');
    if (!isBusy || height > window.innerHeight) window.parent.postMessage({ jiaogai: 'height', height }, '*');
  };
  new ResizeObserver(tell).observe(body);
  addEventListener('message', ({ source, data }) => {
    if (source === window.parent && (data as { jiaogai?: unknown } | null)?.jiaogai === 'hello') tell();
  });
}

/** The page is called like what it shows, which is how it stands in tabs, bookmarks and shared links. */
function followTitle(): void {
  for (const kind of ['plan', 'scheme']) {
    addEventListener(`${kind}-load`, (event) => {
      const { detail } = event as CustomEvent<Readonly<Record<string, { readonly title: string }>>>;
      document.title = detail[kind]!.title;
    });
  }
}

function start(): void {
  followTitle();
  document.documentElement.lang = lang;
  const { style } = document.body;
  // A flow root: margins of what stands inside count as height.
  style.display = 'flow-root';
  style.margin = isFramed ? '0' : '16px auto';
  style.padding = isFramed ? '0' : '0 16px';
  style.maxWidth = isFramed ? '' : '1200px';
  // In a frame the window is what the page around makes of it: a height that follows the window would never shrink.
  for (const name of HIGH) if (isFramed) style.setProperty(name, '0');
  if (isFramed && window.ResizeObserver) tellHeight();
  const widget = parameters.get('widget');
  const tag = TAGS.filter((known) => known === widget)[0];
  if (!tag) show(say('unknown'));
  else if (!window.customElements || !Promise.allSettled) show(say('tooOld'));
  else open(tag);
}

start();
