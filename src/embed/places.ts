/**
 * The second part of the script, loaded where a page holds more than tags: placeholders, links to the frame page, frames,
 * or a browser that can read no element.
 */
import { followFrames, greet } from './frames.js';
import { tagFor, upgrade } from './place.js';

export { sayPolitely } from './polite.js';

/** What the first part lends. */
export interface Lent {
  readonly tags: readonly string[];
  /** Where the script lies; links to frames of that host and of the page's own are ours. */
  readonly host: string;
  readonly load: (tag: string) => Promise<unknown>;
  readonly whenNear: (element: Element) => void;
}

/** A place has come to the page: waits for it to come near, where an element of ours belongs there. */
export function meet(element: HTMLElement, { tags, host, whenNear }: Lent): void {
  if (element.localName === 'iframe') greet(element as HTMLIFrameElement);
  else if (tagFor(element, tags, host)) whenNear(element);
}

/** A place is near: makes the element, should it still belong there when its module has come. */
export function arrive(element: HTMLElement, { tags, host, load }: Lent): void {
  const tag = tagFor(element, tags, host);
  if (!tag) return;
  load(tag).then(
    () => element.isConnected && tagFor(element, tags, host) === tag && upgrade(element, tag),
    // Said in the console; what stands there stays.
    () => {},
  );
}

followFrames();
