import { escapeHtml, fill, type Page } from './page.js';

type Words = Readonly<Record<'site' | 'skip' | 'navLabel' | 'note' | 'foot', string>>;

const WORDS: Readonly<Record<Page['lang'], Words>> = {
  'zh-CN': {
    site: '示例市教育局',
    skip: '跳到正文',
    navLabel: '主导航',
    note: '<strong>演示网站</strong>：机构为虚构，任务进展均为演示数据，不代表任何单位的实际工作。',
    foot: '示例市教育局是教改（Jiaogai）组件的演示网站。通知文本由本项目改写，引用请以发文机关公布的原文为准。',
  },
  en: {
    site: 'Shili Education Bureau',
    skip: 'Skip to content',
    navLabel: 'Main',
    note: '<strong>Demonstration site</strong>: the bureau is invented, and all progress shown is sample data (演示数据).',
    foot: 'A demonstration of the Jiaogai elements. The notices were rewritten for it; quote the issuers’ own texts.',
  },
};

const NAV: readonly { readonly key: string; readonly href: string; readonly zh: string; readonly en: string }[] = [
  { key: 'home', href: '/index.html', zh: '首页', en: 'Home' },
  { key: 'boards', href: '/boards.html', zh: '改革台账', en: 'Boards' },
  { key: 'cards', href: '/cards.html', zh: '任务卡片', en: 'Cards' },
  { key: 'quota', href: '/meters.html', zh: '指标进度', en: 'Targets' },
  { key: 'timer', href: '/timer.html', zh: '作业计时', en: 'Timer' },
  { key: 'enroll', href: '/enroll.html', zh: '入学报名', en: 'Enrolment' },
  { key: 'log', href: '/log.html', zh: '活动记录', en: 'Records' },
  { key: 'compile', href: '/compile.html', zh: '通知转方案', en: 'Compile' },
  { key: 'embed', href: '/embed.html', zh: '嵌入方法', en: 'Embedding' },
  { key: 'states', href: '/states.html', zh: '各种状态', en: 'States' },
];

function navItems(page: Page): string {
  return NAV.map((item) => {
    const current = item.key === page.nav ? ' aria-current="true"' : '';
    return `<li><a href="${item.href}"${current}>${page.lang === 'en' ? item.en : item.zh}</a></li>`;
  }).join('\n            ');
}

/** Sets a page into the layout. */
export function renderPage(layout: string, page: Page): string {
  const links = navItems(page);
  return fill(layout, {
    ...WORDS[page.lang],
    lang: page.lang,
    scheme: page.scheme,
    title: escapeHtml(page.title),
    head: page.head,
    width: page.width,
    kind: page.kind,
    nav: links,
    footNav: links.replace(/ aria-current="true"/g, ''),
    body: page.body.trim(),
  });
}
