/** How a schema is told to people. */
import type { Json } from '../app/openapi-schemas.js';
import { html, type Html } from './html.js';
import type { PageWords } from './words.js';

const nameIn = (ref: unknown): string => String(ref).slice(String(ref).lastIndexOf('/') + 1);

/** A list of choices longer than this is told by its beginning. */
const MOST_CHOICES = 24;

function choices(values: readonly unknown[]): Html {
  const shown = values.slice(0, MOST_CHOICES).map((value, at) => html`${at > 0 && ' '}<code>${String(value)}</code>`);
  return html`<span class="choices">${shown}${values.length > MOST_CHOICES && ' …'}</span>`;
}

/** The type of a value in words, with links to what has a name. */
export function typeOf(schema: Json, words: PageWords): Html {
  const { types } = words;
  if (schema['$ref']) return html`<a href="#schema-${nameIn(schema['$ref'])}">${nameIn(schema['$ref'])}</a>`;
  const any = schema['anyOf'] as Json[] | undefined;
  if (any) {
    const rest = any.filter(({ type }) => type !== 'null').map((each) => typeOf(each, words));
    return html`${rest.map((each, at) => html`${at > 0 && ' / '}${each}`)}${rest.length < any.length && types.orNull}`;
  }
  if (schema['enum']) return choices(schema['enum'] as unknown[]);
  if ('const' in schema) return html`<code>${JSON.stringify(schema['const'])}</code>`;
  if (schema['type'] === 'array' && schema['items'])
    return html`${types.list}${typeOf(schema['items'] as Json, words)}`;
  const values = schema['additionalProperties'];
  if (!schema['properties'] && typeof values === 'object') return html`${types.map}${typeOf(values as Json, words)}`;
  const name = types.names[String(schema['type'])] ?? types.any;
  return html`${name}${rangeOf(schema, words)}`;
}

function rangeOf(schema: Json, { types }: PageWords): Html | false {
  const { minimum, maximum, maxLength } = schema;
  if (typeof minimum === 'number' && typeof maximum === 'number') return html` ${minimum}–${maximum}`;
  return (
    typeof maxLength === 'number' && html`<span class="quiet"> ${types.atMost}${maxLength.toLocaleString('en')}</span>`
  );
}

function fieldRow(name: string, schema: Json, isNeeded: boolean, words: PageWords): Html {
  const text = JSON.stringify(schema['default'] ?? null);
  const isTold = !isNeeded && 'default' in schema && text.length < 40;
  return html`<tr>
    <th scope="row"><code>${name}</code>${!isNeeded && html`<span class="quiet"> ${words.optional}</span>`}</th>
    <td>
      ${typeOf(schema, words)}${isTold && html`<span class="quiet"> ${words.types.fallback}<code>${text}</code></span>`}
    </td>
  </tr>`;
}

/** One named schema, closed until somebody wants it. */
export function schemaView(name: string, schema: Json, words: PageWords): Html {
  const fields = Object.entries((schema['properties'] ?? {}) as Record<string, Json>);
  const needed = (schema['required'] ?? []) as string[];
  const [field, type] = words.fieldHead;
  const rows = fields.map(([key, each]) => fieldRow(key, each, needed.includes(key), words));
  const table = html`<table>
    <thead>
      <tr>
        <th scope="col">${field}</th>
        <th scope="col">${type}</th>
      </tr>
    </thead>
    <tbody>
      ${rows}
    </tbody>
  </table>`;
  const pattern = schema['pattern'] !== undefined && html` <code class="pattern">${String(schema['pattern'])}</code>`;
  const body = fields.length > 0 ? table : html`<p>${typeOf(schema, words)}${pattern}</p>`;
  return html`<details class="schema" id="schema-${name}">
    <summary><code>${name}</code></summary>
    <div class="inside">${body}</div>
  </details> `;
}
