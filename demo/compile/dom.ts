/** Small help over the DOM: no markup is ever parsed, so that the strict policy and hostile text are no matter. */

type Child = Node | string | null | undefined | false;
type Listener = (event: Event) => void;

/** What an element is made with: attributes (true, false and null as HTML means them), `on` for listeners. */
export interface Props {
  readonly [attribute: string]: string | number | boolean | null | undefined | Readonly<Record<string, Listener>>;
  readonly on?: Readonly<Record<string, Listener>>;
}

/** Makes an element. */
export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  props: Props = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (name === 'on' && typeof value === 'object' && value !== null) {
      for (const [type, listener] of Object.entries(value)) element.addEventListener(type, listener);
    } else if (value !== null && value !== undefined && value !== false) {
      element.setAttribute(name, value === true ? '' : String(value));
    }
  }
  element.append(
    ...children.filter((child): child is Node | string => child instanceof Node || typeof child === 'string'),
  );
  return element;
}

/** The element of that id, which the page promises to hold. */
export function byId<T extends HTMLElement = HTMLElement>(id: string): T {
  const element = document.getElementById(id);
  if (!element) throw new Error(`the page holds no #${id}`);
  return element as T;
}

/** Sets text only where it differs: selections and screen readers are left in peace. */
export function setText(element: Element, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

/** Takes all children out and puts these in: `replaceChildren` is younger than the oldest browsers. */
export function fill(parent: Element, ...children: readonly Node[]): void {
  while (parent.firstChild) parent.removeChild(parent.firstChild);
  parent.append(...children);
}

/** One drawn item of a keyed list. */
export interface Drawn<T> {
  readonly element: HTMLElement;
  update(item: T): void;
}

/** Draws a list so that an item keeps its element, and with it focus and what is being typed. */
export class KeyedList<T> {
  readonly #parent: HTMLElement;
  readonly #keyOf: (item: T) => string;
  readonly #make: (item: T) => Drawn<T>;
  #drawn = new Map<string, Drawn<T>>();

  constructor(parent: HTMLElement, keyOf: (item: T) => string, make: (item: T) => Drawn<T>) {
    this.#parent = parent;
    this.#keyOf = keyOf;
    this.#make = make;
  }

  get(key: string): Drawn<T> | undefined {
    return this.#drawn.get(key);
  }

  update(items: readonly T[]): void {
    const next = new Map<string, Drawn<T>>();
    for (const item of items) {
      const key = this.#keyOf(item);
      const drawn = this.#drawn.get(key) ?? this.#make(item);
      drawn.update(item);
      next.set(key, drawn);
    }
    this.#drawn.forEach((drawn, key) => {
      if (!next.has(key)) drawn.element.remove();
    });
    let before = this.#parent.firstChild;
    next.forEach(({ element }) => {
      if (element === before) before = before.nextSibling;
      else this.#parent.insertBefore(element, before);
    });
    this.#drawn = next;
  }
}
