import type { Form } from './forms.js';
import type { Outcome, Verdict } from './docs.js';

export type Language = 'zh-CN' | 'en';

/** The heads of the tables. */
export const HEADS: Readonly<
  Record<
    Language,
    { filter: string; version: string; verdict: Record<keyof Verdict, string>; outcome: Record<Outcome, string> }
  >
> = {
  'zh-CN': {
    filter: '编辑器或过滤器',
    version: '版本',
    verdict: { link: '链接', plainLink: '链接（没有脚本）', placeholder: '占位', tag: '标签', frame: '框架' },
    outcome: { itself: '✓', byLink: '靠链接', nothing: '–' },
  },
  en: {
    filter: 'Editor or sanitizer',
    version: 'Version',
    verdict: { link: 'Link', plainLink: 'Link, no script', placeholder: 'Placeholder', tag: 'Tag', frame: 'Frame' },
    outcome: { itself: '✓', byLink: 'by link', nothing: '–' },
  },
};

export const COLUMNS: readonly (Form | 'plainLink')[] = ['link', 'plainLink', 'placeholder', 'tag', 'frame'];

interface Section {
  readonly title: string;
  /** Where the settings go. */
  readonly 'zh-CN': string;
  readonly en: string;
}

/** What is said above the code of each file of `settings/`, in the order of the page. */
export const SECTIONS: Readonly<Record<string, Section>> = {
  tinymce: {
    title: 'TinyMCE',
    'zh-CN':
      '传给 `tinymce.init`。`convert_urls: false` 让链接和框架的地址保持原样，`sandbox_iframes: false`（7 以后才有）让框架能运行脚本。',
    en: 'For `tinymce.init`. `convert_urls: false` keeps the addresses of links and frames as they are, and `sandbox_iframes: false` (there since version 7) lets frames run scripts.',
  },
  'ckeditor-4': {
    title: 'CKEditor 4',
    'zh-CN': '循环放在 `CKEDITOR.replace` 之前，`settings` 传给它。',
    en: 'The loop comes before `CKEDITOR.replace`, which takes `settings`.',
  },
  'ckeditor-5': {
    title: 'CKEditor 5',
    'zh-CN':
      '两个插件加在 `plugins` 里，先后不能换；`htmlSupport` 传给 `create`。用打包工具的，`DataSchema` 等从 `ckeditor5` 引入。',
    en: 'The two plugins join `plugins`, in this order, and `htmlSupport` goes to `create`. With a bundler, `DataSchema` and the others are imported from `ckeditor5`.',
  },
  wangeditor: {
    title: 'wangEditor 5',
    'zh-CN': '在 `createEditor` 之前运行一次。标签里的表格不保留，标签和属性保留。',
    en: 'Runs once, before `createEditor`. The table inside the tag is not kept; the tag and its attributes are.',
  },
  kindeditor: {
    title: 'KindEditor 4',
    'zh-CN':
      '传给 `KindEditor.create`。KindEditor 会把写在 `src` 后面的 `plan-src`、`records-src` 当成 `src`，所以标签里 `src` 要写在它们后面；`jiaogai snippet` 写出来的就是这样。',
    en: 'For `KindEditor.create`. KindEditor takes a `plan-src` or `records-src` that stands after `src` for `src`, so `src` must stand behind those; in what `jiaogai snippet` writes it does.',
  },
  'ueditor-1.4.3': {
    title: 'UEditor 1.4.3',
    'zh-CN': '传给 `UE.getEditor`。标签不用设置也保留；这一项让占位的 `<div>` 不变成段落。',
    en: 'For `UE.getEditor`. Tags are kept without it; it keeps the `<div>` of a placeholder from becoming a paragraph.',
  },
  'ueditor-1.4.3.3': {
    title: 'UEditor 1.4.3.3',
    'zh-CN': '前面几行放在 `ueditor.config.js` 之后、`UE.getEditor` 之前，`settings` 传给它。',
    en: 'The first lines come after `ueditor.config.js` and before `UE.getEditor`, which takes `settings`.',
  },
  quill: {
    title: 'Quill 2',
    'zh-CN': '在 `new Quill` 之前运行一次。标签里的表格不保留，标签和属性保留。',
    en: 'Runs once, before `new Quill`. The table inside the tag is not kept; the tag and its attributes are.',
  },
  summernote: {
    title: 'Summernote',
    'zh-CN': '传给 `summernote`。标签不用设置也保留；这一项让框架保留，它也放过别的网站的框架。',
    en: 'For `summernote`. Tags are kept without it; it keeps frames, those of other sites too.',
  },
  dompurify: {
    title: 'DOMPurify',
    'zh-CN': '`DOMPurify.sanitize` 的第二个参数。',
    en: 'The second argument of `DOMPurify.sanitize`.',
  },
  'sanitize-html': {
    title: 'sanitize-html',
    'zh-CN': '`sanitizeHtml` 的第二个参数。框架只放过本站的。',
    en: 'The second argument of `sanitizeHtml`. Of frames only those of the own site pass.',
  },
  xss: {
    title: 'js-xss',
    'zh-CN': '`xss` 的第二个参数。',
    en: 'The second argument of `xss`.',
  },
};

export const NAMES: Readonly<Record<Language, { title: string; text: string }>> = {
  'zh-CN': {
    title: '标签和属性的名称',
    text: '下面各段代码都用到这两个名称表，放在它们前面。`report-to` 不在里面：它决定作业时间报到哪里。写文章的人都信得过，才把它加上。',
  },
  en: {
    title: 'Names of tags and attributes',
    text: 'All code below uses these two lists; they come first. `report-to` is not among them: it says where homework times are sent. Add it where all who write are trusted.',
  },
};
