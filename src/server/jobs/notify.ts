/** How a reminder leaves the server: by a gateway for SMS or e-mail that is handed in. */

/** What a gateway is told. It holds no child, no person and nothing of what was reported. */
export interface Notice {
  /** The same for every try: whoever has seen it sends nothing again. */
  readonly id: string;
  readonly kind: 'round-reminder';
  /** A mobile number or an e-mail address, as the bureau has written it. */
  readonly to: string;
  readonly channel: 'sms' | 'email';
  readonly text: string;
  readonly planTitle: string;
  readonly unitName: string;
  readonly year: number;
  readonly dueOn: string;
  readonly missing: number;
}

/** What came of a try. `isFinal`: it will not do better another time. */
export type NotifyOutcome =
  | { readonly ok: true }
  | { readonly ok: false; readonly fault: string; readonly isFinal: boolean; readonly retryAfterSeconds?: number };

export interface Gateway {
  /** Never throws. */
  send(notice: Notice): Promise<NotifyOutcome>;
}

/** A gateway that sends nothing and lists what it would send, for demonstrations and tests. */
export class FakeGateway implements Gateway {
  readonly sent: Notice[] = [];
  private readonly known = new Set<string>();

  send(notice: Notice): Promise<NotifyOutcome> {
    if (!this.known.has(notice.id)) this.sent.push(notice);
    this.known.add(notice.id);
    return Promise.resolve({ ok: true });
  }
}
