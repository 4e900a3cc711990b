import { html, nothing, type TemplateResult } from 'lit';
import type { EnrollmentScheme, SchemeContact, SchemeWindow } from '../../sdk/model/index.js';
import { windowState } from '../../sdk/rules/window-state.js';
import { clip } from '../internal/clip.js';
import type { Locale } from '../internal/words.js';
import type { FaceWords } from './enrollment-form.face.words.js';

/** What the first page is drawn from. */
export interface FaceFacts {
  readonly scheme: EnrollmentScheme;
  readonly words: FaceWords;
  readonly locale: Locale;
  /** The instant that windows are seen from. */
  readonly at: Date;
  /** What a draft adds: going on, its age; empty until the device was asked. */
  readonly ways: unknown;
}

/** A text of the scheme in the language of the page. */
export function textIn(locale: Locale, zh: string | null, en: string | null): string {
  return (locale === 'en' && en) || zh || '';
}

/** What is drawn while the scheme is on its way. */
export function renderSkeleton(words: FaceWords | undefined): TemplateResult {
  return html`<div class="skeleton" aria-hidden="true"><i></i><i></i><i></i></div>
    <p class="spoken">${words?.loading}</p>`;
}

/** A sentence in place of the form, and a way on. */
export function renderNote(title: string, text: string, way: unknown = nothing): TemplateResult {
  return html`<div class="note" role="alert">
    <h2>${title}</h2>
    <p>${text}</p>
    ${way}
  </div>`;
}

/** The title of the scheme with its mark, such as 演示数据. */
export function renderMark({ mark }: EnrollmentScheme): TemplateResult | typeof nothing {
  return mark ? html`<span class="mark" part="mark">${clip(mark, 40)}</span>` : nothing;
}

function renderWindow(each: SchemeWindow, { scheme, words, at }: FaceFacts): TemplateResult {
  const verdict = windowState({ ...scheme, windows: [each] }, { kind: each.kind, now: at });
  const state = verdict.ok ? verdict.state : 'none';
  return html`<div class=${state}>
    <dt>${words.window[each.kind]} <span class="state">${words.windowState[state]}</span></dt>
    <dd>
      ${words.span(each.opensOn, each.opensTime ?? '', each.closesOn, each.closesTime ?? '')}
      ${each.place ? html`<br />${clip(each.place, 200)}` : nothing}
    </dd>
  </div>`;
}

/** Whom to ask. */
export function renderContact(contact: SchemeContact, locale: Locale): TemplateResult {
  const { phone, hours, place } = contact;
  const number = clip(phone, 40);
  return html`<p class="contact">
    <b>${clip(textIn(locale, contact.label, contact.labelEn), 100)}</b>
    ${number ? html`<a href="tel:${number.replace(/[^\d+,;*#]/g, '')}">${number}</a>` : nothing}
    ${hours ? html`<span>${clip(hours, 200)}</span>` : nothing}
    ${place ? html`<span>${clip(place, 200)}</span>` : nothing}
  </p>`;
}

/** The first page: who may apply, when, what it takes, and the way in. */
export function renderStart(facts: FaceFacts, lastBirth: string): TemplateResult {
  const { scheme, words, locale, ways } = facts;
  const { age, contacts, entryYear, issuer, windows } = scheme;
  return html`<header>
      <h2 tabindex="-1">${clip(textIn(locale, scheme.title, scheme.titleEn), 200)}${renderMark(scheme)}</h2>
      <p>${words.entry(entryYear)}${issuer ? html` <span class="issuer">${clip(issuer, 100)}</span>` : nothing}</p>
    </header>
    ${lastBirth ? html`<p>${words.born(lastBirth, age.years)}</p>` : nothing}
    <dl class="windows">${windows.slice(0, 12).map((each) => renderWindow(each, facts))}</dl>
    <p>${words.startNote}</p>
    <p class="quiet">${words.dataNote}</p>
    <div class="ways">${ways}</div>
    ${windows.some(({ kind }) => kind === 'offline') ? html`<p class="quiet">${words.offlineHint}</p>` : nothing}
    ${
      contacts.length > 0
        ? html`<section class="contacts">
            <h3>${words.contacts}</h3>
            ${contacts.slice(0, 6).map((contact) => renderContact(contact, locale))}
          </section>`
        : nothing
    }`;
}
