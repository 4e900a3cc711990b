import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { checkPaste, PASTE_CODES, type PastedNode } from '../../../src/sdk/paste/check.js';
import { describeFinding } from '../../../src/sdk/paste/check-words.js';
import { boardAs, check, codesOf, FORMS, pageWith } from '../../helpers/pasted-html.js';

const PAGE = 'https://edu.example.cn/news/2025/1.html';
const TINY = boardAs('frame').replace('"/jiaogai', '"../jiaogai');

describe('a check of a whole page', () => {
  it('misses the script where tags and placeholders need it, and less where a link or a frame does without', () => {
    for (const form of FORMS) {
      const isNeeded = form === 'tag' || form === 'placeholder';
      const found = check(pageWith(boardAs(form) + boardAs(form), '')).map(({ code, weight }) => `${code} ${weight}`);
      const weak = ['script-missing weak', 'ok ok', 'ok ok'];
      assert.deepEqual(found, isNeeded ? ['script-missing broken'] : weak, form);
      assert.deepEqual(codesOf(boardAs(form)), ['ok'], 'of a piece nobody can say it');
    }
  });

  it('knows the script by its name, also with a version, also where a browser saved it', () => {
    for (const src of [
      'https://cdn.example.cn/jiaogai/0.1.0/embed.js',
      '/jiaogai/embed.js?v=3',
      '/jiaogai/embed-1a2b3c.js',
      './通知_files/embed.js.download',
    ]) {
      assert.deepEqual(codesOf(pageWith(boardAs('tag'), `<script src="${src}"></script>`)), ['ok'], src);
    }
    for (const src of ['/js/embed.json', '/js/my-embed.js', '/embed/player.js']) {
      assert.ok(codesOf(pageWith(boardAs('tag'), `<script src="${src}"></script>`)).includes('script-missing'), src);
    }
  });

  it('says that the script is there twice, unless the other is somebody else’s', () => {
    const ours = '<script src="/jiaogai/embed.js"></script>';
    assert.deepEqual(codesOf(pageWith(boardAs('tag'), ours + ours)), ['script-twice', 'ok']);
    assert.deepEqual(codesOf(pageWith(boardAs('tag'), `${ours}<script src="/video/embed.js"></script>`)), ['ok']);
  });

  it('sees from its address where relative addresses lead', () => {
    const broken = check(pageWith(TINY), PAGE)[0]!;
    assert.deepEqual([broken.code, broken.weight], ['frame-relative', 'broken']);
    assert.match(broken.detail!, /^https:\/\/edu\.example\.cn\/news\/jiaogai\/frame\.html\?/);
    assert.deepEqual(codesOf(pageWith(TINY), 'https://edu.example.cn/news/1.html'), ['ok'], 'to where the script lies');
    assert.equal(check(TINY)[0]!.weight, 'weak', 'who does not know the page cannot say');
    const link = boardAs('link').replace('"/jiaogai', '"../jiaogai');
    assert.equal(check(pageWith(link), PAGE)[0]!.weight, 'weak', 'the script knows a link wherever it leads');
  });

  it('takes its address from a base, a canonical link or the note of a browser', () => {
    const heads = [
      `<base href="/news/">`,
      `<link rel="canonical" href="https://edu.example.cn/news/1.html">`,
      `<!-- saved from url=(0034)https://edu.example.cn/news/1.html -->`,
    ];
    const script = '<script src="/jiaogai/embed.js"></script>';
    assert.deepEqual(codesOf(pageWith(TINY, heads[0] + script), PAGE), ['ok']);
    assert.deepEqual(codesOf(pageWith(TINY, heads[1] + script)), ['ok']);
    assert.deepEqual(codesOf(pageWith(TINY, heads[2] + script)), ['ok']);
  });

  it('does not let http pass on a page of https', () => {
    for (const form of FORMS) {
      const html = boardAs(form).replace(/(src|href)="\//, '$1="http://edu.example.cn/');
      assert.equal(codesOf(pageWith(html), PAGE)[0], 'mixed-content', form);
      assert.deepEqual(codesOf(pageWith(html), PAGE.replace('https', 'http')), ['ok'], form);
    }
    const script = '<script src="http://edu.example.cn/jiaogai/embed.js"></script>';
    assert.deepEqual(codesOf(pageWith(boardAs('tag'), script), PAGE), ['mixed-content', 'ok']);
  });

  it('knows that a link to another site stays a link, unless the script is from there', () => {
    const there = 'https://jg.example.org/jiaogai/';
    const link = boardAs('link').replace('/jiaogai/', there);
    assert.equal(codesOf(pageWith(link), PAGE)[0], 'link-elsewhere');
    assert.deepEqual(codesOf(pageWith(link, `<script src="${there}embed.js"></script>`), PAGE), ['ok']);
  });

  it('takes what embed.js has made of a page for what was pasted', () => {
    const board = '<reform-task-board src="/plans/plan.json"><p>表格</p></reform-task-board>';
    const grown = `<div data-jiaogai="reform-task-board" data-src="/plans/plan.json">${board}</div>`;
    assert.deepEqual(codesOf(pageWith(grown)), ['ok']);
    assert.deepEqual(
      codesOf(pageWith(`<p><reform-task-board src="/p.json">${boardAs('link').slice(3, -4)}</reform-task-board></p>`)),
      ['ok'],
    );
    assert.deepEqual(codesOf(pageWith(boardAs('frame').replace('width', 'style="height: 912px" width'))), ['ok']);
  });

  it('does not call code that is shown on purpose broken', () => {
    const code = `<pre><code>${boardAs('tag').replace(/</g, '&lt;')}</code></pre>`;
    assert.deepEqual(
      check(pageWith(code)).map(({ code, weight }) => [code, weight]),
      [['tag-escaped', 'weak']],
    );
    assert.deepEqual(codesOf(pageWith(`<noscript>${boardAs('tag')}</noscript>`)), ['nothing-found']);
  });

  it('leaves tables, links and frames of others alone', () => {
    const others = `<table><tr><th>序号</th><th>任务</th></tr></table><a href="/frame.html">框架</a><my-widget></my-widget>
<iframe src="https://video.example.cn/player.html?widget=reform-task-board" sandbox=""></iframe><div data-src="/a.png"></div>`;
    assert.deepEqual(codesOf(pageWith(others)), ['nothing-found']);
  });
});

/** What real editors leave of a board, with their settings as they come; the head of the table is ours. */
const HEADS = ['序号', '任务', '牵头单位', '配合单位', '完成时限', '进展'];
const cells = (tag: string): string => HEADS.map((head) => `<${tag}>${head}</${tag}>`).join('');
const TABLE = `<table><thead><tr>${cells('th')}</tr></thead></table>`;
const FRAME = 'jiaogai/frame.html?widget=reform-task-board&amp;src=%2Fplans%2Fplan.json';
const EDITORS: readonly (readonly [editor: string, html: string, codes: readonly string[]])[] = [
  [
    'TinyMCE 8, a frame',
    `<p><iframe title="改革台账" src="../${FRAME}" width="100%" height="600" sandbox="" loading="lazy"></iframe></p>`,
    ['frame-relative', 'frame-sandboxed'],
  ],
  ['TinyMCE 6, a link', `<p><a href="../${FRAME}">改革台账</a></p>`, ['link-relative']],
  [
    'TinyMCE 5, a tag',
    `<div>${TABLE}<p><a href="../${FRAME}">改革台账</a></p></div>`,
    ['link-relative', 'table-alone'],
  ],
  ['CKEditor 4, a placeholder', TABLE, ['table-alone']],
  [
    'CKEditor 5, a tag with a link',
    `<figure class="table">${TABLE}</figure><p><a href="/${FRAME}">改革台账</a></p>`,
    ['ok', 'table-alone'],
  ],
  ['CKEditor 5, a frame', '', ['nothing-found']],
  ['wangEditor 5, a tag', `<p>${HEADS.join('')}1见附件</p>`, ['table-alone']],
  ['wangEditor 5, a link', `<p><a href="/${FRAME.replace('&amp;', '&')}" target="">改革台账</a></p>`, ['ok']],
  [
    'wangEditor 5, a frame',
    `<div data-w-e-type="video" data-w-e-is-void>\n<iframe src="/${FRAME}" title="改革台账" width="100%" height="600"></iframe>\n</div><p><br></p>`,
    ['ok'],
  ],
  [
    'KindEditor 4, a placeholder',
    `<div>\n\t<table>\n\t\t<tbody>\n\t\t\t<tr>\n${cells('th').replace(/></g, '>\n\t<')}</tr></tbody></table>\n</div>`,
    ['table-alone'],
  ],
  ['KindEditor 4, a frame', `<iframe src="/${FRAME}" width="100%" height="600">\n</iframe>`, ['ok']],
  [
    'UEditor 1.4.3, a tag',
    `<p><reform-task-board src="/plans/plan.json"></reform-task-board></p>${TABLE}<p><br/></p>`,
    ['table-moved'],
  ],
  [
    'Quill 2, a placeholder',
    `<table style="border: 1px solid #000;"><tbody><tr><td data-row="1">${HEADS.join('')}</td></tr></tbody></table>`,
    ['table-alone'],
  ],
  ['Quill 2, a frame', `<p><a href="/${FRAME}" rel="noopener noreferrer" target="_blank">/${FRAME}</a></p>`, ['ok']],
  ['sanitize-html, a placeholder', `<div>${TABLE}</div>`, ['table-alone']],
  [
    'js-xss, a tag',
    `<div>&lt;reform-task-board src="/plans/plan.json"&gt;${TABLE}&lt;/reform-task-board&gt;</div>`,
    ['tag-escaped', 'table-alone'],
  ],
  [
    'js-xss, a frame',
    `&lt;iframe src="/${FRAME}" title="改革台账" width="100%" height="600"&gt;&lt;/iframe&gt;`,
    ['tag-escaped'],
  ],
  [
    'WordPress, a tag without a div',
    `<p><reform-task-board src="/plans/plan.json"></p>\n${TABLE}\n<p></reform-task-board></p>`,
    ['table-moved'],
  ],
  [
    'WordPress, quotes of a tag in words',
    `<p>&lt;reform-task-board src=&#8221;/plans/plan.json&#8221;&gt;</p>`,
    ['tag-escaped'],
  ],
];

describe('what real editors leave is understood', () => {
  for (const [editor, html, codes] of EDITORS) {
    it(`${editor}: ${codes.join(', ')}`, () => {
      assert.deepEqual(codesOf(html).sort(), [...codes].sort());
    });
  }

  it('and gives the attributes to write another form of it', () => {
    for (const editor of [
      'TinyMCE 8, a frame',
      'js-xss, a tag',
      'js-xss, a frame',
      'WordPress, quotes of a tag in words',
    ]) {
      const [, html] = EDITORS.find(([name]) => name === editor)!;
      const [worst] = check(html);
      assert.deepEqual([worst!.advice, worst!.attributes], ['link', { src: '/plans/plan.json' }], editor);
    }
  });
});

describe('a check never breaks', () => {
  const PIECES = fc.constantFrom(
    '<',
    '>',
    '"',
    '&',
    '&lt;',
    '&amp;',
    '=',
    ' ',
    '\0',
    '\u200b',
    '”',
    'sandbox',
    'data-jiaogai',
    'data-src',
    'src',
    '__proto__',
    'constructor',
    '<reform-task-board ',
    '</reform-task-board>',
    '<div data-jiaogai="',
    '<iframe src="',
    '/jiaogai/frame.html?widget=',
    '%',
    '%E5',
    'quota-meter',
    '<a href="',
    'http://[',
    '//',
    '../',
    'file:',
    '<table>',
    '<td>',
    '</p>',
    '<template>',
    '<svg>',
    '<!--',
    '<html>',
    '<base href="',
    '<script src="embed.js">',
    ...FORMS.map((form) => boardAs(form)),
  );

  it('whatever the HTML', () => {
    const html = fc.oneof(
      fc.array(PIECES, { maxLength: 40 }).map((pieces) => pieces.join('')),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(html, fc.option(fc.oneof(fc.webUrl(), fc.string()), { nil: undefined }), (text, page) => {
        const findings = check(text, page);
        assert.ok(findings.length > 0);
        for (const finding of findings) {
          assert.ok(PASTE_CODES.includes(finding.code));
          for (const lang of ['zh-CN', 'en']) assert.ok(describeFinding(finding, lang).what);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('however deep it is', () => {
    let node: PastedNode = { nodeName: 'quota-meter', tagName: 'quota-meter', attrs: [], childNodes: [] };
    for (let depth = 0; depth < 100_000; depth += 1)
      node = { nodeName: 'b', tagName: 'b', attrs: [], childNodes: [node] };
    const [finding] = checkPaste({ nodeName: '#document-fragment', childNodes: [node] });
    assert.equal(finding!.code, 'attributes-lost');
  });
});

describe('the words of a check', () => {
  const all = PASTE_CODES.map(
    (code) => ({ code, weight: 'weak', form: 'tag', widget: 'quota-meter', detail: '/x' }) as const,
  );

  it('say in both languages what is wrong and what to do, with nothing left to fill in', () => {
    for (const finding of all) {
      for (const lang of ['zh-CN', 'en']) {
        const { what, why, then } = describeFinding(finding, lang);
        assert.ok(what && (then || finding.code === 'ok'), `${finding.code} ${lang}`);
        assert.doesNotMatch(what + why + then, /[{}]|undefined/);
        assert.equal(/\p{Script=Han}/u.test(what + why + then), lang !== 'en', finding.code);
      }
    }
  });

  it('cut short what is long', () => {
    const detail = `/${'x'.repeat(5000)}`;
    assert.ok(describeFinding({ code: 'src-relative', weight: 'weak', detail }).what.length < 250);
  });
});
