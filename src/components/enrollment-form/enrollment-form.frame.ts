import { html, nothing, type TemplateResult } from 'lit';
import type { SchemeField, SchemePaper } from '../../sdk/model/index.js';
import { answerOf } from '../../sdk/rules/application-fields.js';
import { choicesOf } from '../../sdk/rules/assemble-application.js';
import { checkAnswer, repairDate, type AnswerFault } from '../../sdk/rules/check-answer.js';
import { isDay } from '../../sdk/rules/dates.js';
import { clip } from '../internal/clip.js';
import type { EnrollmentDesk } from './enrollment-form.desk.js';
import { textIn } from './enrollment-form.face.js';
import { contextOf, faultText } from './enrollment-form.fault.js';
import { readPaperFiles } from './enrollment-form.papers.list.js';
import type { FormParts } from './enrollment-form.parts.js';
import { schoolsOf, type FormFacts, type FormPage } from './enrollment-form.steps.js';
import type { EnrollmentWords } from './enrollment-form.words.js';

/** What a page of the form is drawn from. */
export interface FormFrame {
  readonly desk: EnrollmentDesk;
  readonly words: EnrollmentWords;
  readonly facts: FormFacts;
  readonly parts: FormParts;
  /** What is wrong on the page, once a person wanted to leave it. */
  readonly faults: readonly AnswerFault[];
  /** Answers over which two pages disagree, with what the other had written. */
  readonly replaced: Readonly<Record<string, readonly string[]>>;
}

/** Entries of a table by a name that may be anything. */
export function own<T>(table: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.prototype.hasOwnProperty.call(table, key) ? table[key] : undefined;
}

/** An id for the control of a field. */
export function idOf(field: string): string {
  return `f-${field.replace(/\W/g, '-')}`;
}

/** The scheme's words, else ours; an English page would rather have our English than the scheme's Chinese. */
function textOf(zh: string | null, en: string | null, ours: string | undefined, { desk }: FormFrame): string {
  return (desk.locale === 'en' ? (en ?? ours ?? zh) : (zh ?? ours)) ?? '';
}

/** What a question or paper is called. */
export function labelOf({ key, label, labelEn }: SchemeField | SchemePaper, frame: FormFrame, prefix = ''): string {
  return clip(textOf(label, labelEn, own(frame.words.label, prefix + key), frame) || key, 300);
}

/** What helps to answer; empty where nothing does. */
export function hintOf({ key, hint, hintEn }: SchemeField | SchemePaper, frame: FormFrame, prefix = ''): string {
  return clip(textOf(hint, hintEn, own(frame.words.hint, prefix + key), frame), 1000);
}

/** What an answer of a closed list is called. */
export function optionText(field: string, value: string, { words }: FormFrame): string {
  const group = field.replace(/^.*\./, '');
  return own(words.option, `${field}.${value}`) ?? own(words.option, `${group}.${value}`) ?? value;
}

/** The title of a page. */
export function titleOf(page: FormPage, frame: FormFrame): string {
  if (page.paper) return labelOf(page.paper.paper, frame, 'paper.');
  const [first] = page.fields;
  return own(frame.words.page, page.id) ?? (first ? labelOf(first.field, frame) : page.id);
}

function schoolName(id: string, { facts, desk }: FormFrame): string {
  const school = facts.scheme.schools.filter((each) => each.id === id)[0];
  return school ? clip(textIn(desk.locale, school.name, school.nameEn), 150) : id;
}

/** An answer as a person reads it. */
export function shownAnswer(field: string, frame: FormFrame): string {
  const { words, facts } = frame;
  const value = answerOf(facts.answers, field);
  if (value === '') return '';
  if (field === 'sibling.schoolId' || field.startsWith('choice.')) return schoolName(value, frame);
  if (/(?:On|since|validUntil)$/.test(field)) {
    const day = repairDate(value);
    return isDay(day) ? words.date(day) : clip(value, 100);
  }
  const verdict = checkAnswer(field, facts);
  return clip(optionText(field, verdict.ok ? verdict.value : value, frame), 5000);
}

/** The answers of a page, as they are checked before submitting. */
export function linesOf(page: FormPage, frame: FormFrame): readonly (readonly [label: string, text: string])[] {
  const { facts, words } = frame;
  if (page.task === 'consent') return [];
  if (page.task === 'choice') {
    const { kind, schools } = schoolsOf(facts);
    const chosen = choicesOf(facts.answers);
    // One school alone needs no choosing.
    if (chosen.length === 0 && kind === 'single')
      return [[titleOf(page, frame), schoolName(schools[0]?.id ?? '', frame)]];
    if (chosen.length === 0) return [[titleOf(page, frame), '']];
    return chosen.map((id, at) => [words.choiceName(at + 1), schoolName(id, frame)]);
  }
  if (page.paper) {
    const count = readPaperFiles(answerOf(facts.answers, page.id)).length;
    return [[titleOf(page, frame), count > 0 ? words.files(count) : '']];
  }
  return page.fields.map(({ key, field }) => [labelOf(field, frame), shownAnswer(key, frame)]);
}

/** What a field of a fault is called. */
function faultLabel(field: string, frame: FormFrame): string {
  const { route, scheme } = frame.facts;
  const asked = route.fields.filter(({ key }) => key === field)[0];
  if (asked) return labelOf(asked, frame);
  const paper = route.papers.filter(({ key }) => `paper.${key}` === field)[0];
  if (paper) return labelOf(paper, frame, 'paper.');
  const consent = scheme.consents.filter(({ id }) => `consent.${id}` === field)[0];
  if (consent) return clip(textIn(frame.desk.locale, consent.purpose, consent.purposeEn), 24);
  if (/^choice\.\d$/.test(field)) return frame.words.choiceName(Number(field.slice(7)));
  return own(frame.words.label, field) ?? field;
}

/** A fault in words. */
export function wordFault(fault: AnswerFault, frame: FormFrame): string {
  return faultText(fault, frame.words, faultLabel(fault.field, frame), contextOf(fault, frame.facts));
}

/** The first fault of a field, below its label. */
export function renderFault(field: string, frame: FormFrame): TemplateResult | typeof nothing {
  const fault = frame.faults.filter((each) => each.field === field)[0];
  return fault ? html`<p class="fault" id="${idOf(field)}-fault">${wordFault(fault, frame)}</p>` : nothing;
}

/** All that is wrong, each leading to where it is: on the page that is open unless told otherwise. */
export function renderSummary(
  frame: FormFrame,
  { faults = frame.faults, title = frame.words.summary, act = 'toField' } = {},
): TemplateResult | typeof nothing {
  if (faults.length === 0) return nothing;
  return html`<div class="summary" part="summary" role="alert" tabindex="-1">
    <h3>${title}</h3>
    <ul>
      ${faults.map(
        (fault) =>
          html`<li>
            <button class="plain" data-act=${act} data-name=${fault.field}>${wordFault(fault, frame)}</button>
          </li>`,
      )}
    </ul>
  </div>`;
}

/** What another page has written in a field of this one. */
export function renderTheirs(field: string, frame: FormFrame): TemplateResult | typeof nothing {
  const theirs = own(frame.replaced, field)?.[0];
  if (theirs === undefined) return nothing;
  const { words } = frame;
  return html`<p class="theirs">
    ${words.theirs(clip(optionText(field, theirs, frame), 200))}
    <button type="button" class="plain" data-act="useTheirs" data-name=${field}>${words.useTheirs}</button>
    <button type="button" class="plain" data-act="keepMine" data-name=${field}>${words.keepMine}</button>
  </p>`;
}

/** The frame of every page: a way back, a title that is read first, and what stands below it. */
export function renderPage(
  words: EnrollmentWords,
  title: string,
  body: unknown,
  { caption = '', summary = nothing as unknown, name = '' } = {},
): TemplateResult {
  return html`<section class="page" part="page" data-step=${name}>
    <p class="way"><button class="plain back" data-act="back">${words.back}</button></p>
    ${summary} ${caption ? html`<p class="caption">${caption}</p>` : nothing}
    <h2 tabindex="-1">${title}</h2>
    ${body}
  </section>`;
}
