/** How an endpoint is told to people. */
import { ENDPOINTS, type Endpoint } from '../../sdk/contract/index.js';
import type { Json } from '../app/openapi-schemas.js';
import { html, prose, type Html } from './html.js';
import { typeOf } from './schema-view.js';
import type { PageWords } from './words.js';

/** The parts of an operation that are told. */
export interface Operation {
  readonly operationId: string;
  readonly tags: readonly [string];
  readonly summary: string;
  readonly parameters?: readonly Json[];
  readonly requestBody?: Content;
  readonly responses: Readonly<Record<string, Content>>;
}

interface Content {
  readonly content?: Readonly<Record<string, Media>>;
}

interface Media {
  readonly schema: Json;
  readonly examples?: { readonly example: { readonly value: unknown } };
}

/** What a page is made of: the document, and how it is worded. */
export interface Source {
  readonly document: Json;
  readonly words: PageWords;
}

function resolved(document: Json, part: Json): Json {
  if (typeof part['$ref'] !== 'string') return part;
  const keys = part['$ref'].slice(2).split('/');
  return keys.reduce<Json>((at, key) => at[key] as Json, document);
}

function parameterRow(part: Json, { document, words }: Source): Html {
  const { name, in: place, required, description, schema } = resolved(document, part);
  const meaning = words.meanings[String(name)] ?? String(description);
  return html`<tr>
    <th scope="row">
      <code>${String(name)}</code>
      <span class="quiet">${words.places[String(place)]}</span>
      ${required === true && html`<span class="needed">${words.needed}</span>`}
    </th>
    <td>${typeOf(schema as Json, words)}</td>
    <td>${prose(meaning)}</td>
  </tr>`;
}

function parametersView(parts: readonly Json[], source: Source): Html | false {
  if (parts.length === 0) return false;
  const heads = source.words.parameterHead.map((head) => html`<th scope="col">${head}</th>`);
  return html`<h4>${source.words.parameters}</h4>
    <table class="three">
      <thead>
        <tr>
          ${heads}
        </tr>
      </thead>
      <tbody>
        ${parts.map((part) => parameterRow(part, source))}
      </tbody>
    </table>`;
}

function mediaLine(type: string, { schema }: Media, words: PageWords): Html {
  const isFile = Object.keys(schema).length === 0;
  return html`<li><code>${type}</code> ${isFile ? words.bytes : typeOf(schema, words)}</li>`;
}

function contentView(title: Html, { content }: Content, words: PageWords): Html {
  const media = Object.entries(content ?? {});
  const lines = media.map(([type, each]) => mediaLine(type, each, words));
  const example = media[0]?.[1].examples?.example.value;
  return html`<h4>${title}</h4>
    ${
      lines.length > 0
        ? html`<ul class="plain">
            ${lines}
          </ul>`
        : html`<p>${words.nothing}</p>`
    }
    ${
      example !== undefined &&
      html`<figure>
        <figcaption>${words.example}</figcaption>
        <pre tabindex="0"><code>${JSON.stringify(example, null, 2)}</code></pre>
      </figure>`
    }`;
}

function refusalsView(statuses: readonly string[], words: PageWords): Html {
  const links = statuses.map((status) => html`<a href="#status-${status}">${status}</a> `);
  return html`<h4>${words.refusals}</h4>
    <p class="statuses">${links}</p>`;
}

/** One endpoint, closed until somebody wants it. */
export function operationView(operation: Operation, method: string, path: string, source: Source): Html {
  const { words } = source;
  const { operationId, responses, requestBody, parameters = [] } = operation;
  const endpoint = (ENDPOINTS as Record<string, Endpoint>)[operationId]!;
  const good = String(endpoint.status);
  const who = endpoint.who.map((asker) => words.askers[asker]).join(words.lang === 'en' ? ', ' : '、');
  const statuses = Object.keys(responses).filter((status) => Number(status) >= 400);
  // A path may break behind each of its parts.
  const parts = path.split('/').map((part, at) => html`${at > 0 && html`<wbr />/`}${part}`);
  return html`<details class="operation" id="${operationId}">
    <summary>
      <span class="method ${method}">${method.toUpperCase()}</span>
      <code class="path">${parts}</code>
      <span class="what">${prose(words.summaries[operationId] ?? operation.summary)}</span>
      <span class="who">${who}</span>
    </summary>
    <div class="inside">
      ${parametersView(parameters, source)} ${requestBody && contentView(html`${words.body}`, requestBody, words)}
      ${contentView(html`${words.answer} <code>${good}</code>`, responses[good]!, words)}
      ${refusalsView(statuses, words)}
    </div>
  </details> `;
}
