import { html, nothing, type TemplateResult } from 'lit';
import type { CopyStore } from '../../sdk/local/draft-copies.js';
import type { SubmitApplication } from '../../sdk/local/enrollment-outbox.js';
import type { EnrollmentScheme } from '../../sdk/model/index.js';
import { consentFaults } from '../../sdk/rules/assemble-application.js';
import type { AnswerFault } from '../../sdk/rules/check-answer.js';
import { todayIn } from '../../sdk/rules/today.js';
import { Announcer } from '../internal/announcer.js';
import { afterPaint } from '../internal/after-paint.js';
import { addSheets } from '../internal/sheets.js';
import { Acts } from './enrollment-form.acts.js';
import { Children } from './enrollment-form.children.js';
import type { UploadPaper } from './enrollment-form.desk.js';
import { formStyles } from './enrollment-form.form.styles.js';
import { fieldWordsZh } from './enrollment-form.field.words.zh.js';
import { formWordsZh } from './enrollment-form.form.words.zh.js';
import type { FormFrame } from './enrollment-form.frame.js';
import type { Grip } from './enrollment-form.grip.js';
import type { EnrollmentWords } from './enrollment-form.words.js';
import type { DraftKeeper } from './enrollment-form.keeper.js';
import { remember } from './enrollment-form.remember.js';
import { FormParts, type PartName } from './enrollment-form.parts.js';
import type { PapersPart } from './enrollment-form.desk.js';
import type { ReviewDesk } from './enrollment-form.review.js';
import { renderFooter, renderStep, renderWays } from './enrollment-form.step.view.js';
import { consentsOf, pagesOf, progressOf, tasksOf, type FormFacts, type FormPage } from './enrollment-form.steps.js';

/** What the title of a page is looked for by, when it has the focus next. */
type Focus = 'h2' | '.summary';

/** Everything of a form that a person sets in motion; it comes after the first paint. */
export class FormHands implements ReviewDesk {
  readonly grip: Grip;
  readonly schemeId: string;
  readonly acts: Acts;
  children: Children;
  parts: FormParts;
  /** Name of the page that is open; empty: the first one. */
  step = '';
  /** The page that a change goes back to. */
  backTo = '';
  faults: readonly AnswerFault[] = [];
  hasRead = false;
  private readonly sameFacts = remember<FormFacts>();
  private remembered: Readonly<Record<string, string>> | undefined;
  private next: Focus | string = '';
  private stopPreparing: (() => void) | undefined;
  private readonly announcer: Announcer;
  private readonly handleOnline = (): void => void this.resume();
  private readonly handleHide = (): void => void this.keeper.kept();

  constructor(grip: Grip) {
    this.grip = grip;
    this.schemeId = grip.scheme().id;
    this.acts = new Acts(this);
    this.children = new Children(this.schemeId, () => this.handleKept());
    this.parts = new FormParts(grip, this);
    this.announcer = new Announcer(() => grip.host.renderRoot.querySelector('[role=status].spoken'));
    grip.extend(formWordsZh);
    grip.extend(fieldWordsZh);
    addSheets(grip.host.renderRoot as ShadowRoot, [formStyles]);
  }

  get host() {
    return this.grip.host;
  }

  get scheme(): EnrollmentScheme {
    return this.grip.scheme();
  }

  get locale() {
    return this.grip.locale();
  }

  get keeper(): DraftKeeper {
    return this.children.current;
  }

  get draft() {
    return this.keeper.draft;
  }

  get isQueued(): boolean {
    return this.keeper.view?.isQueued ?? false;
  }

  get isOpen(): boolean {
    return this.step !== '';
  }

  readonly words = (): EnrollmentWords => this.grip.words();
  readonly at = (): Date => this.grip.at();

  submitter(): SubmitApplication | undefined {
    const { submit } = this.host;
    return typeof submit === 'function' ? submit : undefined;
  }

  upload(): UploadPaper | undefined {
    const { upload } = this.host;
    return typeof upload === 'function' ? upload : undefined;
  }

  mayLeave(): boolean {
    return consentFaults({ scheme: this.scheme, consents: consentsOf(this.facts()) }).length === 0;
  }

  readonly copyStore = (): CopyStore | undefined => this.host.draftStore;

  value(field: string): string {
    return this.keeper.value(field);
  }

  set(field: string, value: string): void {
    this.keeper.set(field, value);
    this.draw();
  }

  readonly kept = (): Promise<boolean> => this.keeper.kept();

  draw(): void {
    this.host.requestUpdate();
  }

  say(text: string): void {
    this.announcer.say(text);
  }

  fire(name: string, detail: unknown): void {
    this.grip.fire(name, detail);
  }

  /** Reads what this device has, and goes on with what waits. */
  async open(): Promise<void> {
    window.addEventListener('online', this.handleOnline);
    window.addEventListener('pagehide', this.handleHide);
    if (!(await this.children.open())) return;
    this.hasRead = true;
    this.draw();
    this.stopPreparing = FormParts.prepare();
    await this.resume();
  }

  close(): void {
    window.removeEventListener('online', this.handleOnline);
    window.removeEventListener('pagehide', this.handleHide);
    this.stopPreparing?.();
    this.announcer.stop();
    this.children.close();
  }

  async reopen(): Promise<void> {
    await this.keeper.open();
    this.go(this.isReceipt ? 'receipt' : this.value('step') || 'check.origin');
  }

  /** Sends what waits. */
  async resume(): Promise<void> {
    if (!this.hasRead || !this.submitter()) return;
    const isDue = ({ view, values }: DraftKeeper): boolean => !!view && (view.isQueued || !!values['declared']);
    const at = this.children.keepers.findIndex(isDue);
    if (at < 0 || (this.isOpen && at !== this.children.at)) return;
    this.switchTo(at);
    this.go('sending');
    await (await this.parts.bring('review'))?.sender.resume();
  }

  /** Answers from which those of a brother or sister are begun. */
  get family(): Readonly<Record<string, string>> | undefined {
    return this.keeper.view ? this.keeper.values : this.remembered;
  }

  /** Whether the application has arrived, and nothing but its receipt is left. */
  get isReceipt(): boolean {
    return !!this.keeper.receipt && !this.keeper.view;
  }

  /** The child's name, while it is known. */
  get childName(): string {
    return this.family?.['child.name'] ?? '';
  }

  /** Opens the form for another child. */
  switchTo(at: number): void {
    if (at === this.children.at) return;
    this.children.at = at;
    this.backTo = '';
    // What was about the other child's draft is not about this one's.
    this.parts = new FormParts(this.grip, this);
  }

  bringPapers(): Promise<PapersPart | undefined> {
    return this.parts.bring('papers');
  }

  async arrived(): Promise<void> {
    const { step } = this;
    await this.keeper.open();
    // The draft may have told of it before, and the person have gone on.
    if (this.step === step) this.go('receipt');
  }

  show(faults: readonly AnswerFault[]): void {
    this.faults = faults;
    this.focus('.summary');
  }

  mend(): void {
    this.go('answers', '.summary');
  }

  /** Gives the focus to what is drawn next. */
  focus(what: string): void {
    this.next = what;
    this.draw();
  }

  /** Opens a page. */
  go(step: string, focus: Focus = 'h2'): void {
    [this.step, this.faults] = [step, []];
    // Before the draft is gone.
    if (step === 'sending' && this.keeper.view) this.remembered = this.keeper.values;
    this.parts.retry();
    // Where one may go on another day; what comes and goes by itself is none of it.
    if (/^(?:check|tasks|answers|declare)/.test(step) || this.page) this.keeper.set('step', step);
    this.focus(focus);
    // The page that was asked for comes first.
    if (step !== '') afterPaint(() => this.tellStep(step));
  }

  private tellStep(step: string): void {
    const { done, total } = this.route ? progressOf(tasksOf(this.facts())) : { done: 0, total: 0 };
    this.fire('enrollment-step', { step, done, total });
  }

  retry(): void {
    this.parts.retry();
    this.draw();
  }

  /** Looks after what was drawn. */
  attend(): void {
    const { next } = this;
    if (!next) return;
    const found = this.host.renderRoot.querySelector<HTMLElement>(next) ?? this.host.renderRoot.querySelector('h2');
    if (!found) return;
    this.next = '';
    found.focus({ preventScroll: true });
    found.scrollIntoView?.({ block: next === 'h2' ? 'center' : 'nearest' });
  }

  get route() {
    const id = this.value('route');
    return this.scheme.routes.filter((each) => each.id === id)[0];
  }

  facts(): FormFacts {
    const { scheme, keeper } = this;
    const today = todayIn(this.at(), scheme.timeZone);
    const route = (this.route ?? scheme.routes[0])!;
    return this.sameFacts({ scheme, route, answers: keeper.values, today, isPaperless: !this.upload() });
  }

  get page(): FormPage | undefined {
    return this.route && pagesOf(this.facts()).filter(({ id }) => id === this.step)[0];
  }

  frame(): FormFrame {
    const { parts, faults } = this;
    const replaced = this.keeper.view?.replaced ?? {};
    return { desk: this, words: this.words(), facts: this.facts(), parts, faults, replaced };
  }

  /** Handles an event of the form. */
  handle(event: Event, target: Element): void {
    const name = target.closest<HTMLElement>('[data-room]')?.dataset['room'];
    const part = name && this.parts.get(name as PartName);
    if (part) part.handle(event, target);
    this.acts.handle(event, target, !!part);
  }

  /** The ways on from the first page. */
  renderWays(): TemplateResult {
    return renderWays(this);
  }

  render(): TemplateResult {
    return html`${renderStep(this)}${this.step === 'sending' ? nothing : renderFooter(this)}`;
  }

  private handleKept(): void {
    const { keeper } = this;
    const isPage = this.isOpen && !/^(?:receipt|erase|another|copy)/.test(this.step);
    // Another tab has handed it in, or erased it.
    if (isPage && this.isReceipt) this.go('receipt');
    else if (isPage && !keeper.view && !keeper.fault && Object.keys(keeper.values).length === 0) this.go('');
    this.draw();
  }
}
