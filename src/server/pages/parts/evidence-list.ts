import type { ReportResource } from 'jiaogai/sdk';
import { html, type TemplateResult } from 'lit';
import { desk } from '../app/desk.js';
import { saveBlob } from './save-blob.js';

type Evidence = ReportResource['evidence'][number];

/** The id of a file of this server; null for an address elsewhere. */
function fileIdOf(url: string): string | null {
  const { origin, pathname } = new URL(url, location.origin);
  return origin === location.origin ? (/^\/api\/v1\/files\/([\w.:-]+)$/.exec(pathname)?.[1] ?? null) : null;
}

async function save(fileId: string, title: string): Promise<void> {
  saveBlob(await desk.client.files.get(fileId), title);
}

/** Papers of a report: a file of this server is saved with the person's own token, an address is opened. */
export function evidenceItem({ title, url }: Evidence, onFault: (error: unknown) => void): TemplateResult {
  const { inbox, common } = desk.words;
  const fileId = url === null ? null : fileIdOf(url);
  if (fileId !== null)
    return html`<button
      type="button"
      class="plain"
      aria-label=${inbox.download(title)}
      @click=${() => save(fileId, title).catch(onFault)}
    >
      ⤓ ${title}
    </button>`;
  if (url === null) return html`<span>${title}</span>`;
  return html`<a href=${url} target="_blank" rel="noopener noreferrer"
    >${title}<span class="spoken">${common.newTab}</span></a
  >`;
}
