/** The pages of the form: questions, consents, schools, papers. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { SchemeConsent, SchemeSchool } from '../../sdk/model/index.js';
import { answerOf } from '../../sdk/rules/application-fields.js';
import { clip } from '../internal/clip.js';
import { textIn } from './enrollment-form.face.js';
import { renderField, renderRadios } from './enrollment-form.field.view.js';
import {
  hintOf,
  idOf,
  renderFault,
  renderPage,
  renderSummary,
  titleOf,
  type FormFrame,
} from './enrollment-form.frame.js';
import { schoolsOf, type FormPage } from './enrollment-form.steps.js';

function renderConsent(consent: SchemeConsent, frame: FormFrame): TemplateResult {
  const { words, desk, facts } = frame;
  const { id, isRequired, isSensitive, isForChecks } = consent;
  const field = `consent.${id}`;
  const said = answerOf(facts.answers, field).split(' ')[0]!;
  const isWrong = frame.faults.some((fault) => fault.field === field);
  const marks = [
    isRequired ? words.needed : words.free,
    isSensitive ? words.sensitive : '',
    isForChecks ? words.forChecks : '',
  ];
  return html`<fieldset class="field consent ${isWrong ? 'wrong' : ''}" part="consent" id=${idOf(field)}>
    <legend>${clip(textIn(desk.locale, consent.purpose, consent.purposeEn), 2000)}</legend>
    <p class="hint">${words.retention}${clip(textIn(desk.locale, consent.retention, consent.retentionEn), 500)}</p>
    <p class="marks">${marks.filter(Boolean).map((mark) => html`<span>${mark}</span>`)}</p>
    ${renderFault(field, frame)}
    ${renderRadios(
      field,
      [
        ['yes', words.agree],
        ['no', words.disagree],
      ],
      said,
    )}
  </fieldset>`;
}

function renderConsents(frame: FormFrame): TemplateResult {
  const { consents } = frame.facts.scheme;
  return html`<p>${frame.words.consentIntro}</p>
    ${consents.map((consent) => renderConsent(consent, frame))}`;
}

function schoolText({ name, nameEn, kind }: SchemeSchool, { desk, words }: FormFrame): string {
  return `${clip(textIn(desk.locale, name, nameEn), 100)}${kind === 'public' ? '' : ` · ${words.schoolKind[kind]}`}`;
}

function renderChoice(rank: number, schools: readonly SchemeSchool[], frame: FormFrame): TemplateResult {
  const { words, facts } = frame;
  const field = `choice.${rank}`;
  const value = answerOf(facts.answers, field);
  const isWrong = frame.faults.some((fault) => fault.field === field);
  return html`<div class="field ${isWrong ? 'wrong' : ''}" part="field">
    <label for=${idOf(field)}
      >${words.choiceName(rank)}${rank > 1 ? html`<span class="free">${words.optional}</span>` : nothing}</label
    >
    ${renderFault(field, frame)}
    <select
      id=${idOf(field)}
      data-field=${field}
      aria-describedby=${isWrong ? `${idOf(field)}-fault` : nothing}
      aria-invalid=${isWrong ? 'true' : nothing}
      .value=${live(value)}
    >
      <option value="">${words.choose}</option>
      ${schools.map(
        (school) =>
          html`<option value=${school.id} ?selected=${school.id === value}>${schoolText(school, frame)}</option>`,
      )}
    </select>
  </div>`;
}

function renderChoices(frame: FormFrame): TemplateResult {
  const { facts, words } = frame;
  const { scheme, route, answers } = facts;
  const { kind, schools } = schoolsOf(facts);
  const from = route.zonedBy === 'residence' ? 'residence' : 'household';
  const isBlank = route.zonedBy !== 'nothing' && answerOf(answers, `${from}.division`) === '';
  if (isBlank) return html`<p>${words.addressFirst}</p>`;
  if (kind === 'single' && route.kind !== 'special' && schools[0]) {
    const { address, phone } = schools[0];
    return html`<p>${words.schoolSingle}</p>
      <p class="school"><b>${schoolText(schools[0], frame)}</b> ${clip(address, 200)} ${clip(phone, 40)}</p>`;
  }
  const intro = {
    single: words.schoolSeveral,
    several: words.schoolSeveral,
    none: words.schoolNone,
    unclear: words.schoolUnclear,
  };
  const isOpen = kind === 'none' || kind === 'unclear' || route.kind === 'special';
  const all = isOpen && route.kind !== 'special' ? scheme.schools : schools;
  const offered = all.filter(({ routeIds }) => routeIds.length === 0 || routeIds.indexOf(route.id) >= 0);
  const most = Math.min(scheme.maxChoices, Math.max(1, offered.length));
  const text = { same: scheme.siblings, lot: scheme.lottery };
  return html`<p>${route.kind === 'special' ? words.schoolFree : intro[kind]}</p>
    ${Array.from({ length: most }, (_, at) => renderChoice(at + 1, offered, frame))}
    ${[text.lot, text.same].map((rule) =>
      rule ? html`<p class="hint">${clip(textIn(frame.desk.locale, rule.text, rule.textEn), 2000)}</p>` : nothing,
    )}`;
}

function renderPaper(page: FormPage, frame: FormFrame): TemplateResult {
  const { parts, words } = frame;
  const part = parts.get('papers');
  const paper = page.paper!;
  const hint = hintOf(paper.paper, frame, 'paper.');
  return html`${paper.isRequired ? nothing : html`<p class="hint">${words.taskState.optional}</p>`}
    ${hint ? html`<p class="hint">${hint}</p>` : nothing} ${renderFault(page.id, frame)}
    <div id=${idOf(page.id)} tabindex="-1">
      ${part ? part.render(paper) : html`<p class="hint">${parts.hasFailed('papers') ? words.notLoaded : '…'}</p>`}
    </div>`;
}

function renderFields(page: FormPage, frame: FormFrame): TemplateResult {
  const { words } = frame;
  const keys = page.fields.map(({ key }) => key);
  const isBirth = keys.indexOf('child.birthOn') >= 0 && answerOf(frame.facts.answers, 'from-number') === 'yes';
  const hasOther = answerOf(frame.facts.answers, 'household.address') !== '';
  return html`${isBirth ? html`<p class="hint">${words.fromNumber}</p>` : nothing}
  ${
    keys.indexOf('residence.address') >= 0 && hasOther
      ? html`<p><button type="button" class="second" data-act="sameAddress">${words.sameAddress}</button></p>`
      : nothing
  }
  ${page.fields.map((field) => renderField(field, frame))}`;
}

function bodyOf(page: FormPage, frame: FormFrame): TemplateResult {
  if (page.task === 'consent') return renderConsents(frame);
  if (page.task === 'choice') return renderChoices(frame);
  return page.paper ? renderPaper(page, frame) : renderFields(page, frame);
}

/** One page of the form. */
export function renderFormPage(page: FormPage, frame: FormFrame): TemplateResult {
  const { words } = frame;
  const body = html`<form novalidate autocomplete="on">
    ${bodyOf(page, frame)}
    <div class="ways">
      <button class="main" type="submit">${words.next}</button>
      ${page.task === 'consent' ? nothing : html`<button class="plain" type="button" data-act="list">${words.toTasks}</button>`}
    </div>
  </form>`;
  return renderPage(words, titleOf(page, frame), body, {
    caption: words.task[page.task],
    summary: renderSummary(frame),
    name: page.id,
  });
}
