/** The way from the button to the receipt: photographs first, then the application, once. */
import { EnrollmentOutbox, type SubmitAnswer, type SubmitApplication } from '../../sdk/local/enrollment-outbox.js';
import { isoOf } from '../../sdk/local/log-state.js';
import { assembleApplication, type AssembledApplication } from '../../sdk/rules/assemble-application.js';
import { momentOf } from '../../sdk/rules/homework-day.js';
import { now } from '../internal/clock.js';
import type { PapersSent } from './enrollment-form.desk.js';
import type { EnrollmentErrorDetail, EnrollmentSubmitDetail } from './enrollment-form.events.js';
import type { ReviewDesk } from './enrollment-form.review.js';
import { consentsOf, papersOf, photographed, type FormFacts } from './enrollment-form.steps.js';

/** Where an application is on its way. */
export type SendState = 'idle' | 'uploading' | 'sending' | 'waiting' | 'refused';

/** The application that the answers make, or all that is wrong with them. */
export function assemble(facts: FormFacts, declaredAt: string, groupId: string, at: Date): AssembledApplication {
  const { scheme, route, answers, isPaperless } = facts;
  // Papers that are brought along are none that are missing.
  const routes = [isPaperless ? { ...route, papers: [] } : route];
  return assembleApplication({
    scheme: { ...scheme, routes },
    routeId: route.id,
    answers,
    papers: isPaperless ? [] : papersOf(facts),
    consents: consentsOf(facts),
    declaredAt,
    groupId: groupId || null,
    now: at,
  });
}

/** Sends the application of one draft, however often it is pressed, and again when the network is back. */
export class Sender {
  state: SendState = 'idle';
  /** Why it has not arrived. */
  code = '';
  private readonly desk: ReviewDesk;
  private outbox: EnrollmentOutbox | undefined;
  private readonly stop = new AbortController();

  constructor(desk: ReviewDesk) {
    this.desk = desk;
  }

  get isBusy(): boolean {
    return this.state === 'uploading' || this.state === 'sending';
  }

  /** What a person has pressed for. */
  async submit(): Promise<void> {
    const { desk } = this;
    if (this.isBusy || !desk.submitter()) return;
    const { at, offsetMinutes } = momentOf(now());
    if (desk.value('declared') === '') desk.set('declared', isoOf(at, offsetMinutes));
    this.set('uploading');
    desk.go('sending');
    await desk.kept();
    if (desk.isQueued) return this.flush();
    const { isSent, lost } = await this.sendPapers();
    if (lost !== null) return this.lead(`paper.${lost}`);
    if (!isSent) return this.fail('no-answer');
    const made = assemble(desk.facts(), desk.value('declared'), desk.value('group'), desk.at());
    if (!made.ok) {
      desk.set('declared', '');
      this.set('idle');
      return desk.mend();
    }
    this.set('sending');
    await this.settle(await this.box().submit(made.application, momentOf(now())));
  }

  /** Goes on with what waits: the page was opened, the network is back, or there is somebody now who takes it. */
  async resume(): Promise<void> {
    const { desk } = this;
    if (this.isBusy || !desk.submitter()) return;
    if (desk.isQueued) return this.flush();
    if (desk.value('declared') !== '') return this.submit();
  }

  /** Does not send it after all. False: it may be there already. */
  async takeBack(): Promise<boolean> {
    if (this.isBusy || this.desk.isQueued) return false;
    this.desk.set('declared', '');
    await this.desk.kept();
    this.set('idle');
    return true;
  }

  close(): void {
    this.stop.abort();
  }

  private async flush(): Promise<void> {
    this.set('sending');
    await this.settle(await this.box().flush(momentOf(now())));
  }

  private box(): EnrollmentOutbox {
    const submit: SubmitApplication = (application, options) => {
      const given = this.desk.submitter();
      return given ? given(application, options) : Promise.reject(new Error('nobody takes applications'));
    };
    return (this.outbox ??= new EnrollmentOutbox(this.desk.draft, { submit }));
  }

  /** Something has to be mended on a page before it can be sent. */
  private lead(page: string): void {
    this.desk.set('declared', '');
    this.set('idle');
    this.desk.go(page);
  }

  private async sendPapers(): Promise<PapersSent> {
    const { desk } = this;
    const keys = desk.upload() ? photographed(desk.facts()) : [];
    if (keys.length === 0) return { isSent: true, lost: null };
    const papers = await desk.bringPapers();
    const sent = await papers?.sendAll(keys, this.stop.signal);
    if (!sent) return { isSent: false, lost: null };
    return { ...sent, isSent: sent.isSent && (await desk.kept()) };
  }

  private async settle(answer: SubmitAnswer): Promise<void> {
    const { desk } = this;
    if (answer.ok) {
      this.set('idle');
      await desk.arrived();
      desk.fire('enrollment-submit', { receipt: answer.receipt } satisfies EnrollmentSubmitDetail);
      return;
    }
    if (answer.code === 'taken' || answer.code === 'erased') {
      this.set('idle');
      return desk.reopen();
    }
    this.fail(answer.code, 'cause' in answer ? answer.cause : undefined);
  }

  private fail(code: string, error?: unknown): void {
    const isRefused = code === 'refused';
    this.code = code;
    if (isRefused) {
      this.desk.set('declared', '');
      this.desk.set('tick', '');
    }
    this.set(isRefused ? 'refused' : 'waiting');
    this.desk.fire('enrollment-error', { error, code } satisfies EnrollmentErrorDetail);
  }

  private set(state: SendState): void {
    this.state = state;
    this.desk.draw();
  }
}
