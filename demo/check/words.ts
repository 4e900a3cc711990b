import type { PasteWeight, SnippetForm } from 'jiaogai/paste';

/** What the page of checks says beside the findings themselves. */
export interface Words {
  readonly weights: Readonly<Record<PasteWeight, string>>;
  readonly forms: Readonly<Record<SnippetForm, string>>;
  readonly line: (line: number) => string;
  readonly why: string;
  readonly then: string;
  readonly advice: (form: string) => string;
  readonly again: (form: string) => string;
  readonly script: string;
  readonly copy: string;
  readonly copied: string;
  readonly copyByHand: string;
  readonly empty: string;
  readonly busy: string;
  readonly changed: string;
  readonly cleared: string;
  readonly verdict: (broken: number, weak: number, ok: number) => string;
  readonly nothing: string;
  readonly cut: string;
  readonly badAddress: string;
  readonly piece: string;
  readonly rest: (count: number) => string;
  readonly kept: (name: string, size: string) => string;
  readonly pasted: string;
  readonly notHtml: string;
  readonly archive: string;
  readonly tooDeep: string;
  readonly unreadable: string;
}

const zh: Words = {
  weights: { broken: '有问题', weak: '看一看', ok: '完好' },
  forms: { link: '链接', placeholder: '占位', tag: '标签', frame: '框架' },
  line: (line) => `第${line}行`,
  why: '多半是因为：',
  then: '怎么办：',
  advice: (form) => `可以换成：${form}`,
  again: (form) => `重新粘贴：${form}`,
  script: '网站模板里加载一次',
  copy: '复制',
  copied: '已复制',
  copyByHand: '请按 Ctrl+C 复制选中的代码',
  empty: '还没有内容。请先粘贴源代码，或者打开文件。',
  busy: '正在检查……',
  changed: '内容改过了，请再检查一次。',
  cleared: '已清空。',
  verdict: (broken, weak, ok) =>
    [broken && `${broken}处有问题`, weak && `${weak}处要看一看`, ok && `${ok}处完好`].filter(Boolean).join('，'),
  nothing: '没有找到我们的代码',
  cut: '内容超过 5 MB，只检查了前面的 5 MB。',
  badAddress: '网址没有看懂，没有用上。',
  piece: '放进来的是一段，不是整个网页，所以看不出网站有没有加载 embed.js。',
  rest: (count) => `还有${count}处没有列出。`,
  kept: (name, size) => `${name}（${size}）内容较长，没有显示在框里，检查时用的是它。`,
  pasted: '粘贴的源代码',
  notHtml: '这不是网页的源代码。请按 Ctrl+U 打开源代码再复制，或者把网页另存为“仅 HTML”。',
  archive: '这是 mht 单个文件，读不了。请把网页另存为“仅 HTML”，或者按 Ctrl+U 复制源代码。',
  tooDeep: '标签一层套一层，套得太深，不像网页，没有检查完。',
  unreadable: '文件打不开，请重新选择。',
};

const en: Words = {
  weights: { broken: 'Broken', weak: 'Look at it', ok: 'Fine' },
  forms: { link: 'link', placeholder: 'placeholder', tag: 'tag', frame: 'frame' },
  line: (line) => `line ${line}`,
  why: 'Probably because: ',
  then: 'What to do: ',
  advice: (form) => `Use instead: ${form}`,
  again: (form) => `Paste again: ${form}`,
  script: 'Once, in the template of the site',
  copy: 'Copy',
  copied: 'Copied',
  copyByHand: 'Press Ctrl+C to copy what is selected',
  empty: 'There is nothing yet. Paste the source, or open a file.',
  busy: 'Checking…',
  changed: 'The text has changed. Please check again.',
  cleared: 'Cleared.',
  verdict: (broken, weak, ok) =>
    [broken && `${broken} broken`, weak && `${weak} to look at`, ok && `${ok} fine`].filter(Boolean).join(', '),
  nothing: 'None of our code was found',
  cut: 'There are more than 5 MB; only the first 5 MB were checked.',
  badAddress: 'The address could not be read and was not used.',
  piece: 'This is a part of a page, so nobody can tell whether the site loads embed.js.',
  rest: (count) => `${count} more are not listed.`,
  kept: (name, size) => `${name} (${size}) is long and not shown in the box; it is what is checked.`,
  pasted: 'The source that you pasted',
  notHtml: 'This is not the source of a page. Press Ctrl+U and copy it from there, or save the page as “HTML only”.',
  archive: 'This is a web archive, which cannot be read here. Save the page as “HTML only”, or copy its source.',
  tooDeep: 'Tags within tags go too deep for a page, so it was not checked to the end.',
  unreadable: 'The file cannot be opened. Please choose it again.',
};

/** The words of a page's language. */
export function wordsOf(lang: string): Words {
  return /^en\b/.test(lang) ? en : zh;
}
