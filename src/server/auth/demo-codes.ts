import { randomToken } from './digest.js';
import type { DemoUser } from './demo-users.js';

/** What a code stands for. */
export interface Grant {
  readonly user: DemoUser;
  readonly client: string;
  readonly redirectUri: string;
  readonly nonce: string;
  readonly challenge: string;
}

const LIFETIME_MS = 60_000;
const MAX_CODES = 10_000;

/** Codes that were given out: each is good once, and for 60 seconds. */
export class DemoCodes {
  private readonly held = new Map<string, { readonly grant: Grant; readonly at: number }>();
  private readonly now: () => Date;

  constructor(now: () => Date) {
    this.now = now;
  }

  give(grant: Grant): string {
    for (const [code, { at }] of this.held) if (!this.isGood(at) || this.held.size >= MAX_CODES) this.held.delete(code);
    const code = randomToken();
    this.held.set(code, { grant, at: this.now().getTime() });
    return code;
  }

  /** Whoever names a code uses it up, whatever else they then get wrong. */
  take(code: string): Grant | null {
    const found = this.held.get(code);
    this.held.delete(code);
    return found && this.isGood(found.at) ? found.grant : null;
  }

  private isGood(at: number): boolean {
    const passed = this.now().getTime() - at;
    return passed >= 0 && passed < LIFETIME_MS;
  }
}
