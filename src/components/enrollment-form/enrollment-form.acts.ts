/** What a person does on the pages of a form. */
import { answerOf } from '../../sdk/rules/application-fields.js';
import { answerFault } from '../../sdk/rules/check-answer.js';
import { readIdentity } from '../../sdk/rules/identity.js';
import { isoOf } from '../../sdk/local/log-state.js';
import { randomId } from '../../sdk/local/random-id.js';
import { momentOf } from '../../sdk/rules/homework-day.js';
import type { IdentityType } from '../../sdk/model/index.js';
import { now } from '../internal/clock.js';
import { questionFault, questionsOf } from './enrollment-form.check.js';
import { copyFor } from './enrollment-form.children.js';
import { idOf } from './enrollment-form.frame.js';
import type { FormHands } from './enrollment-form.hands.js';
import { pageFaults, pagesOf, photographed, type FormPage } from './enrollment-form.steps.js';

/** Where pages are that no task has. */
const BACK: Readonly<Record<string, string>> = {
  'check.result': 'check',
  tasks: '',
  answers: 'tasks',
  declare: 'answers',
  receipt: '',
  erase: 'step',
  'copy.save': 'step',
  'copy.load': '',
  another: '',
};

export class Acts {
  private readonly hands: FormHands;

  constructor(hands: FormHands) {
    this.hands = hands;
  }

  /** `isParts`: a part has dealt with it; what is left is what it does not know. */
  handle(event: Event, target: Element, isParts: boolean): void {
    if (event.type === 'submit') {
      event.preventDefault();
      if (!isParts) this.leave();
    } else if (event.type === 'input' || event.type === 'change') {
      if (!isParts) this.type(target as HTMLInputElement, event.type);
    } else if (event.type === 'click') {
      const button = target.closest<HTMLElement>('[data-act]');
      if (button) void this.act(button.dataset['act']!, button.dataset);
    }
  }

  private type(control: HTMLInputElement, kind: string): void {
    const field = control.dataset['field'];
    if (field === undefined) return;
    const isPick = control.type === 'radio' || control.tagName === 'SELECT';
    if (isPick !== (kind === 'change')) return;
    const { hands } = this;
    if (field.startsWith('consent.')) {
      const { at, offsetMinutes } = momentOf(now());
      hands.set(field, `${control.value} ${isoOf(at, offsetMinutes)}`);
    } else hands.set(field, control.value);
    // What was declared of other answers is declared anew.
    if (hands.value('declared') !== '' && !hands.isQueued) hands.set('declared', '');
    if (hands.value('tick') !== '') hands.set('tick', '');
    if (hands.faults.length > 0) hands.faults = hands.faults.filter((fault) => fault.field !== field);
  }

  /** A person goes on: what is wrong is told, else the next page comes. */
  private leave(): void {
    const { hands } = this;
    const facts = hands.facts();
    if (hands.step.startsWith('check.')) return this.leaveQuestion();
    const { page } = hands;
    if (!page) return;
    const division = hands.parts.get('division');
    const partial = page.fields.filter(({ key }) => key.endsWith('.division') && division?.isPartial(key));
    const faults = [...pageFaults(page, facts), ...partial.map(({ key }) => answerFault('not-a-choice', key))];
    if (faults.length > 0) return hands.show(faults);
    this.fillIn(page);
    if (page.task === 'consent') this.sendPapers();
    if (hands.backTo) return hands.go(hands.backTo);
    hands.go(this.after(page));
  }

  private leaveQuestion(): void {
    const { hands } = this;
    const { scheme, answers, today } = hands.facts();
    const all = questionsOf(scheme, answers);
    const at = all.findIndex(({ id }) => `check.${id}` === hands.step);
    const fault = at < 0 ? null : questionFault(all[at]!, answers, today);
    if (fault) return hands.show([fault]);
    const next = all[at + 1];
    hands.go(next ? `check.${next.id}` : 'check.result');
  }

  /** Photographs that were taken before the guardian had agreed. */
  private sendPapers(): void {
    const { hands } = this;
    const keys = photographed(hands.facts());
    if (keys.length === 0) return;
    void hands.bringPapers().then((papers) => papers?.sendAll(keys, new AbortController().signal));
  }

  /** What the number of a document says of the child is filled in, to be looked at. */
  private fillIn(page: FormPage): void {
    const { hands } = this;
    if (page.id !== 'child.identityNumber') return;
    const { answers, route, today } = hands.facts();
    const type = answerOf(answers, 'child.identityType') || route.identities[0]!;
    const read = readIdentity(type as IdentityType, answerOf(answers, 'child.identityNumber'), { today });
    if (!read.ok) return;
    if (read.birthOn && answerOf(answers, 'child.birthOn') === '') hands.set('child.birthOn', read.birthOn);
    if (read.sex) hands.set('child.sex', read.sex);
    hands.set('from-number', read.birthOn ? 'yes' : '');
  }

  /** The page after one, in its task; else the list. */
  private after(page: FormPage): string {
    const { hands } = this;
    const own = pagesOf(hands.facts()).filter(({ task }) => task === page.task);
    const at = own.findIndex(({ id }) => id === page.id);
    // Who has no second guardian is not asked for its number.
    const isLeftOut = page.task === 'guardian2' && hands.value('guardian2.name').trim() === '';
    return isLeftOut ? 'tasks' : (own[at + 1]?.id ?? 'tasks');
  }

  private before(step: string): string {
    const { hands } = this;
    if (hands.backTo) return hands.backTo;
    const { scheme, answers } = hands.facts();
    const questions = questionsOf(scheme, answers).map(({ id }) => `check.${id}`);
    const at = questions.indexOf(step);
    if (at >= 0) return questions[at - 1] ?? '';
    const way = BACK[step];
    if (way === 'check') return questions[questions.length - 1]!;
    if (way === 'step') return hands.isReceipt ? 'receipt' : hands.value('step');
    if (way !== undefined) return way;
    const pages = pagesOf(hands.facts());
    const own = pages.filter(({ task }) => task === hands.page?.task);
    return own[own.findIndex(({ id }) => id === step) - 1]?.id ?? 'tasks';
  }

  private goOn(): void {
    const { hands } = this;
    if (hands.isReceipt) return hands.go('receipt');
    if (hands.isQueued) return hands.go('sending');
    hands.go(hands.value('step') || 'check.origin');
  }

  private startNew(): void {
    const { children } = this.hands;
    if (children.free >= 0) this.hands.switchTo(children.free);
    this.goOn();
  }

  private open(page: string, backTo = ''): void {
    this.hands.backTo = backTo;
    this.hands.go(page);
  }

  private async act(act: string, data: DOMStringMap): Promise<void> {
    const { hands } = this;
    const { page = '', route = '', name = '', child = '' } = data;
    if (act === 'start') this.goOn();
    else if (act === 'startNew') this.startNew();
    else if (act === 'retryParts') hands.retry();
    else if (act === 'goOn') {
      hands.switchTo(Number(child));
      this.goOn();
    } else if (act === 'back') {
      const to = this.before(hands.step);
      this.open(to);
    } else if (act === 'list') this.open('tasks');
    else if (act === 'open') this.open(page);
    else if (act === 'change') this.open(page, 'answers');
    else if (act === 'checkAgain') this.open('check.origin');
    else if (act === 'answers' || act === 'declare' || act === 'erase' || act === 'another') this.open(act);
    else if (act === 'copySave') this.open('copy.save');
    else if (act === 'copyLoad') this.open('copy.load');
    else if (act === 'begin') this.begin(route);
    else if (act === 'toField') this.toField(name);
    else if (act === 'mend') this.mend(name);
    else if (act === 'sameAddress') this.copyAddress();
    else if (act === 'print') hands.grip.print();
    else if (act === 'addChild') await this.addChild(data['kind'] === 'twin');
    else if (act === 'eraseSure') await this.erase();
    else if (act === 'keepMine') await hands.keeper.settle(name);
    else if (act === 'useTheirs') await this.useTheirs(name);
    else if (act === 'takeBack') await this.takeBack();
  }

  private begin(route: string): void {
    const { hands } = this;
    hands.set('route', route);
    const [first] = pagesOf(hands.facts());
    const isAnswered = !first || first.task !== 'consent' || pageFaults(first, hands.facts()).length === 0;
    this.open(isAnswered ? 'tasks' : first.id);
  }

  private toField(field: string): void {
    const root = this.hands.host.renderRoot;
    const found = root.querySelector<HTMLElement>(`#${idOf(field)}`);
    const control = found?.matches('fieldset') ? found.querySelector<HTMLElement>('input') : found;
    control?.focus();
  }

  /** Opens the page on which something is to be mended. */
  private mend(field: string): void {
    const { hands } = this;
    const pages = pagesOf(hands.facts());
    const page = pages.filter(
      ({ id, task, fields }) =>
        id === field ||
        fields.some(({ key }) => key === field) ||
        (task === 'choice' && field.startsWith('choice.')) ||
        (task === 'consent' && field.startsWith('consent.')),
    )[0];
    if (!page) return this.open('tasks');
    this.open(page.id, 'answers');
    hands.show(pageFaults(page, hands.facts()));
  }

  private copyAddress(): void {
    const { hands } = this;
    ['division', 'community', 'address'].forEach((part) =>
      hands.set(`residence.${part}`, hands.value(`household.${part}`)),
    );
  }

  private async addChild(isTwin: boolean): Promise<void> {
    const { hands } = this;
    const from = hands.family;
    const at = hands.children.free;
    if (!from || at < 0) return;
    if (hands.keeper.view && hands.value('group') === '') hands.set('group', randomId());
    await hands.kept();
    const copy = copyFor({ ...from, ...(hands.keeper.view ? { group: hands.value('group') } : {}) }, isTwin);
    hands.switchTo(at);
    Object.keys(copy).forEach((field) => hands.keeper.set(field, copy[field]!));
    await hands.kept();
    this.open('tasks');
  }

  private async erase(): Promise<void> {
    const { hands } = this;
    const isGone = await hands.keeper.erase(hands.isReceipt);
    if (!isGone) return hands.show([answerFault('missing', 'erase')]);
    this.open('');
    hands.say(hands.words().erased);
  }

  private async useTheirs(field: string): Promise<void> {
    const { hands } = this;
    const theirs = hands.keeper.view?.replaced[field]?.[0];
    if (theirs !== undefined) hands.set(field, theirs);
    await hands.keeper.settle(field);
  }

  private async takeBack(): Promise<void> {
    const review = await this.hands.parts.bring('review');
    if (await review?.sender.takeBack()) this.open('answers');
  }
}
