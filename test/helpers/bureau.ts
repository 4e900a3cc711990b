import { HttpError, NetworkError } from '../../src/sdk/errors.js';
import type { Application, Receipt } from '../../src/sdk/model/index.js';

/**
 * How the other side behaves: takes it; takes it and loses the answer; loses the question; is away; says no; says what is no
 * receipt, having taken it; or says nothing until it is let go.
 */
export type Mood = 'good' | 'dropping' | 'silent' | 'offline' | 'refusing' | 'lying' | 'hanging';

/** A scripted other side that takes each key once, and no other application under it. */
export class Bureau {
  readonly taken: Application[] = [];
  readonly keys = new Set<string>();
  readonly signals: AbortSignal[] = [];
  asked = 0;
  mood: Mood;
  /** Resolves when a question has come that is left hanging. */
  readonly reached: Promise<void>;
  readonly released: Promise<void>;
  release!: () => void;
  private reach!: () => void;
  private readonly receipts = new Map<string, Receipt>();
  private readonly bodies = new Map<string, string>();

  constructor(mood: Mood) {
    this.mood = mood;
    this.reached = new Promise((resolve) => (this.reach = resolve));
    this.released = new Promise((resolve) => (this.release = resolve));
  }

  readonly submit = async (
    application: Application,
    { idempotencyKey, signal }: { readonly idempotencyKey: string; readonly signal: AbortSignal },
  ): Promise<Receipt> => {
    const { mood } = this;
    this.asked += 1;
    this.keys.add(idempotencyKey);
    this.signals.push(signal);
    if (mood === 'offline' || mood === 'silent') throw new NetworkError('nobody answered');
    if (mood === 'refusing' && !this.receipts.has(idempotencyKey)) throw new HttpError('no', 422);
    if (mood === 'hanging') {
      this.reach();
      await this.released;
    }
    const receipt = this.take(application, idempotencyKey);
    if (mood === 'dropping') throw new NetworkError('the answer was lost');
    return mood === 'lying' ? ({ status: 'ok' } as unknown as Receipt) : receipt;
  };

  private take(application: Application, key: string): Receipt {
    const known = this.receipts.get(key);
    const body = JSON.stringify(application);
    if (known && this.bodies.get(key) !== body) throw new HttpError('another application came under this key', 409);
    if (known) return known;
    this.bodies.set(key, body);
    this.taken.push(application);
    const number = `SC-${this.taken.length}`;
    const receipt = { number, queryCode: 'K7M2Q9', submittedAt: '2025-06-20T10:00:05+08:00', steps: [] };
    this.receipts.set(key, receipt);
    return receipt;
  }
}
