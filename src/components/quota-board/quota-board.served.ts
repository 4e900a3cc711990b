import type { ReactiveController, TemplateResult } from 'lit';
import { NetworkError } from '../../sdk/errors.js';
import type { Plan } from '../../sdk/model/index.js';
import type { Entry } from './quota-board.entry.js';
import type { QuotaHands } from './quota-board.hands.js';
import type { QuotaLive } from './quota-board.live.js';
import type { QuotaBoardWords } from './quota-board.words.js';

/** Sends for what follows a server, where a board has one; a board without one never loads it. */
export class Served implements ReactiveController {
  private live: QuotaLive | undefined;
  private loading: Promise<void> | undefined;
  private readonly hands: QuotaHands;

  constructor(hands: QuotaHands) {
    this.hands = hands;
    hands.grip.host.addController(this);
  }

  hostConnected(): void {
    if (this.isWanted) this.live?.reload();
  }

  hostDisconnected(): void {
    this.live?.stop();
  }

  hostUpdate(): void {
    if (this.live) this.live.update();
    else if (this.isWanted) this.load();
  }

  get isWanted(): boolean {
    const { host } = this.hands.grip;
    // `isServed` would bring all that it stands with.
    return host.plan == null && !!(host.client ?? host.api);
  }

  /** Whether readings are on their way. */
  get isWaiting(): boolean {
    return this.isWanted && (this.live ? this.live.isWaiting : this.loading !== undefined);
  }

  /** Reads from the server again; false where the board has none. */
  reload(): boolean {
    if (!this.isWanted) return false;
    if (this.live) this.live.reload();
    else this.load();
    return true;
  }

  /** The targets with what the server has measured; undefined: it has not, or records are handed over. */
  entries(plan: Plan): readonly Entry[] | undefined {
    return this.isWanted && this.hands.grip.host.records == null ? this.live?.entries(plan) : undefined;
  }

  renderState(): TemplateResult | symbol | undefined {
    return this.live?.renderState();
  }

  renderFailure(words: QuotaBoardWords): TemplateResult | undefined {
    return this.isWanted ? this.live?.renderFailure(words) : undefined;
  }

  renderNote(): TemplateResult | undefined {
    return this.live?.renderNote();
  }

  private load(): void {
    const { host, source } = this.hands.grip;
    this.loading ??= import('./quota-board.live.js').then(
      (module) => {
        this.live = new module.QuotaLive(this.hands);
        if (host.isConnected) this.live.update();
      },
      (error: unknown) => {
        this.loading = undefined;
        source.lend(Promise.reject(new NetworkError('a part of the page could not be loaded', error)));
      },
    );
  }
}
