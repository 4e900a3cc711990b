/** What a page holds in place of a tag, a placeholder or a link to the frame page, and how it becomes the element. */

/** The page that shows one element alone, wherever it lies. */
const FRAME_PAGE = /\/frame\.html\?(?:.*&)?widget=/;
/** Attributes that say where something is sent: only a tag may, for which a site's editor asks more trust. */
const NEVER = /^(?:\S+ report-to|inspection-log api)$/;
const INLINE = /^(?:b|em|font|i|span|strong|u)$/;

/** The address of a frame page, or undefined. */
export function frameAddress(url: string): URL | undefined {
  return FRAME_PAGE.test(url) ? new URL(url) : undefined;
}

/** Whether a link has its paragraph to itself: one in a sentence, a list, the navigation or a placeholder stays a link. */
function standsAlone(link: Element): boolean {
  const words = (element: Element): string => element.textContent!.replace(/[\s\u200b]+/g, '');
  return words(link) !== '' && words(blockOf(link)) === words(link) && !link.closest('li,nav,[data-jiaogai]');
}

function blockOf(link: Element): Element {
  let block = link.parentElement!;
  while (INLINE.test(block.localName)) block = block.parentElement!;
  return block;
}

/** Whether the tag in which a link was pasted stands beside it, without one: some editors take the two apart. */
function hasLeftTag(link: HTMLAnchorElement, tag: string): boolean {
  const address = new URL(link.href);
  const isSame = (other: Element, name: string, value: string): boolean => {
    const own = other.getAttribute(name);
    if (own === null || !/src$|^api$/.test(name)) return own === value;
    return resolve(own, document.baseURI) === resolve(value, link.href);
  };
  const says = Array.from(address.searchParams).filter(([name]) => name !== 'widget');
  const isLeft = (other: Element): boolean => !other.closest('[data-jiaogai]') && !other.querySelector('a');
  const around = blockOf(link).parentElement;
  return Array.from(around ? around.querySelectorAll(tag) : []).some(
    (other) => isLeft(other) && says.every(([name, value]) => isSame(other, name, value)),
  );
}

/** The whole address, or what was given where that is none. */
function resolve(address: string, base: string): string {
  try {
    return new URL(address, base).href;
  } catch {
    return address;
  }
}

function widgetAt(element: HTMLElement, host: string): string | null {
  if (element.localName !== 'a') return element.getAttribute('data-jiaogai');
  const address = frameAddress((element as HTMLAnchorElement).href);
  const isOurs = address && (address.host === location.host || address.host === host);
  return isOurs && standsAlone(element) ? address.searchParams.get('widget') : null;
}

/**
 * The tag that belongs into this place, if it is one of `tags`. What stands inside a tag is what is read without it, and
 * the text of an editor must not change under a writer's hands.
 */
export function tagFor(element: HTMLElement, tags: readonly string[], host: string): string | undefined {
  const inTags = tags.join();
  if (element.isContentEditable || element.closest(inTags) || element.querySelector(inTags)) return undefined;
  const widget = widgetAt(element, host);
  const tag = tags.filter((known) => known === widget)[0];
  return tag && element.localName === 'a' && hasLeftTag(element as HTMLAnchorElement, tag) ? undefined : tag;
}

/** Reads an attribute of an element that is to be made; null: it has none. */
export type ReadAttribute = (name: string) => string | null;

/** What an address of a frame page says of an attribute; addresses in it are seen from that page. */
export function readAddress(address: URL): ReadAttribute {
  return (name) => {
    const value = address.searchParams.get(name);
    return value && /src$|^api$/.test(name) ? new URL(value, address).href : value;
  };
}

/**
 * Makes an element whose module is loaded. Only attributes that it knows are taken, so that a filter which lets `data-`
 * through, or an address that anybody may write, lets nothing else in.
 */
export function makeElement(tag: string, read: ReadAttribute): HTMLElement {
  const { observedAttributes } = customElements.get(tag) as unknown as { readonly observedAttributes: string[] };
  const made = document.createElement(tag);
  for (const name of observedAttributes.concat('lang')) {
    const value = NEVER.test(`${tag} ${name}`) ? null : read(name);
    if (value !== null) made.setAttribute(name, value);
  }
  return made;
}

/** Puts the element into its place, with what stood there inside, to be read should the element fail. */
export function upgrade(element: HTMLElement, tag: string): void {
  if (element.localName === 'a') {
    const made = makeElement(tag, readAddress(new URL((element as HTMLAnchorElement).href)));
    element.parentNode!.replaceChild(made, element);
    made.appendChild(element);
  } else {
    const made = makeElement(tag, (name) => element.getAttribute(`data-${name}`));
    while (element.firstChild) made.appendChild(element.firstChild);
    element.appendChild(made);
  }
}
