/** Enrolment forms on a page, each with a draft that no other test knows, and the other side that takes applications. */
import { fixture, html } from '@open-wc/testing';
import '../../src/components/enrollment-form/enrollment-form.js';
import type { EnrollmentForm } from '../../src/components/enrollment-form/enrollment-form.js';
import type { UploadPaper } from '../../src/components/enrollment-form/enrollment-form.desk.js';
import { HttpError, NetworkError } from '../../src/sdk/errors.js';
import type { SubmitApplication } from '../../src/sdk/local/enrollment-outbox.js';
import type { Application, Receipt } from '../../src/sdk/model/index.js';
import { textOf, until, type Attributes } from './board-page.js';

export { textOf, until };

/** A day on which both schemes of the demo take applications. */
export const AS_OF = '2025-06-24';

let count = 0;

/** A scheme of the demo under an id that no other test has used, with what a test changes. */
export async function schemeOf(id: 3 | 4, change: Record<string, unknown> = {}): Promise<Record<string, unknown>> {
  const response = await fetch(`/demo/schemes/scheme-${id}.json`);
  const scheme = (await response.json()) as Record<string, unknown>;
  return { ...scheme, id: `test-${(count += 1)}-${Date.now()}`, ...change };
}

/** How the other side behaves, one word for each time that it is asked; afterwards it takes what comes. */
export type Manner = 'take' | 'fail' | 'lie' | 'drop' | 'refuse' | 'busy' | 'wait';

/** The other side: takes each key once, and behaves as it is told. */
export class OtherSide {
  readonly taken = new Map<string, { readonly application: Application; readonly receipt: Receipt }>();
  asked = 0;
  manners: Manner[];
  private release: (() => void) | undefined;

  constructor(...manners: Manner[]) {
    this.manners = manners;
  }

  readonly submit: SubmitApplication = async (application, { idempotencyKey, signal }) => {
    this.asked += 1;
    const manner = this.manners.shift() ?? 'take';
    await Promise.resolve();
    if (manner === 'fail') throw new NetworkError('POST: cannot be reached');
    if (manner === 'busy') throw new HttpError('POST: 503', 503);
    if (manner === 'refuse') throw new HttpError('POST: 422', 422);
    if (manner === 'lie') return { number: 7 } as unknown as Receipt;
    if (manner === 'wait') await new Promise<void>((resolve) => (this.release = resolve));
    if (signal.aborted) throw new NetworkError('POST: called off');
    const known = this.taken.get(idempotencyKey);
    const number = `QL2025-${String(this.taken.size + 1).padStart(4, '0')}`;
    const receipt = known?.receipt ?? {
      number,
      queryCode: '7K3M9PQX',
      submittedAt: '2025-06-24T10:00:00+08:00',
      steps: [],
    };
    if (!known) this.taken.set(idempotencyKey, { application, receipt });
    // It has it, and the answer is lost on the way.
    if (manner === 'drop') throw new NetworkError('POST: the connection was closed');
    return receipt;
  };

  /** Lets go of one that waits. */
  go(): void {
    this.release?.();
  }

  get applications(): readonly Application[] {
    return Array.from(this.taken.values(), ({ application }) => application);
  }
}

/** Takes every photograph. */
export const takePapers: UploadPaper = (_file, { fileId, onProgress }) => {
  onProgress(1);
  return Promise.resolve({ id: `e-${fileId}`, title: '', url: null, on: null, visibility: 'internal' });
};

export interface FormOptions {
  readonly scheme: Record<string, unknown>;
  readonly other?: OtherSide;
  readonly upload?: UploadPaper;
  readonly attributes?: Attributes;
  readonly lang?: string;
  readonly width?: number;
}

/** A form as a page would make it, on the page and ready for a person. */
export async function showForm({
  scheme,
  other,
  upload,
  attributes,
  lang,
  width = 390,
}: FormOptions): Promise<EnrollmentForm> {
  const form = document.createElement('enrollment-form');
  Object.entries({ 'as-of': AS_OF, ...attributes }).forEach(([name, value]) => form.setAttribute(name, value));
  form.enrollmentScheme = scheme;
  if (other) form.submit = other.submit;
  if (upload) form.upload = upload;
  const box = await fixture<HTMLDivElement>(html`<div></div>`);
  box.lang = lang ?? 'zh-CN';
  box.style.width = `${width}px`;
  box.append(form);
  await until(() => insides(form)?.hasRead, 'what the device keeps');
  await form.updateComplete;
  return form;
}

interface Insides {
  readonly hasRead: boolean;
  readonly step: string;
  kept(): Promise<boolean>;
}

/** What a test waits for: the device was read, answers are kept. */
export function insides(form: EnrollmentForm): Insides | undefined {
  return (form as unknown as { hands?: Insides }).hands;
}

export function stepOf(form: EnrollmentForm): string {
  return insides(form)?.step ?? '';
}

export function find<E extends Element = HTMLElement>(form: EnrollmentForm, selector: string): E {
  const found = form.renderRoot.querySelector<E>(selector);
  if (!found)
    throw new Error(
      `no ${selector} on ${stepOf(form) || 'the first page'}: ${textOf(form.renderRoot as unknown as Element)}`,
    );
  return found;
}

/** Presses what does `act`, and waits until it is drawn. */
export async function press(form: EnrollmentForm, act: string, more = ''): Promise<void> {
  find(form, `[data-act="${act}"]${more}`).click();
  await settle(form);
}

export async function settle(form: EnrollmentForm): Promise<void> {
  await insides(form)?.kept();
  await form.updateComplete;
  await new Promise((resolve) => setTimeout(resolve));
  await form.updateComplete;
}

function change(control: HTMLInputElement | HTMLSelectElement, value: string): void {
  control.value = value;
  control.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  control.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
}

/** Chooses a township of the region, or writes down another place. */
async function answerDivision(form: EnrollmentForm, field: string, value: string): Promise<void> {
  const at = `[data-division="${field}"]`;
  await until(() => form.renderRoot.querySelector(at), 'the places');
  const own = find<HTMLSelectElement>(form, `${at} [data-step=own]`);
  const isListed = Array.from(own.options).some((option) => option.value === value);
  change(own, isListed ? value : ' n');
  await settle(form);
  if (!isListed) change(find<HTMLInputElement>(form, `${at} [data-step=written]`), value);
}

/** Answers one field as a person would: types, picks or ticks. */
export async function answer(form: EnrollmentForm, field: string, value: string): Promise<void> {
  const radio = form.renderRoot.querySelector<HTMLInputElement>(
    `input[type=radio][data-field="${field}"][value="${value}"]`,
  );
  if (radio) radio.click();
  else if (field.endsWith('.division')) await answerDivision(form, field, value);
  else change(find<HTMLInputElement>(form, `[data-field="${field}"]`), value);
  await settle(form);
}

/** Goes on to the next page. */
export async function next(form: EnrollmentForm): Promise<void> {
  find<HTMLButtonElement>(form, 'form [type=submit]').click();
  await settle(form);
}

/** Opens a page by its name from the task list. */
export async function openPage(form: EnrollmentForm, page: string): Promise<void> {
  await press(form, 'open', `[data-page="${page}"]`);
}

/** A photograph that nobody took: a JPEG of one colour. */
export async function photo(width = 60, height = 40): Promise<Blob> {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width, height });
  canvas.getContext('2d')!.fillRect(0, 0, width / 2, height);
  return new Promise((resolve) => canvas.toBlob((blob) => resolve(blob!), 'image/jpeg'));
}

/** Chooses files as a person does in the picker. */
export function choose(form: EnrollmentForm, files: readonly Blob[]): void {
  const list = new DataTransfer();
  files.forEach((file, at) => list.items.add(new File([file], `photo-${at}.jpg`, { type: file.type })));
  const input = find<HTMLInputElement>(form, '.photos input[multiple]');
  input.files = list.files;
  input.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
}

/** Adds as many photographs as the page wants. */
async function addPhotos(form: EnrollmentForm, least: number): Promise<void> {
  await until(() => form.renderRoot.querySelector('.photos'), 'the photographs');
  const one = await photo();
  choose(
    form,
    Array.from({ length: least }, () => one),
  );
  await until(
    () => form.renderRoot.querySelectorAll('.photo.sent, .photo.kept').length === least,
    'photographs to be sent',
  );
  await settle(form);
}

/** Answers page after page of a task until the list comes back. */
export async function fillPages(form: EnrollmentForm, answers: Readonly<Record<string, string>>): Promise<void> {
  for (let turn = 0; turn < 12 && stepOf(form) !== 'tasks'; turn += 1) {
    const step = stepOf(form);
    const fields = Array.from(
      form.renderRoot.querySelectorAll<HTMLElement>('[part=page] [data-field], [part=page] [data-place]'),
    );
    const names = fields.map(({ dataset }) => dataset['field'] ?? dataset['place']!);
    for (const name of names.filter((each, at) => names.indexOf(each) === at)) {
      if (answers[name] !== undefined) await answer(form, name, answers[name]);
    }
    if (step.startsWith('paper.')) await addPhotos(form, step === 'paper.householdRegister' ? 2 : 1);
    await next(form);
    if (stepOf(form) === step) throw new Error(`${step}: ${textOf(find(form, '.summary'))}`);
  }
}

/** Answers the self-check and begins the form on a way. */
export async function passCheck(
  form: EnrollmentForm,
  family: Readonly<Record<string, string>>,
  route: string,
): Promise<void> {
  await press(form, form.renderRoot.querySelector('[data-act=start]') ? 'start' : 'goOn');
  while (stepOf(form) !== 'check.result') {
    const { field } = find(form, '[part=page] [data-field]').dataset;
    await answer(form, field!, family[field!]!);
    await next(form);
  }
  await press(form, 'begin', `[data-route="${route}"]`);
}

/** Says yes to each consent but those that are named. */
export async function consent(form: EnrollmentForm, refused: readonly string[] = []): Promise<void> {
  const boxes = Array.from(form.renderRoot.querySelectorAll<HTMLElement>('.consent input[value=yes]'));
  for (const { dataset } of boxes) {
    const field = dataset['field']!;
    await answer(form, field, refused.some((id) => field === `consent.${id}`) ? 'no' : 'yes');
  }
  await next(form);
}

/** Fills in every task of the list that has to be. */
export async function fillAll(form: EnrollmentForm, family: Readonly<Record<string, string>>): Promise<void> {
  const pages = Array.from(form.renderRoot.querySelectorAll<HTMLElement>('.task')).map(
    ({ dataset }) => dataset['page']!,
  );
  for (const page of pages) {
    const task = find(form, `.task[data-page="${page}"]`);
    if (!task.matches('.todo, .started, .faulty')) continue;
    task.click();
    await settle(form);
    await fillPages(form, family);
  }
}

/** Ticks the declaration and submits. */
export async function submit(form: EnrollmentForm): Promise<void> {
  await press(form, 'answers');
  await press(form, 'declare');
  find<HTMLInputElement>(form, '#f-declaration').click();
  await settle(form);
  await next(form);
}

/** The page was killed and is opened again: another form over what the device keeps. */
export async function again(form: EnrollmentForm, options: FormOptions): Promise<EnrollmentForm> {
  form.remove();
  return showForm(options);
}
