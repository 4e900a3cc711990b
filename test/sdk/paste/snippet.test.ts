import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parseFragment } from 'parse5';
import { isJiaogaiError } from '../../../src/sdk/errors.js';
import {
  policyFor,
  scriptTag,
  snippet,
  WIDGETS,
  type SnippetForm,
  type SnippetOptions,
} from '../../../src/sdk/paste/index.js';

interface Element {
  readonly tagName: string;
  readonly attrs: readonly { readonly name: string; readonly value: string }[];
  readonly childNodes: readonly Element[];
}

const FORMS: readonly SnippetForm[] = ['link', 'placeholder', 'tag', 'frame'];
const BOARD = { widget: 'reform-task-board', attributes: { src: '/plans/plan.json' } } as const;

/** Elements of a fragment, in their order. */
function elements(html: string): Element[] {
  const walk = (node: Element): Element[] =>
    node.childNodes.flatMap((child) => (child.tagName ? [child, ...walk(child)] : []));
  return walk(parseFragment(html) as unknown as Element);
}

const attributesOf = ({ attrs }: Element): Record<string, string> =>
  Object.fromEntries(attrs.map(({ name, value }) => [name, value]));

function issuesOf(options: SnippetOptions): string[] {
  try {
    snippet(options);
    return [];
  } catch (error) {
    assert.ok(isJiaogaiError(error, 'contract'));
    return error.issues.map(({ path }) => path);
  }
}

describe('the snippet', () => {
  it('is a link that opens the page of the element', () => {
    assert.equal(
      snippet({ ...BOARD, form: 'link' }),
      '<p><a href="/jiaogai/frame.html?widget=reform-task-board&amp;src=%2Fplans%2Fplan.json">改革台账</a></p>',
    );
  });

  it('is a placeholder with the link inside, for the day that its data- is taken away', () => {
    const [div, , link] = elements(snippet({ ...BOARD, form: 'placeholder' }));
    assert.deepEqual(attributesOf(div!), { 'data-jiaogai': 'reform-task-board', 'data-src': '/plans/plan.json' });
    assert.match(attributesOf(link!)['href']!, /frame\.html\?widget=reform-task-board/);
  });

  it('is a tag whose `src` stands behind its other sources, which KindEditor would take for it', () => {
    const attributes = { src: '/r.json', kind: 'inspection', 'plan-src': '/p.json', mark: '示例' };
    assert.match(
      snippet({ form: 'tag', widget: 'inspection-log', attributes }),
      /<inspection-log plan-src="\/p.json" src="\/r.json" kind="inspection" mark="示例">/,
    );
  });

  it('is a tag in a block, with what is read without script inside', () => {
    const html = snippet({ ...BOARD, form: 'tag', fallback: '<table><tbody><tr><td>1</td></tr></tbody></table>' });
    assert.deepEqual(
      elements(html).map(({ tagName }) => tagName),
      ['div', 'reform-task-board', 'table', 'tbody', 'tr', 'td', 'p', 'a'],
    );
  });

  it('is a frame with a name and a height', () => {
    const [frame] = elements(snippet({ ...BOARD, form: 'frame', lang: 'en', height: 480 }));
    assert.deepEqual(attributesOf(frame!), {
      src: '/jiaogai/frame.html?widget=reform-task-board&src=%2Fplans%2Fplan.json&lang=en',
      title: 'Ledger of a plan',
      width: '100%',
      height: '480',
      frameborder: '0',
      loading: 'lazy',
    });
  });

  it('says where it sends anything only in a tag', () => {
    const timer = { widget: 'homework-timer', attributes: { 'report-to': '/minutes' } };
    assert.deepEqual(issuesOf({ ...timer, form: 'tag' }), []);
    for (const form of FORMS.filter((each) => each !== 'tag')) {
      assert.deepEqual(issuesOf({ ...timer, form }), ['attributes.report-to']);
    }
    assert.doesNotMatch(snippet({ ...timer, form: 'tag' }), /href="[^"]*report-to/);
  });

  for (const [name, options, paths] of [
    ['a widget that is not there', { widget: 'reform-board' }, ['widget']],
    ['a form that is not there', { form: 'script' as SnippetForm }, ['form']],
    ['an attribute that is not there', { attributes: { onclick: 'alert(1)' } }, ['attributes.onclick']],
    ['an address that depends on the page', { attributes: { src: 'plan.json' } }, ['attributes.src']],
    ['an address that runs', { attributes: { src: 'javascript:alert(1)' } }, ['attributes.src']],
    ['an address of an unknown host', { attributes: { src: '//example.com/plan.json' } }, ['attributes.src']],
    ['a choice that is none', { attributes: { view: 'list' } }, ['attributes.view']],
    ['a day that is none', { attributes: { 'as-of': '2025-13-01' } }, ['attributes.as-of']],
    ['a number that is none', { attributes: { 'due-soon': '十' } }, ['attributes.due-soon']],
    ['a folder that is a file', { base: '/jiaogai/embed.js' }, ['base']],
    ['a height that is none', { height: 0.5 }, ['height']],
    [
      'an address that a frame on another host would see elsewhere',
      { base: 'https://a.example/j/' },
      ['attributes.src'],
    ],
    ['several at once', { widget: 'x', base: 'x' }, ['widget', 'base']],
  ] as const) {
    it(`refuses ${name}, and names it`, () => {
      assert.deepEqual(issuesOf({ ...BOARD, form: 'link', ...options } as SnippetOptions), [...paths]);
    });
  }

  it('writes any words so that they are read back as they were, in every form', () => {
    const words = fc.string({ unit: 'binary', minLength: 1 }).filter((text) => !/[\0\r\n\t]/.test(text));
    fc.assert(
      fc.property(words, words, fc.constantFrom(...FORMS), (heading, title, form) => {
        const html = snippet({ form, widget: 'reform-task-card', title, attributes: { heading } });
        const all = elements(html);
        assert.ok(all.every(({ tagName }) => ['a', 'div', 'iframe', 'p', 'reform-task-card'].includes(tagName)));
        const own = all.find(
          ({ tagName, attrs }) => tagName === 'reform-task-card' || attrs[0]?.name === 'data-jiaogai',
        );
        const address = all.map(attributesOf).find(({ src, href }) => src ?? href)!;
        const read = own
          ? (attributesOf(own)['heading'] ?? attributesOf(own)['data-heading'])
          : new URL((address['src'] ?? address['href'])!, 'https://a.example').searchParams.get('heading');
        assert.equal(read, heading);
      }),
    );
  });
});

describe('what a page needs beside the snippet', () => {
  it('is the script once, with the hash of its version', () => {
    assert.equal(scriptTag(), '<script src="/jiaogai/embed.js" defer></script>');
    assert.equal(
      scriptTag({ base: 'https://a.example/jiaogai/0.1.0/', integrity: 'sha384-x' }),
      '<script src="https://a.example/jiaogai/0.1.0/embed.js" integrity="sha384-x" crossorigin="anonymous" defer></script>',
    );
  });

  it('is the strictest policy, with the hosts that are asked and no other', () => {
    assert.equal(
      policyFor({ ...BOARD, form: 'tag' }),
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data: blob:; require-trusted-types-for 'script'; trusted-types lit-html",
    );
    const far = policyFor({
      form: 'frame',
      widget: 'quota-board',
      base: 'https://a.example/jiaogai/',
      attributes: { src: 'https://b.example/plan.json', 'records-src': 'https://b.example/r.json' },
    });
    assert.match(far, /script-src 'self' https:\/\/a\.example;/);
    assert.match(far, /connect-src 'self' https:\/\/a\.example https:\/\/b\.example;/);
    assert.match(far, /frame-src 'self' https:\/\/a\.example;/);
  });
});

describe('the list of widgets', () => {
  it('names each once, in two languages, with the attributes of its own and those of all', () => {
    assert.equal(new Set(WIDGETS.map(({ tag }) => tag)).size, WIDGETS.length);
    for (const { zh, en, attributes } of WIDGETS) {
      assert.ok(zh && en);
      assert.ok(attributes.every((each) => each.zh && each.en && (each.kind === 'choice') === !!each.choices));
      assert.deepEqual(
        attributes.slice(-3).map(({ name }) => name),
        ['size', 'theme', 'scheme'],
      );
    }
  });
});
