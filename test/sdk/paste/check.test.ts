import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { snippet, type SnippetForm } from '../../../src/sdk/paste/snippet.js';
import { WIDGETS } from '../../../src/sdk/paste/widgets.js';
import { boardAs, check, codesOf, FORMS, LEDGER, pageWith } from '../../helpers/pasted-html.js';

const PAGE = 'https://edu.example.cn/news/2025/1.html';
const VALUES = { url: '/data/a.json', date: '2025-12-31', number: '4', text: '教育科', choice: '' } as const;

/** A value for each attribute of an element that any form may hold. */
function attributesFor(tag: string): Record<string, string> {
  const { attributes } = WIDGETS.find((widget) => widget.tag === tag)!;
  const free = attributes.filter(({ isTagOnly }) => !isTagOnly);
  return Object.fromEntries(
    free.map(({ name, kind, choices }) => [name, choices?.find((choice) => choice !== '') ?? VALUES[kind]]),
  );
}

describe('a check of pasted HTML', () => {
  for (const form of FORMS) {
    it(`finds nothing wrong with a ${form} as it is written, of any element, in a piece or a whole page`, () => {
      for (const { tag } of WIDGETS) {
        for (const base of ['/jiaogai/', '/a/jiaogai/0.1.0/']) {
          const html = snippet({ form, widget: tag, base, attributes: attributesFor(tag), fallback: LEDGER });
          const script = `<script src="${base}embed.js" defer></script>`;
          for (const text of [html, pageWith(html, script)]) {
            for (const page of [undefined, PAGE]) {
              const findings = check(text, page);
              assert.deepEqual(
                findings.map(({ code, widget, form: found }) => [code, widget, found]),
                [['ok', tag, form]],
                text,
              );
              assert.deepEqual(findings[0]!.attributes, attributesFor(tag));
              assert.equal(findings[0]!.base, base);
            }
          }
        }
      }
    });
  }

  it('gives what is needed to write the same anew', () => {
    for (const form of FORMS) {
      const [{ attributes, base, title, widget }] = check(boardAs(form)) as [ReturnType<typeof check>[number]];
      const again = snippet({
        form,
        widget: widget!,
        attributes: attributes!,
        base: base ?? '/jiaogai/',
        fallback: LEDGER,
        ...(title ? { title } : {}),
      });
      assert.equal(again, boardAs(form));
    }
  });

  it('knows that a board reads what it holds, and which other elements are empty without attributes', () => {
    const weightOf = (html: string): string | undefined =>
      check(`<div>${html}</div>`).find(({ code }) => code === 'attributes-lost')?.weight;
    assert.equal(weightOf(`<reform-task-board>${LEDGER}</reform-task-board>`), 'weak');
    assert.equal(weightOf('<reform-task-board><p>台账</p></reform-task-board>'), 'broken');
    assert.equal(weightOf(`<quota-board theme="blue">${LEDGER}</quota-board>`), 'broken');
    assert.equal(weightOf('<quota-board><script type="application/json">{}</script></quota-board>'), undefined);
    assert.equal(weightOf('<homework-timer></homework-timer>'), undefined);
  });

  it('says where it stands: the line, and the letters of its tag', () => {
    const html = `<p>一</p>\n<p>二</p>\n${boardAs('frame').replace('title=', 'sandbox title=')}`;
    const [finding] = check(html);
    assert.equal(finding!.line, 3);
    assert.match(html.slice(...finding!.range!), /^<iframe src="[^"]+" sandbox title="改革台账"[^>]*>$/);
  });
});

/** What editors do to one form, and what is to be found then; first what matters. */
const CHANGES: readonly (readonly [form: SnippetForm, what: string, change: (html: string) => string, code: string])[] =
  [
    ['tag', 'is escaped', (html) => html.replace(/</g, '&lt;').replace(/>/g, '&gt;'), 'tag-escaped'],
    ['tag', 'is escaped twice', (html) => html.replace(/</g, '&amp;lt;').replace(/>/g, '&amp;gt;'), 'tag-escaped'],
    ['placeholder', 'is escaped', (html) => html.replace(/</g, '&lt;').replace(/>/g, '&gt;'), 'tag-escaped'],
    ['frame', 'is escaped', (html) => html.replace(/&/g, '&amp;').replace(/</g, '&lt;'), 'tag-escaped'],
    ['link', 'is escaped', (html) => html.replace(/</g, '&lt;'), 'tag-escaped'],
    ['tag', 'loses its attributes', (html) => html.replace(/(<reform-task-board)[^>]*/, '$1'), 'attributes-lost'],
    [
      'placeholder',
      'loses its data',
      (html) => html.replace(/ data-(?!jiaogai)[\w-]+="[^"]*"/g, ''),
      'attributes-lost',
    ],
    ['link', 'has its & escaped twice', (html) => html.replace(/&amp;/g, '&amp;amp;'), 'attributes-lost'],
    ['frame', 'loses what follows the ?', (html) => html.replace(/\?[^"]*/, ''), 'attributes-lost'],
    ['placeholder', 'loses all data-*', (html) => html.replace(/ data-[\w-]+="[^"]*"/g, ''), 'table-alone'],
    ['tag', 'loses its tag', (html) => html.replace(/<\/?reform-task-board[^>]*>/g, ''), 'table-alone'],
    ['tag', 'becomes one line of words', (html) => `<p>${html.replace(/<[^>]*>/g, '')}</p>`, 'table-alone'],
    ['tag', 'is misspelt', (html) => html.replace(/reform-task-board/g, 'reform-taskboard'), 'tag-unknown'],
    ['placeholder', 'is misspelt', (html) => html.replace('reform-task-board', 'reform-task-bord'), 'tag-unknown'],
    ['link', 'names no element', (html) => html.replace('reform-task-board', 'poster'), 'tag-unknown'],
    ['tag', 'has curly quotes', (html) => html.replace(/"/g, '”'), 'quotes-curly'],
    ['frame', 'is sealed', (html) => html.replace('<iframe', '<iframe sandbox=""'), 'frame-sandboxed'],
    [
      'frame',
      'may run no script',
      (html) => html.replace('<iframe', '<iframe sandbox="allow-same-origin"'),
      'frame-sandboxed',
    ],
    ['frame', 'has no origin', (html) => html.replace('<iframe', '<iframe sandbox="allow-scripts"'), 'frame-sandboxed'],
    ['frame', 'becomes relative', (html) => html.replace('"/jiaogai', '"../jiaogai'), 'frame-relative'],
    ['frame', 'loses its height', (html) => html.replace('height="600"', ''), 'frame-without-height'],
    ['frame', 'is as high as nothing', (html) => html.replace('"600"', '"100%"'), 'frame-without-height'],
    [
      'frame',
      'is put into a srcdoc',
      (html) => `<iframe srcdoc="${html.replace(/&/g, '&amp;').replace(/"/g, '&quot;')}"></iframe>`,
      'srcdoc',
    ],
    ['link', 'becomes relative', (html) => html.replace('"/jiaogai', '"../jiaogai'), 'link-relative'],
    ['link', 'comes into a sentence', (html) => html.replace('<p>', '<p>参见'), 'link-not-alone'],
    ['link', 'comes into a list', (html) => `<ul><li>${html}</li></ul>`, 'link-not-alone'],
    ['link', 'loses its words', (html) => html.replace('改革台账', ''), 'link-not-alone'],
    ['tag', 'has a relative src', (html) => html.replace('"/plans', '"plans'), 'src-relative'],
    ['placeholder', 'has a relative src', (html) => html.replace('"/plans', '"../plans'), 'src-relative'],
    ['link', 'has a relative src', (html) => html.replace('src=%2Fplans', 'src=plans'), 'src-relative'],
    ['tag', 'has a src on the own computer', (html) => html.replace('"/plans', '"file:///C:/plans'), 'address-local'],
    ['frame', 'leads to the own computer', (html) => html.replace('"/j', '"http://localhost:8000/j'), 'address-local'],
    [
      'tag',
      'is left by its table',
      (html) => html.replace('</reform-task-board>', '').replace('<table>', '</reform-task-board><table>'),
      'table-moved',
    ],
    [
      'tag',
      'is closed by a paragraph',
      (html) => html.replace(/<\/?div>/g, '').replace(/(<reform-task-board[^>]*>)/, '<p>$1</p>'),
      'table-moved',
    ],
    [
      'placeholder',
      'is left by its table',
      (html) => html.replace('</div>', '').replace('<table>', '</div><table>'),
      'table-moved',
    ],
    ['tag', 'loses the div around', (html) => html.replace(/<\/?div>/g, ''), 'tag-unwrapped'],
    ['placeholder', 'loses what it holds', (html) => html.replace(/>[^]*<\/div>/, '></div>'), 'placeholder-empty'],
    ['tag', 'is pasted into another', (html) => html.replace('<table>', `${html}<table>`), 'nested'],
    [
      'placeholder',
      'is pasted into a tag',
      (html) => `<reform-task-card heading="一">${html}</reform-task-card>`,
      'nested',
    ],
    ['tag', 'becomes a comment', (html) => `<!-- ${html} -->`, 'hidden'],
    ['placeholder', 'lies in a template', (html) => `<template>${html}</template>`, 'hidden'],
    ['frame', 'becomes words', (html) => `<p>${/src="([^"]*)"/.exec(html)![1]!}</p>`, 'address-shown'],
    ['link', 'is deleted', () => '<p>改革台账</p>', 'nothing-found'],
  ];

describe('what an editor has done is named', () => {
  for (const [form, what, change, code] of CHANGES) {
    it(`where a ${form} ${what}: ${code}`, () => {
      const html = change(boardAs(form));
      assert.notEqual(html, boardAs(form), 'something was changed');
      assert.equal(codesOf(html)[0], code, JSON.stringify(check(html), null, 1));
    });
  }
});
