import type { TemplateResult } from 'lit';
import {
  loadProvince,
  ownTowns,
  pathOfCode,
  provinces,
  regionOf,
  type Division,
} from './enrollment-form.division.data.js';
import { choose, isPartial, placeOf, textOf, write, type Known, type Place } from './enrollment-form.division.place.js';
import { divisionStyles } from './enrollment-form.division.styles.js';
import { ELSEWHERE, NOT_LISTED, renderDivision } from './enrollment-form.division.view.js';
import { divisionWordsZh } from './enrollment-form.division.words.zh.js';
import type { DivisionPart, EnrollmentDesk } from './enrollment-form.desk.js';

export { divisionStyles as styles, divisionWordsZh as wordsZh };

/** One field: its place, the text in which it was last kept, and whether a person has begun to change it here. */
interface Answer {
  readonly place: Place;
  readonly text: string;
  readonly isTouched: boolean;
}

const codeOf = (name = ''): string => provinces.filter((each) => each.name === name)[0]?.code ?? '';
const nameOf = (code: string): string => provinces.filter((each) => each.code === code)[0]?.name ?? '';

/** Where something is: a township of the region, a place elsewhere by province, or what a person writes. */
export class Part implements DivisionPart {
  private readonly desk: EnrollmentDesk;
  private readonly answers = new Map<string, Answer>();
  /** Lists by the code of their province; null: it did not come. */
  private readonly lists = new Map<string, Division | null | undefined>();
  private readonly missed = new Set<string>();

  constructor(desk: EnrollmentDesk) {
    this.desk = desk;
  }

  private get ownProvince(): string {
    return regionOf(this.desk.scheme).slice(0, 2);
  }

  /** The township of a scheme without a region stands in its schools' areas, or nowhere. */
  private get hasOwn(): boolean {
    return this.ownProvince !== '' || ownTowns(this.desk.scheme).length > 0;
  }

  private get known(): Known {
    const { scheme } = this.desk;
    const province = this.lists.get(this.ownProvince) ?? undefined;
    return {
      own: ownTowns(scheme, province),
      region: province ? pathOfCode(province, regionOf(scheme)) : [],
      find: (name) => this.lists.get(codeOf(name)) ?? undefined,
    };
  }

  /** The field as it stands; read anew when another than this part has changed it. */
  private answer(field: string): Answer {
    const text = this.desk.value(field);
    const found = this.answers.get(field);
    if (found?.text === text) return found;
    const answer = { place: placeOf(text, this.known, this.hasOwn), text, isTouched: false };
    this.answers.set(field, answer);
    return answer;
  }

  /** The province whose list is looked at; empty: none is chosen. */
  private codeAt({ where, path }: Place): string {
    return where === 'else' ? codeOf(path[0]) : this.ownProvince;
  }

  render(
    field: string,
    options: { readonly id: string; readonly describedBy: string; readonly isWrong: boolean },
  ): TemplateResult {
    const { place } = this.answer(field);
    const { ownProvince, known } = this;
    const code = this.codeAt(place);
    [ownProvince, code].forEach((each) => this.lists.has(each) || this.load(each));
    return renderDivision({
      ...options,
      field,
      place,
      words: this.desk.words().division,
      hasOwn: this.hasOwn,
      own: known.own,
      region: known.region[known.region.length - 1] ?? '',
      ownName: nameOf(ownProvince),
      ownProvince: this.lists.get(ownProvince) ?? undefined,
      province: this.lists.get(code) ?? undefined,
      hasFailed: this.lists.get(code) === null,
      isMissed: this.missed.has(code),
    });
  }

  /** Whether a place elsewhere has been begun and its township is not told yet. */
  isPartial(field: string): boolean {
    return isPartial(this.answer(field).place, this.known);
  }

  handle(event: Event, target: Element): void {
    const field = target.closest<HTMLElement>('[data-division]')?.dataset['division'];
    if (field === undefined) return;
    const { step } = (target as HTMLElement).dataset;
    if (event.type === 'click' && target.closest('[data-act=division-retry]')) void this.retry(field);
    else if (event.type === 'input' && step === 'written') {
      this.take(field, write(this.answer(field).place, (target as HTMLInputElement).value));
    } else if (event.type === 'change' && step && step !== 'written') {
      this.choose(field, step, (target as HTMLSelectElement).value);
    }
  }

  private choose(field: string, step: string, value: string): void {
    const { place } = this.answer(field);
    if (step !== 'own') {
      const name = value === NOT_LISTED ? null : value;
      this.take(field, choose(place, Number(step), name, this.known));
    } else if (value === ELSEWHERE) this.take(field, { ...place, where: 'else' });
    else if (value === NOT_LISTED) this.take(field, { ...place, where: 'free' });
    else this.take(field, { ...place, where: value ? 'own' : '', town: value });
  }

  private take(field: string, place: Place): void {
    const text = textOf(place, this.known);
    // First, so that what is set does not look like another's.
    this.answers.set(field, { place, text, isTouched: true });
    this.desk.set(field, text);
    this.desk.draw();
  }

  private load(code: string): void {
    this.lists.set(code, undefined);
    if (!code) return;
    loadProvince(code).then(
      (list) => this.settle(code, list),
      () => this.settle(code, null),
    );
  }

  /** A list has come, or did not. */
  private settle(code: string, list: Division | null): void {
    const { active, answers } = this;
    const isOnTold = active?.matches('.told') ?? false;
    this.lists.set(code, list);
    if (!list) this.missed.add(code);
    answers.forEach((answer, field) => {
      const isHere = this.fieldOf(active) === field;
      answers.set(field, this.looked(answer, code, isHere ? active : null));
      // Another list may have been asked for in between: only of what is looked at something is said.
      if (this.codeAt(answer.place) !== code) return;
      const isAway = answer.place.where === 'else';
      const { opened, failed } = this.desk.words().division;
      if (isAway || isOnTold) this.desk.say((list ? opened : failed)(nameOf(code)));
      const next = list ? `[data-step="${isAway ? 1 : 'own'}"]` : 'button';
      if (isOnTold && isHere) void this.focus(field, next);
    });
    this.desk.draw();
  }

  /** An answer in the light of a list that has come: never is it moved under the hands of who is about to write. */
  private looked(answer: Answer, code: string, active: Element | null): Answer {
    const { place, text, isTouched } = answer;
    if (!isTouched && !active?.matches('[data-step]'))
      return { ...answer, place: placeOf(text, this.known, this.hasOwn) };
    const isWriting = active?.matches('[data-step=written]') && codeOf(place.path[0]) === code;
    return isWriting && place.where === 'else' ? { ...answer, place: { ...place, isWritten: true } } : answer;
  }

  private get active(): Element | null {
    return (this.desk.host.renderRoot as ShadowRoot).activeElement ?? null;
  }

  private fieldOf(element: Element | null): string | undefined {
    return element?.closest<HTMLElement>('[data-division]')?.dataset['division'];
  }

  private async retry(field: string): Promise<void> {
    this.load(this.codeAt(this.answer(field).place));
    // The button goes: what stands in its place is read out instead.
    await this.focus(field, '.told');
  }

  private async focus(field: string, selector: string): Promise<void> {
    const { host } = this.desk;
    this.desk.draw();
    await host.updateComplete;
    const own = host.renderRoot.querySelector(`[data-division="${field}"]`);
    own?.querySelector<HTMLElement>(selector)?.focus();
  }
}
