import { isJiaogaiError } from 'jiaogai/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { desk } from '../app/desk.js';
import type { FailWords } from '../words/fail.js';

const BY_STATUS: Readonly<Record<number, Exclude<keyof FailWords, 'tooMany' | 'request'>>> = {
  401: 'signIn',
  403: 'notAllowed',
  404: 'notFound',
  409: 'conflict',
  412: 'stale',
  413: 'tooLarge',
  415: 'wrongType',
  503: 'readOnly',
};

/** What is said of an error: what happened, and what to do. */
export function failWords(error: unknown): string {
  const words = desk.words.fail;
  if (isJiaogaiError(error, 'network')) return words.network;
  if (isJiaogaiError(error, 'timeout')) return words.timeout;
  if (isJiaogaiError(error, 'rule')) return words.rule;
  if (isJiaogaiError(error, 'contract')) return words.contract;
  if (!isJiaogaiError(error, 'http')) return words.other;
  const { status, retryAfterMs } = error;
  if (status === 429) return words.tooMany(retryAfterMs == null ? null : Math.ceil(retryAfterMs / 1000));
  const name = BY_STATUS[status];
  if (name) return words[name];
  return status >= 500 ? words.server : words.other;
}

function requestOf(error: unknown): string {
  const isOurs = isJiaogaiError(error, 'http') || isJiaogaiError(error, 'rule');
  return (isOurs && error.problem?.requestId) || '';
}

/** A failure with its way on. */
export function renderFailure(error: unknown, retry?: () => unknown): TemplateResult {
  const { common, fail, shell } = desk.words;
  const id = requestOf(error);
  const isSignIn = isJiaogaiError(error, 'http') && error.status === 401;
  const again = isSignIn
    ? html`<button class="button" @click=${() => desk.signIn()}>${shell.signInAgain}</button>`
    : retry
      ? html`<button class="button" @click=${retry}>${common.retry}</button>`
      : nothing;
  return html`<div class="notice bad" role="alert">
    <p>${failWords(error)}</p>
    ${id ? html`<p class="small quiet">${fail.request(id)}</p>` : nothing}${again}
  </div>`;
}
