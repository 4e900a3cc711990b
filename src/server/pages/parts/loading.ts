import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Something that is asked for: a late answer is dropped, the last good one stays. */
export class Loading<T> implements ReactiveController {
  state: 'idle' | 'loading' | 'ready' | 'failed' = 'idle';
  value: T | undefined;
  error: unknown;
  private turn: AbortController | undefined;
  private readonly host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.turn?.abort();
  }

  async run(ask: (signal: AbortSignal) => Promise<T>): Promise<T | undefined> {
    this.turn?.abort();
    const turn = new AbortController();
    this.turn = turn;
    this.become('loading');
    try {
      const value = await ask(turn.signal);
      if (turn.signal.aborted) return undefined;
      this.value = value;
      this.become('ready');
      return value;
    } catch (error) {
      if (turn.signal.aborted) return undefined;
      this.error = error;
      this.become('failed');
      return undefined;
    }
  }

  private become(state: Loading<T>['state']): void {
    this.state = state;
    this.host.requestUpdate();
  }
}
