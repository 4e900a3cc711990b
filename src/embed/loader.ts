/** Finds what a page holds for our elements, now and later, and loads the elements when they come near the window. */
import type { Loads } from './loads.js';
import type { Lent } from './places.js';

type Places = typeof import('./places.js');

/** What may stand for an element: `places.js` knows it, and is loaded where there is any. */
const PLACES = '[data-jiaogai],a[href*="widget="],iframe[src*="widget="]';
/** How far ahead of the window an element is loaded. */
const AHEAD = '800px 0px';

/** No browser of the floor lacks these; one that does may read this script, and none of the elements. */
const isTooOld = (): boolean => !window.customElements || !Promise.allSettled;

/** Calls back once for each element that is given to it, when it is near the window. */
function makeNear(arrive: (element: Element) => void): (element: Element) => void {
  if (!window.IntersectionObserver) return arrive;
  const act = (entries: readonly IntersectionObserverEntry[], observer: IntersectionObserver): void => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      observer.unobserve(target);
      arrive(target);
    }
  };
  const observer = new IntersectionObserver(act, { rootMargin: AHEAD });
  return (element) => observer.observe(element);
}

/** Calls back for each element that is added to the page. */
function whenGrown(act: (element: Element) => void): void {
  const read = (records: readonly MutationRecord[]): void => {
    for (const { addedNodes } of records) {
      for (const node of addedNodes) if (node instanceof Element) act(node);
    }
  };
  new MutationObserver(read).observe(document, { childList: true, subtree: true });
}

/** Watches the page for `tags`, to load them from where `loads` finds them. */
export function watch(tags: readonly string[], loads: Loads, host: string): void {
  const selector = `${tags.join()},${PLACES}`;
  const isTag = ({ localName }: Element): boolean => tags.indexOf(localName) >= 0;
  const load = (tag: string): Promise<unknown> =>
    customElements.get(tag) ? Promise.resolve() : loads.get(`elements/${tag}.js`);
  // What fails is said in the console and tried again; what stands there stays.
  const withPlaces = (act: (places: Places) => void): void => {
    (loads.get('places.js') as Promise<Places>).then(act, () => {});
  };

  const arrive = (element: Element): void => {
    if (!isTag(element)) return withPlaces((places) => places.arrive(element as HTMLElement, lent));
    load(element.localName).catch((error: unknown) => {
      if (error instanceof SyntaxError) withPlaces((places) => places.sayPolitely(element));
    });
  };
  const whenNear = makeNear(arrive);
  const lent: Lent = { tags, host, load, whenNear };

  const meet = (element: Element): void => {
    if (isTooOld()) withPlaces((places) => places.sayPolitely(element));
    else if (isTag(element)) whenNear(element);
    // Before its end the page does not show what else stands in a paragraph.
    else if (document.readyState !== 'loading') withPlaces((places) => places.meet(element as HTMLElement, lent));
  };
  const findAll = (act: (element: Element) => void): void => {
    document.querySelectorAll(selector).forEach((element) => act(element));
  };
  const findAgain = (): void => {
    if (!loads.hasFailed) return;
    loads.hasFailed = false;
    findAll(meet);
  };

  findAll(meet);
  document.addEventListener('DOMContentLoaded', () => findAll(meet));
  addEventListener('online', findAgain);
  // On paper there is no coming near.
  addEventListener('beforeprint', () => findAll(arrive));
  whenGrown((element) => {
    findAgain();
    if (element.matches(selector)) meet(element);
    element.querySelectorAll(selector).forEach(meet);
  });
}
