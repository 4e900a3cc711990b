import { HomeworkOutbox, type Consent, type KnownReport } from '../../sdk/local/homework-outbox.js';
import { isoOf } from '../../sdk/local/log-state.js';
import type { PreparedReport, ReportFault } from '../../sdk/local/report.js';
import { sendOut } from '../internal/send.js';
import type { TimerDesk } from './homework-timer.desk.js';
import { addressOf, type ReportPlan } from './homework-timer.report.facts.js';

/** What became of a report that a person has asked for. */
export type Outcome = KnownReport['state'] | 'gone' | ReportFault;

/** The reports of the child of a timer: what is known of them, and what is done with them. */
export class ReportPost {
  /** Newest day first. */
  known: readonly KnownReport[] = [];
  /** Whether it was looked up yet. */
  isKnown = false;
  /** The consent that is remembered for the present plan. */
  consent: Consent | null = null;
  /** The report of the present plan, word for word; undefined while it is made. */
  made: PreparedReport | ReportFault | undefined;
  private readonly desk: TimerDesk;
  private box: HomeworkOutbox;
  private child: string;
  private key = '';
  private consentKey = '';
  /** One after the other: who waits for one knows what came of all before it. */
  private last: Promise<void> = Promise.resolve();

  constructor(desk: TimerDesk) {
    this.desk = desk;
    this.child = desk.log.child;
    this.box = new HomeworkOutbox(this.child, { send: sendOut });
  }

  /** Follows the child that the page names. True: it is another one. */
  follow(): boolean {
    const { child } = this.desk.log;
    if (child === this.child) return false;
    this.child = child;
    this.box = new HomeworkOutbox(child, { send: sendOut });
    this.known = [];
    this.isKnown = false;
    this.forgetPlan();
    return true;
  }

  private forgetPlan(): void {
    this.key = this.consentKey = '';
    this.made = undefined;
    this.consent = null;
  }

  /** Looks up the consent that is remembered to a plan. */
  seek({ address, always }: ReportPlan): void {
    const key = `${address} ${always}`;
    if (key === this.consentKey) return;
    this.consentKey = key;
    this.consent = null;
    void this.box.consentTo(address, always).then((consent) => {
      if (key !== this.consentKey || !consent) return;
      this.consent = consent;
      this.desk.draw();
    });
  }

  /** Makes the report of a plan, once. True: the plan is another one than before. */
  take(plan: ReportPlan): boolean {
    const { key } = plan;
    if (key === this.key) return false;
    this.key = key;
    this.made = undefined;
    void this.box.prepare(plan.facts).then((made) => {
      if (key !== this.key) return;
      this.made = made;
      this.desk.draw();
    });
    return true;
  }

  /** The report of a day that a school has, or is to have. */
  standing(on: string, address: string): KnownReport | undefined {
    return this.known.find(
      ({ date, consent, state }) => date === on && consent.reportTo === address && state !== 'refused',
    );
  }

  /** Looks again at what is known: another tab may have sent something. */
  async refresh(): Promise<void> {
    const { box } = this;
    const known = await box.list();
    if (box !== this.box) return;
    this.isKnown = true;
    this.known = known.slice().sort((a, b) => (a.date < b.date ? 1 : -1));
    this.desk.draw();
  }

  /** Sends what waits for an address, that of the page unless given. */
  flush(to = addressOf(this.desk.host.reportTo)): Promise<void> {
    this.follow();
    const { box } = this;
    this.last = this.last.then(async () => {
      const { host, settings } = this.desk;
      if (!host.reportTo || settings.asOf || typeof to !== 'string') return;
      await box.flush(to, this.desk.now());
    });
    return this.last.then(() => this.refresh());
  }

  private consentNow(reportTo: string, text: string): Consent {
    const { at, offsetMinutes } = this.desk.now();
    return { reportTo, text, givenAt: isoOf(at, offsetMinutes) };
  }

  /** Queues the report that is shown; `isAlways`: and remembers the consent. */
  async queue(plan: ReportPlan, isAlways: boolean): Promise<KnownReport | ReportFault | undefined> {
    const { made, box } = this;
    if (!made?.ok || plan.key !== this.key) return undefined;
    const consent = this.consent ?? this.consentNow(plan.address, isAlways ? plan.always : plan.once);
    const answer = await box.queue(made, consent);
    if (answer.ok && isAlways && !this.consent) await box.remember(consent);
    // A report is queued once; the next one has keys of its own.
    this.forgetPlan();
    await this.refresh();
    return answer.ok ? answer.report : answer;
  }

  /** What is known of a report now. */
  stateOf({ idempotencyKey }: KnownReport): Outcome {
    return this.known.find((each) => each.idempotencyKey === idempotencyKey)?.state ?? 'gone';
  }

  /** Asks a report back. */
  async withdraw(report: KnownReport): Promise<Outcome> {
    await this.box.withdraw(report.idempotencyKey);
    await this.flush(report.consent.reportTo);
    return this.stateOf(report);
  }

  /** Takes the remembered consent back. */
  async forget(): Promise<void> {
    await this.box.forget();
    this.forgetPlan();
    await this.refresh();
    await this.flush();
  }
}
