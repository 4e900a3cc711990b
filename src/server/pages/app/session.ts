import type { PagesConfig } from './config.js';
import type { Identity } from './identity.js';
import { Provider, type Grant } from './provider.js';

export type SessionState = 'out' | 'in' | 'expired';

/** Asked for anew so long before a token ends. */
const EARLY_MS = 10_000;

/** Whether somebody is signed in, and as whom. Fires `change`. */
export class Session extends EventTarget {
  state: SessionState = 'out';
  /** Why the last sign-in did not come about. */
  fault: unknown;
  private grant: Grant | undefined;
  private renewing: Promise<Grant | null> | undefined;
  private readonly provider: Provider;

  constructor(config: PagesConfig) {
    super();
    this.provider = new Provider(config);
  }

  get identity(): Identity | undefined {
    return this.grant?.identity;
  }

  /** Takes what the provider sent this tab back with; the hash to go on to, or null. */
  async arrive(): Promise<string | null> {
    try {
      const arrived = await this.provider.arrive();
      if (!arrived) return null;
      this.grant = arrived.grant;
      this.turn('in');
      return arrived.back;
    } catch (error) {
      this.fault = error;
      return null;
    }
  }

  /** Leaves the page; what was typed is kept by who was asked for it. */
  async signIn(): Promise<void> {
    try {
      this.fault = undefined;
      await this.provider.leave(location.hash);
    } catch (error) {
      this.fault = error;
      this.turn(this.state);
    }
  }

  async signOut(): Promise<void> {
    const { grant } = this;
    this.grant = undefined;
    this.turn('out');
    const url = grant && (await this.provider.goodbye(grant).catch(() => null));
    if (url) location.assign(url);
  }

  /** A token that holds, or null: then somebody has to sign in again. */
  async token(isAnew = false): Promise<string | null> {
    const { grant } = this;
    if (!grant) return null;
    if (!isAnew && grant.expiresAt - EARLY_MS > Date.now()) return grant.accessToken;
    this.renewing ??= this.provider.renew(grant).catch(() => null);
    const next = await this.renewing;
    this.renewing = undefined;
    if (next) this.grant = next;
    else this.turn('expired');
    return next?.accessToken ?? null;
  }

  private turn(state: SessionState): void {
    this.state = state;
    this.dispatchEvent(new Event('change'));
  }
}
