import type { SnippetForm } from './snippet.js';

/** What is said of a form, and of which editors want it, in one line each. */
export interface FormNote {
  readonly form: SnippetForm;
  readonly zh: { readonly name: string; readonly note: string };
  readonly en: { readonly name: string; readonly note: string };
}

/** The four forms, the one that survives most first. What each editor leaves stands in docs/editors.md, written by a test. */
export const FORMS: readonly FormNote[] = [
  {
    form: 'link',
    zh: {
      name: '链接',
      note: '拿不准就用它：各种编辑器都会留下，普通作者也能发布；网站装了脚本，单独成段的链接会变成组件，没装也能点开。',
    },
    en: {
      name: 'Link',
      note: 'When in doubt: every editor keeps it, authors without rights too. Where the site has the script, a link that stands alone becomes the widget; where not, it opens it.',
    },
  },
  {
    form: 'placeholder',
    zh: {
      name: '占位块',
      note: '适合保留 data- 属性的编辑器，如 TinyMCE、Summernote、Jodit，以及 DOMPurify 过滤；可以带一张普通表格。',
    },
    en: {
      name: 'Placeholder',
      note: 'For editors that keep data- attributes, such as TinyMCE, Summernote, Jodit, and behind DOMPurify; it may hold a plain table.',
    },
  },
  {
    form: 'tag',
    zh: {
      name: '标签',
      note: '适合自己写的页面和模板、UEditor 1.4、Summernote、Jodit、WordPress 管理员；其他编辑器要先放行这个标签。',
    },
    en: {
      name: 'Tag',
      note: 'For pages and templates of your own, UEditor 1.4, Summernote, Jodit, administrators of WordPress; other editors must be told to allow it.',
    },
  },
  {
    form: 'frame',
    zh: {
      name: '框架',
      note: '适合只放行 iframe 的编辑器，如 wangEditor、KindEditor、UEditor；TinyMCE 7 起会加 sandbox，要在设置里关掉。',
    },
    en: {
      name: 'Frame',
      note: 'For editors that let only an iframe through, such as wangEditor, KindEditor, UEditor; TinyMCE from 7 on adds a sandbox, to be switched off in its settings.',
    },
  },
];
