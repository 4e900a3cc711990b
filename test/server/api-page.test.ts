import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { ENDPOINTS, PROBLEM_CODES } from '../../src/sdk/contract/index.js';
import { html, prose } from '../../src/server/api-page/html.js';
import { apiPages } from '../../src/server/api-page/page.js';
import { zh } from '../../src/server/api-page/words.zh.js';
import { openApiDocument } from '../../src/server/app/openapi.js';
import { TAGS } from '../../src/server/app/openapi-words.js';

type Node = DefaultTreeAdapterTypes.Element;

function elementsOf(node: DefaultTreeAdapterTypes.Node): Node[] {
  const own = 'tagName' in node ? [node] : [];
  return [...own, ...('childNodes' in node ? node.childNodes.flatMap(elementsOf) : [])];
}

const attribute = (node: Node, name: string): string | undefined =>
  node.attrs.find((each) => each.name === name)?.value;

const pages = apiPages('0.1.0');

for (const [name, text] of Object.entries(pages)) {
  describe(`The API's page ${name}`, () => {
    const elements = elementsOf(parse(text));
    const ids = elements.flatMap((node) => attribute(node, 'id') ?? []);

    it('tells of every endpoint', () => {
      for (const id of Object.keys(ENDPOINTS)) assert.ok(ids.includes(id), id);
    });

    it('leads within itself only to what is there, and says each id once', () => {
      assert.equal(new Set(ids).size, ids.length);
      const links = elements.flatMap((node) => attribute(node, 'href') ?? []);
      for (const href of links) if (href.startsWith('#')) assert.ok(ids.includes(href.slice(1)), href);
      assert.deepEqual(
        new Set(links.filter((href) => !href.startsWith('#'))),
        new Set(['api.css', 'v1/openapi.json', name === 'en.html' ? 'index.html' : 'en.html']),
      );
    });

    it('stands under the strictest policy: no script, no style in the page, nothing from elsewhere', () => {
      assert.ok(!elements.some(({ tagName }) => ['script', 'style', 'img', 'iframe'].includes(tagName)));
      const names = elements.flatMap((node) => node.attrs.map((each) => each.name));
      assert.ok(!names.some((each) => each === 'style' || each.startsWith('on')));
    });
  });
}

describe('The Chinese page', () => {
  const document = openApiDocument('0.1.0') as {
    paths: Record<string, Record<string, { parameters?: { name?: string; $ref?: string }[] }>>;
    components: { parameters: Record<string, { name: string }> };
  };

  it('has words of its own for every endpoint, section, asker and problem', () => {
    for (const id of Object.keys(ENDPOINTS)) assert.match(zh.summaries[id] ?? '', /\p{Script=Han}/u, id);
    for (const [tag] of Object.values(TAGS)) assert.ok(zh.tags[tag], tag);
    for (const { who } of Object.values(ENDPOINTS)) for (const asker of who) assert.ok(zh.askers[asker], asker);
    for (const status of Object.values(PROBLEM_CODES)) assert.ok(zh.statuses[status], String(status));
  });

  it('has words of its own for every parameter', () => {
    const parts = Object.values(document.paths).flatMap((path) =>
      Object.values(path).flatMap((one) => one.parameters ?? []),
    );
    const names = parts.map(({ name, $ref }) => name ?? document.components.parameters[$ref!.split('/').at(-1)!]!.name);
    for (const name of new Set(names)) assert.ok(zh.meanings[name], name);
  });
});

describe('A piece of a page', () => {
  it('escapes what is put into it, once', () => {
    assert.equal(
      html`<p title="${'"'}">${'<b>'}${html`<i>${'&'}</i>`}</p>`.text,
      '<p title="&quot;">&lt;b&gt;<i>&amp;</i></p>',
    );
    assert.equal(prose('a `b<` c').text, 'a <code>b&lt;</code> c');
  });
});
