import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { hasTotal } from '../../sdk/rules/kind-counts.js';
import { KINDS } from '../../sdk/rules/record-kinds.js';
import type { TypedFinding } from '../../sdk/rules/typed-record.js';
import { clip } from '../internal/clip.js';
import {
  personOptions,
  renderInput,
  renderMember,
  renderSelect,
  renderText,
  unitOptions,
  type FormFrame,
} from './inspection-log.form.fields.js';

function renderFollowUps(finding: TypedFinding, at: number, frame: FormFrame, from = 0): TemplateResult[] {
  const { words, today } = frame;
  return finding.followUps.slice(from).map(({ on, text, settled }, index) => {
    const path = `findings.${at}.followUps.${from + index}`;
    return html`<fieldset class="part">
      <legend>${words.followUpName(from + index + 1)}</legend>
      ${renderInput(`${path}.on`, on, { label: words.followedOn, type: 'date', max: today }, frame)}
      ${renderText(`${path}.text`, text, { label: words.followUpText }, frame)}
      <label class="tick"
        ><input
          type="checkbox"
          data-field="${path}.settled"
          .checked=${live(settled !== '')}
        />${words.isSettled}</label
      >
      <button type="button" class="plain out" data-act="takeOut" data-path=${path}>${words.takeOut}</button>
    </fieldset>`;
  });
}

function renderFinding(finding: TypedFinding, at: number, frame: FormFrame): TemplateResult {
  const { words } = frame;
  const path = `findings.${at}`;
  return html`<fieldset class="part">
    <legend>${words.findingName(at + 1)}</legend>
    ${renderText(`${path}.text`, finding.text, { label: words.findingText }, frame)}
    ${renderInput(`${path}.due`, finding.due, { label: words.dueName, type: 'date' }, frame)}
    ${renderFollowUps(finding, at, frame)}
    <p class="more">
      <button type="button" class="plain" data-act="addPart" data-path="${path}.followUps">${words.addFollowUp}</button>
      <button type="button" class="plain out" data-act="takeOut" data-path=${path}>${words.takeOut}</button>
    </p>
  </fieldset>`;
}

function renderEvidence(frame: FormFrame): TemplateResult {
  const { words, draft } = frame;
  return html`${draft.typed.evidence.map(({ title, url, on }, at) => {
      const path = `evidence.${at}`;
      return html`<fieldset class="part">
        <legend>${words.evidenceName(at + 1)}</legend>
        ${renderInput(`${path}.title`, title, { label: words.evidenceTitle }, frame)}
        ${renderInput(`${path}.on`, on, { label: words.evidenceOn, type: 'date' }, frame)}
        ${renderInput(`${path}.url`, url, { label: words.evidenceUrl, width: 'whole', mode: 'url' }, frame)}
        <button type="button" class="plain out" data-act="takeOut" data-path=${path}>${words.takeOut}</button>
      </fieldset>`;
    })}
    <p class="more">
      <button type="button" class="plain" data-act="addPart" data-path="evidence">${words.addEvidence}</button>
    </p>`;
}

function renderTargets({ targets, draft, words }: FormFrame): TemplateResult | typeof nothing {
  if (targets.length === 0) return nothing;
  return html`<fieldset class="part">
    <legend>${words.targets}${words.optional}</legend>
    ${targets.map(
      ({ id, label }) =>
        html`<label class="tick"
          ><input
            type="checkbox"
            data-target=${id}
            .checked=${live(draft.targetIds.indexOf(id) >= 0)}
          />${clip(label, 120)}</label
        >`,
    )}
  </fieldset>`;
}

/** The whole form of a record. */
function renderWhole(frame: FormFrame): TemplateResult {
  const { words, draft, roster, today, kind } = frame;
  const { typed } = draft;
  const own = words.kind(typed.kind);
  const kinds = KINDS.map((id) => ({ id, name: words.kind(id).name }));
  const isPart = typed.of !== '' || hasTotal(typed.kind);
  return html`<div class="fields">
      ${kind ? nothing : renderSelect('kind', typed.kind, kinds, { label: words.kindOf }, frame)}
      ${renderInput('on', typed.on, { label: words.columns.on, type: 'date', max: today }, frame)}
      ${renderMember('unit', unitOptions(roster), words.unitHint, frame)}
      ${renderMember('person', personOptions(roster, typed.unit), words.personHint, frame)}
      ${renderInput(
        'quantity',
        typed.quantity,
        {
          label: words.columns.quantity,
          mode: 'decimal',
          ...(typed.kind ? { hint: words.quantityHint(own.unit) } : {}),
        },
        frame,
      )}
      ${isPart ? renderInput('of', typed.of, { label: words.ofName, mode: 'decimal' }, frame) : nothing}
      ${renderText('note', typed.note, { label: words.columns.note, hint: words.noteHint }, frame)}
    </div>
    <h4>${words.findingsName}</h4>
    ${typed.findings.map((finding, at) => renderFinding(finding, at, frame))}
    <p class="more">
      <button type="button" class="plain" data-act="addPart" data-path="findings">${words.addFinding}</button>
    </p>
    <h4>${words.evidence}</h4>
    ${renderEvidence(frame)} ${renderTargets(frame)}`;
}

/** A form: its fields, what is wrong, whether what is typed is kept, and the ways out. */
export function renderForm(frame: FormFrame): TemplateResult {
  const { words, draft, faults, age } = frame;
  const at = draft.typed.findings.findIndex(({ id }) => draft.findingId !== '' && id === draft.findingId);
  const finding = draft.typed.findings[at];
  const title = finding ? words.followUpTitle(clip(finding.text, 60)) : words.formTitle(draft.base === 0);
  const last = (finding?.followUps.length ?? 0) - 1;
  return html`<form novalidate data-form part="form" aria-label=${title}>
    <h3 tabindex="-1">${title}</h3>
    ${age ? html`<p class="age">${age}</p>` : nothing}
    ${faults.length > 0 ? html`<p class="fault sum">${words.faults(faults.length)}</p>` : nothing}
    ${finding ? html`<div class="fields">${renderFollowUps(finding, at, frame, Math.max(0, last))}</div>` : renderWhole(frame)}
    <div class="ways">
      <button class="button save" type="submit">${words.save}</button>
      <button class="button" type="button" data-act="cancel">${words.cancel}</button>
      <button class="plain" type="button" data-act="discard">${words.discard}</button>
    </div>
    <p class="hint">${frame.isKept ? words.draftKept : words.draftMemory}</p>
  </form>`;
}
