import { createLocalJWKSet, type JSONWebKeySet, type LocalJWKSet } from 'jose';
import { AuthFault } from './fault.js';

/** Where the keys of a provider come from. */
export interface KeySource {
  /**
   * The keys as they are known now.
   *
   * @throws {AuthFault} `unreachable` where none are known and none can be had.
   */
  current(): Promise<LocalJWKSet>;
  /**
   * Keys that are newer than those in which one was not found; null where there are none.
   *
   * @throws {AuthFault} `unreachable` where it cannot be told.
   */
  newerThan(known: LocalJWKSet): Promise<LocalJWKSet | null>;
}

/** Keys that are given once and stay. */
export function givenKeys(keys: JSONWebKeySet): KeySource {
  const set = createLocalJWKSet(keys);
  return { current: () => Promise.resolve(set), newerThan: () => Promise.resolve(null) };
}

/** Keys are asked for anew when they are this old, */
export const KEYS_FRESH_MS = 600_000;
/** and serve this long where the provider is away. */
export const KEYS_HELD_MS = 86_400_000;
/** An unknown key, and a provider that is away, cause one question in this time. */
export const KEYS_COOLDOWN_MS = 30_000;
/** Without any key nobody can sign in: then it is asked again sooner. */
export const KEYS_RETRY_MS = 2_000;

interface Held {
  readonly set: LocalJWKSet;
  readonly at: number;
}

/** Keys of a provider elsewhere: kept, asked for anew by one question at a time, and never in a flood. */
class RemoteKeys implements KeySource {
  private held: Held | null = null;
  private triedAt = Number.NEGATIVE_INFINITY;
  private pending: Promise<void> | null = null;
  private failure: AuthFault | null = null;
  private readonly load: () => Promise<JSONWebKeySet>;
  private readonly now: () => Date;

  constructor(load: () => Promise<JSONWebKeySet>, now: () => Date) {
    this.load = load;
    this.now = now;
  }

  async current(): Promise<LocalJWKSet> {
    if (!this.isWithin(KEYS_FRESH_MS)) await this.refresh();
    if (this.held && this.isWithin(KEYS_HELD_MS)) return this.held.set;
    throw this.failure ?? new AuthFault('unreachable', 'the keys of the identity provider are not known yet');
  }

  async newerThan(known: LocalJWKSet): Promise<LocalJWKSet | null> {
    if (this.held?.set === known) await this.refresh();
    if (this.held && this.held.set !== known) return this.held.set;
    if (this.failure) throw this.failure;
    return null;
  }

  /** A clock that was set back must not lock anything for as long as it went. */
  private isSince(instant: number, lengthMs: number): boolean {
    const passed = this.now().getTime() - instant;
    return passed >= 0 && passed < lengthMs;
  }

  private isWithin(lengthMs: number): boolean {
    return this.held !== null && this.isSince(this.held.at, lengthMs);
  }

  private refresh(): Promise<void> {
    if (this.pending) return this.pending;
    if (this.isSince(this.triedAt, this.held ? KEYS_COOLDOWN_MS : KEYS_RETRY_MS)) return Promise.resolve();
    this.triedAt = this.now().getTime();
    this.pending = this.take().finally(() => (this.pending = null));
    return this.pending;
  }

  private async take(): Promise<void> {
    try {
      this.held = { set: createLocalJWKSet(await this.load()), at: this.now().getTime() };
      this.failure = null;
    } catch (error) {
      this.failure =
        error instanceof AuthFault
          ? error
          : new AuthFault('unreachable', 'the keys of the identity provider cannot be used');
    }
  }
}

/** Keys that `load` asks for; see the lengths of time above. */
export function remoteKeys(load: () => Promise<JSONWebKeySet>, now: () => Date): KeySource {
  return new RemoteKeys(load, now);
}
