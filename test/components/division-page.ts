/** The control of a place on a page, with a desk that keeps answers in memory, and a server of lists that tests can stop. */
import { fixture, html as page } from '@open-wc/testing';
import { html, LitElement, type TemplateResult } from 'lit';
import { Part, styles, wordsZh } from '../../src/components/enrollment-form/enrollment-form.division.js';
import { divisionWordsEn } from '../../src/components/enrollment-form/enrollment-form.division.words.en.js';
import type { EnrollmentDesk } from '../../src/components/enrollment-form/enrollment-form.desk.js';
import { baseStyles } from '../../src/components/styles/base.js';
import { controlStyles } from '../../src/components/styles/controls.js';
import { tokens } from '../../src/components/styles/tokens.js';
import { readScheme } from '../../src/sdk/model/read-scheme.js';
import type { EnrollmentScheme } from '../../src/sdk/model/index.js';

export const FIELD = 'household.division';

/** A scheme with these areas, in the county of this code. */
export function schemeOf(areas: readonly string[], regionCode: string | null): EnrollmentScheme {
  const schools = areas.map((division, at) => ({ id: `s${at}`, name: `第${at + 1}小学`, areas: [{ division }] }));
  const route = { id: 'local', kind: 'local', name: '本地', identities: ['residentId'], fields: [{ key: FIELD }] };
  const head = { schemaVersion: 1, id: 'test', title: '示例', entryYear: 2025, regionCode };
  return readScheme({ ...head, routes: [route], schools }).scheme;
}

export class PlacePage extends LitElement {
  static override styles = [tokens, baseStyles, controlStyles, styles];
  readonly values: Record<string, string> = {};
  readonly said: string[] = [];
  english = false;
  isWrong = false;
  formScheme: EnrollmentScheme = schemeOf([], null);
  private made: Part | undefined;

  get division(): Part {
    return (this.made ??= new Part(this.desk));
  }

  private get desk(): EnrollmentDesk {
    const words = (): object => (this.english ? divisionWordsEn : wordsZh);
    const desk: Partial<EnrollmentDesk> = {
      host: this as unknown as EnrollmentDesk['host'],
      scheme: this.formScheme,
      words: words as EnrollmentDesk['words'],
      value: (field) => this.values[field] ?? '',
      set: (field, value) => {
        this.values[field] = value;
        this.requestUpdate();
      },
      draw: () => this.requestUpdate(),
      say: (text) => void this.said.push(text),
    };
    return desk as EnrollmentDesk;
  }

  private readonly hand = (event: Event): void => {
    const target = event.target as Element;
    if (target.closest('[data-room=division]')) this.division.handle(event, target);
  };

  protected override render(): TemplateResult {
    const hands = this.hand;
    return html`<div class="jg light" @click=${hands} @input=${hands} @change=${hands} @keydown=${hands}>
      <div class="field" part="field">
        <label for="d">户籍在哪里</label>
        <p id="d-hint" class="hint">按户口簿填写。</p>
        ${this.division.render(FIELD, { id: 'd', describedBy: 'd-hint', isWrong: this.isWrong })}
      </div>
    </div>`;
  }
}
customElements.define('test-place', PlacePage);

interface Options {
  readonly value?: string;
  readonly areas?: readonly string[];
  readonly regionCode?: string | null;
  readonly english?: boolean;
  readonly isWrong?: boolean;
  readonly width?: number;
}

export async function show(options: Options = {}): Promise<PlacePage> {
  const { value = '', areas = ['龙津镇', '嵩口镇'], regionCode = '350423', width = 360 } = options;
  const box = await fixture<HTMLDivElement>(page`<div></div>`);
  box.lang = options.english ? 'en' : 'zh-CN';
  box.style.width = `${width}px`;
  const place = document.createElement('test-place') as PlacePage;
  place.formScheme = schemeOf(areas, regionCode);
  place.values[FIELD] = value;
  place.english = options.english ?? false;
  place.isWrong = options.isWrong ?? false;
  box.append(place);
  await place.updateComplete;
  return place;
}

export const kept = (place: PlacePage): string => place.values[FIELD] ?? '';

export function has(place: PlacePage, selector: string): boolean {
  return place.renderRoot.querySelector(selector) !== null;
}

export function find<E extends Element = HTMLElement>(place: PlacePage, selector: string): E {
  const found = place.renderRoot.querySelector<E>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
}

export const list = (place: PlacePage, step: string | number): HTMLSelectElement =>
  find<HTMLSelectElement>(place, `select[data-step="${step}"]`);

export const written = (place: PlacePage): HTMLInputElement =>
  find<HTMLInputElement>(place, 'input[data-step="written"]');

/** What a list offers. */
export const offered = (place: PlacePage, step: string | number): string[] =>
  Array.from(list(place, step).options, ({ text }) => text);

/** What is chosen or written, from the first control down. */
export const shown = (place: PlacePage): string[] =>
  Array.from(place.renderRoot.querySelectorAll<HTMLSelectElement | HTMLInputElement>('select, input'), (each) =>
    each instanceof HTMLSelectElement ? (each.selectedOptions[0]?.text ?? '') : each.value,
  );

/** Chooses an entry by what stands there. */
export async function pick(place: PlacePage, step: string | number, text: string): Promise<void> {
  const select = list(place, step);
  const option = Array.from(select.options).find((each) => each.text === text);
  if (!option) throw new Error(`${step} has no ${text}`);
  select.value = option.value;
  select.dispatchEvent(new Event('input', { bubbles: true }));
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await place.updateComplete;
}

export async function type(place: PlacePage, text: string): Promise<void> {
  const input = written(place);
  input.focus();
  input.value = text;
  input.dispatchEvent(new Event('input', { bubbles: true }));
  await place.updateComplete;
}

/** Answers for lists by province: what a test gives, else what is there. Ends with `restore`. */
export class Lists {
  readonly asked: string[] = [];
  private readonly answers = new Map<string, () => Promise<Response>>();
  private readonly real = window.fetch;

  constructor() {
    window.fetch = (input, init) => {
      const code = /\/divisions\/(\d\d)\.json$/.exec(String(input))?.[1] ?? '';
      this.asked.push(code);
      const answer = this.answers.get(code);
      return answer ? answer() : this.real.call(window, input, init);
    };
  }

  give(code: string, answer: () => Response | Promise<Response>): void {
    this.answers.set(code, () => Promise.resolve().then(answer));
  }

  /** Lets a list wait until it is let go. */
  hold(code: string): () => void {
    let go: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => (go = resolve));
    const path = new URL(`../../src/components/enrollment-form/divisions/${code}.json`, import.meta.url).href;
    this.give(code, () => gate.then(() => this.real.call(window, path)));
    return go;
  }

  real404(code: string): void {
    this.give(code, () => new Response('', { status: 404 }));
  }

  again(code: string): void {
    this.answers.delete(code);
  }

  restore(): void {
    window.fetch = this.real;
  }
}
