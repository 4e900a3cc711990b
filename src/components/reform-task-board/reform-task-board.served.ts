import type { ReactiveController, TemplateResult } from 'lit';
import { isServed } from '../internal/served.js';
import type { BoardContext } from './reform-task-board.context.js';
import type { BoardHands } from './reform-task-board.hands.js';
import type { LedgerPlan } from './reform-task-board.ledger.js';
import type { BoardLive } from './reform-task-board.live.js';

/** Sends for what follows a server, where a board has one; a board without one never loads it. */
export class Served implements ReactiveController {
  private live: BoardLive | undefined;
  private loading: Promise<void> | undefined;
  private readonly hands: BoardHands;

  constructor(hands: BoardHands) {
    this.hands = hands;
    hands.grip.host.addController(this);
  }

  hostConnected(): void {
    this.live?.resume();
  }

  hostDisconnected(): void {
    this.live?.stop();
  }

  hostUpdate(): void {
    if (this.live) this.live.update();
    else if (this.isWanted) void this.load();
  }

  /** Reads from the server again; false where the board has none. */
  reload(): boolean {
    if (!this.isWanted) return false;
    if (this.live) this.live.reload();
    else void this.load();
    return true;
  }

  /** The plan with the changes that are on their way. */
  seen<P extends LedgerPlan>(plan: P): P {
    return this.live?.seen(plan) ?? plan;
  }

  renderEdit(context: BoardContext, index: number): TemplateResult | symbol | undefined {
    return this.live?.editor.render(context, index);
  }

  renderState(context: BoardContext): TemplateResult | symbol | undefined {
    return this.live?.renderState(context);
  }

  renderWaiting(context: BoardContext): TemplateResult | string | undefined {
    return this.live?.editor.renderWaiting(context);
  }

  private get isWanted(): boolean {
    const { host } = this.hands.grip;
    return !host.plan && isServed(host);
  }

  private load(): Promise<void> {
    const { data, host } = this.hands.grip;
    if (!this.loading) {
      if (!data.held) data.set('loading');
      this.loading = import('./reform-task-board.live.js').then(
        (module) => {
          this.live = new module.BoardLive(this.hands);
          if (host.isConnected) this.live.update();
        },
        (error: unknown) => {
          this.loading = undefined;
          data.set('failed', error);
        },
      );
    }
    return this.loading;
  }
}
