import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { readAddress, readQuery, writeAddress, type BoardQuery } from './reform-task-board.query.js';

interface AddressHost extends ReactiveControllerHost {
  /** Name under which the state lives in the address; empty for not at all. */
  readonly hash: string;
  readonly query: BoardQuery;
  show(query: Partial<BoardQuery>): void;
}

/** Keeps what is seen in the page's address, beside what others keep there. */
export class AddressState implements ReactiveController {
  private readonly host: AddressHost;
  /** What the attributes say: it need not stand in the address. */
  private base: BoardQuery | undefined;
  private readonly handleChange = (): void => {
    const found = this.host.hash && readAddress(location.hash, this.host.hash);
    if (found) this.host.show(readQuery({ ...this.base, ...found }));
  };

  constructor(host: AddressHost) {
    this.host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.base = this.host.query;
    this.handleChange();
    window.addEventListener('hashchange', this.handleChange);
  }

  hostDisconnected(): void {
    window.removeEventListener('hashchange', this.handleChange);
  }

  write(): void {
    const { hash, query } = this.host;
    if (!hash || !this.base) return;
    const fragment = writeAddress(location.hash, hash, query, this.base);
    // A fragment is replaced, not pushed: going back leaves the page, not the last letter of a search.
    history.replaceState(history.state, '', fragment || location.pathname + location.search);
  }
}
