/** An editor or a sanitizer: what it saves of pasted HTML is tried with its default settings and with ours. */
export interface Filter {
  readonly id: string;
  readonly title: string;
  /** Its folder in `node_modules`. */
  readonly folder: string;
  /** The folder of its files below that. */
  readonly files?: string;
  /** The module of `pages/` that starts it in a browser; without one it is a function for a server. */
  readonly page?: string;
  /** The module of `settings/` that lets more through; without one the tag needs no settings. */
  readonly settings?: string;
  /** Whether it stands between strangers and readers. */
  readonly isGuard?: boolean;
  /** Its version, where the package has one of its own. */
  readonly version?: string;
}

const editor = (id: string, title: string, folder: string, more: Partial<Filter> = {}): Filter => {
  return { id, title, folder, page: id, settings: id, ...more };
};

export const FILTERS: readonly Filter[] = [
  editor('tinymce-8', 'TinyMCE 8', 'tinymce', { page: 'tinymce', settings: 'tinymce' }),
  editor('tinymce-6', 'TinyMCE 6', 'tinymce-6', { page: 'tinymce', settings: 'tinymce' }),
  editor('tinymce-5', 'TinyMCE 5', 'tinymce-5', { page: 'tinymce', settings: 'tinymce' }),
  editor('ckeditor-4', 'CKEditor 4', 'ckeditor4'),
  editor('ckeditor-5', 'CKEditor 5', 'ckeditor5'),
  editor('wangeditor', 'wangEditor 5', '@wangeditor/editor'),
  editor('kindeditor', 'KindEditor 4', 'kindeditor'),
  editor('ueditor-1.4.3', 'UEditor 1.4.3', 'ueditor', {
    files: 'example/public/ueditor/',
    version: '1.4.3',
    page: 'ueditor',
    settings: 'ueditor-1.4.3',
  }),
  editor('ueditor-1.4.3.3', 'UEditor 1.4.3.3', 'vue-ueditor', {
    files: 'static/ueditor1_4_3_3/',
    version: '1.4.3.3',
    page: 'ueditor',
    settings: 'ueditor-1.4.3.3',
  }),
  editor('quill', 'Quill 2', 'quill'),
  editor('summernote', 'Summernote', 'summernote'),
  editor('jodit', 'Jodit 4', 'jodit', { settings: undefined }),
  editor('dompurify', 'DOMPurify', 'dompurify', { isGuard: true }),
  editor('sanitize-html', 'sanitize-html', 'sanitize-html', { page: undefined, isGuard: true }),
  editor('xss', 'js-xss', 'xss', { page: undefined, isGuard: true }),
];
