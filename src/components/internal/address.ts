/** What is seen of an element as texts by name: what it keeps in the page's address. */
type Texts<Q> = { readonly [K in keyof Q]: string };
type Found<Q> = { readonly [K in keyof Q]?: string };

/** The parts of an address's fragment that are not of the element `name`, as they were written. */
function foreignParts(fragment: string, name: string): string[] {
  return fragment
    .replace(/^#/, '')
    .split('&')
    .filter((part) => part && !part.startsWith(`${name}.`));
}

function keysOf<Q extends Texts<Q>>(base: Q): (keyof Q & string)[] {
  return Object.keys(base) as (keyof Q & string)[];
}

/** Reads the state of the element `name` from an address's fragment: `#ledger.view=board&ledger.q=…`; undefined when none is there. */
export function readAddress<Q extends Texts<Q>>(fragment: string, name: string, base: Q): Found<Q> | undefined {
  const found: { [K in keyof Q]?: string } = {};
  const params = new URLSearchParams(fragment.replace(/^#/, ''));
  keysOf(base).forEach((key) => {
    const value = params.get(`${name}.${key}`);
    if (value !== null) found[key] = value;
  });
  return Object.keys(found).length > 0 ? found : undefined;
}

/**
 * Writes an element's state into a fragment and leaves what others keep there; only what differs from `base` is written.
 * Something is always written once there is a difference, so that going back finds it.
 */
export function writeAddress<Q extends Texts<Q>>(fragment: string, name: string, query: Q, base: Q): string {
  const own = keysOf(base)
    .filter((key) => query[key] !== base[key])
    .map((key) => `${name}.${key}=${encodeURIComponent(query[key])}`);
  const parts = [...foreignParts(fragment, name), ...own].join('&');
  return parts && `#${parts}`;
}

/** Keeps what is seen in the page's address, beside what others keep there. */
export class AddressState<Q extends Texts<Q>> {
  private readonly host: { readonly hash: string };
  private readonly makeQuery: (input: Found<Q>) => Q;
  /** What the attributes say: it need not stand in the address. */
  private readonly base: Q;
  private readonly read = (): void => {
    const found = this.host.hash && readAddress(location.hash, this.host.hash, this.base);
    if (found) Object.assign(this.host, this.makeQuery({ ...this.base, ...found }));
  };

  /** `makeQuery` makes a whole query of what attributes or an address say. */
  constructor(host: { readonly hash: string } & Found<Q>, makeQuery: (input: Found<Q>) => Q) {
    this.host = host;
    this.makeQuery = makeQuery;
    this.base = makeQuery(host);
  }

  hostConnected(): void {
    this.read();
    window.addEventListener('hashchange', this.read);
  }

  hostDisconnected(): void {
    window.removeEventListener('hashchange', this.read);
  }

  write(query: Q): void {
    const { hash } = this.host;
    if (!hash) return;
    const fragment = writeAddress(location.hash, hash, query, this.base);
    // A fragment is replaced, not pushed: going back leaves the page, not the last letter of a search.
    history.replaceState(history.state, '', fragment || location.pathname + location.search);
  }
}
