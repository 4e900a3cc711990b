/** The API's page for people: drawn from the document, so that it says what the server does. No script. */
import { API_BASE, PROBLEM_CODES } from '../../sdk/contract/index.js';
import { openApiDocument } from '../app/openapi.js';
import { codesOf } from '../app/openapi-operation.js';
import { PROBLEMS, TAGS } from '../app/openapi-words.js';
import type { Json } from '../app/openapi-schemas.js';
import { html, prose, type Html } from './html.js';
import { operationView, type Operation, type Source } from './operation-view.js';
import { schemaView } from './schema-view.js';
import { en } from './words.en.js';
import type { PageWords } from './words.js';
import { zh } from './words.zh.js';

const idOf = (tag: string): string => `tag-${tag.toLowerCase().replace(/ /g, '-')}`;

const titleOf = (tag: string, words: PageWords): string => words.tags[tag]?.[0] ?? tag;

function sectionView(tag: string, description: string, source: Source): Html {
  const paths = Object.entries(source.document['paths'] as Record<string, Record<string, Operation>>);
  const operations = paths.flatMap(([path, methods]) =>
    Object.entries(methods)
      .filter(([, operation]) => operation.tags[0] === tag)
      .map(([method, operation]) => operationView(operation, method, path, source)),
  );
  return html`<section aria-labelledby="${idOf(tag)}">
    <h3 id="${idOf(tag)}">${titleOf(tag, source.words)}</h3>
    <p class="quiet">${source.words.tags[tag]?.[1] ?? description}</p>
    <div class="list">${operations}</div>
  </section>`;
}

function problemsView(words: PageWords): Html {
  const statuses = [...new Set(Object.values(PROBLEM_CODES))].sort((a, b) => a - b);
  const rows = statuses.map(
    (status) =>
      html`<tr id="status-${status}">
        <th scope="row">${status}</th>
        <td class="choices">${codesOf(status).map((code) => html`<code>${code}</code> `)}</td>
        <td>${prose(words.statuses[status] ?? PROBLEMS[status] ?? '')}</td>
      </tr>`,
  );
  const heads = words.problemHead.map((head) => html`<th scope="col">${head}</th>`);
  return html`<section aria-labelledby="problems">
    <h2 id="problems">${words.problems}</h2>
    <table class="three">
      <thead>
        <tr>
          ${heads}
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
  </section>`;
}

function schemasView({ document, words }: Source): Html {
  const { schemas } = document['components'] as { schemas: Record<string, Json> };
  return html`<section aria-labelledby="schemas">
    <h2 id="schemas">${words.schemas}</h2>
    <p class="quiet">${prose(words.schemaHint)}</p>
    <div class="list">${Object.entries(schemas).map(([name, schema]) => schemaView(name, schema, words))}</div>
  </section>`;
}

function headView(version: string, words: PageWords): Html {
  const rules = words.ruleList.map(
    ([name, text]) =>
      html`<div>
        <dt>${name}</dt>
        <dd>${prose(text)}</dd>
      </div>`,
  );
  return html`<h1>${words.title}</h1>
    <p class="lead">${words.lead}</p>
    <p class="facts">
      <span>${words.base} <code>${API_BASE}</code></span>
      <span>${words.release} <code>${version}</code></span>
    </p>
    <p class="take">
      <a class="button" href="v1/openapi.json">${words.document}</a>
      <span class="quiet">${words.documentHint}</span>
    </p>
    <section aria-labelledby="rules">
      <h2 id="rules">${words.rules}</h2>
      <dl class="rules">${rules}</dl>
    </section>`;
}

function navView(words: PageWords): Html {
  const tags = Object.values(TAGS).map(([tag]) => html`<li><a href="#${idOf(tag)}">${titleOf(tag, words)}</a></li> `);
  return html`<nav aria-label="${words.sections}">
    <ul>
      <li><a href="#rules">${words.rules}</a></li>
      ${tags}
      <li><a href="#problems">${words.problems}</a></li>
      <li><a href="#schemas">${words.schemas}</a></li>
    </ul>
  </nav>`;
}

function pageOf(source: Source, version: string): string {
  const { words } = source;
  const { other } = words;
  const sections = Object.values(TAGS).map(([tag, description]) => sectionView(tag, description, source));
  return html`<!doctype html>
    <html lang="${words.lang}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${words.title}</title>
        <link rel="stylesheet" href="api.css" />
      </head>
      <body>
        <a class="skip" href="#main">${words.skip}</a>
        <header class="masthead">
          <div class="wrap">
            <p class="brand">${words.title}</p>
            <a href="${other.href}" hreflang="${other.lang}" lang="${other.lang}">${other.name}</a>
          </div>
        </header>
        <div class="wrap columns">
          ${navView(words)}
          <main id="main" tabindex="-1">
            ${headView(version, words)}
            <h2 id="endpoints">${words.endpoints}</h2>
            ${sections} ${problemsView(words)} ${schemasView(source)}
          </main>
        </div>
        <footer class="foot"><p class="wrap">${words.foot}</p></footer>
      </body>
    </html> `.text;
}

/** The pages by their file names; `api.css` lies beside them. They stand at `/api/`. */
export function apiPages(version: string): Record<string, string> {
  const document = openApiDocument(version);
  return {
    'index.html': pageOf({ document, words: zh }, version),
    'en.html': pageOf({ document, words: en }, version),
  };
}
