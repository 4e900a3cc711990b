import type { Grip } from './reform-task-board.grip.js';
import { readAddress, readQuery, writeAddress, type BoardQuery } from './reform-task-board.query.js';

/** Keeps what is seen in the page's address, beside what others keep there. */
export class AddressState {
  private readonly host: Grip['host'];
  /** What the attributes say: it need not stand in the address. */
  private base: BoardQuery;
  private readonly read = (): void => {
    const found = this.host.hash && readAddress(location.hash, this.host.hash);
    if (found) Object.assign(this.host, readQuery({ ...this.base, ...found }));
  };

  constructor(host: Grip['host']) {
    this.host = host;
    this.base = readQuery(host);
  }

  hostConnected(): void {
    this.read();
    window.addEventListener('hashchange', this.read);
  }

  hostDisconnected(): void {
    window.removeEventListener('hashchange', this.read);
  }

  write(query: BoardQuery): void {
    const { hash } = this.host;
    if (!hash) return;
    const fragment = writeAddress(location.hash, hash, query, this.base);
    // A fragment is replaced, not pushed: going back leaves the page, not the last letter of a search.
    history.replaceState(history.state, '', fragment || location.pathname + location.search);
  }
}
