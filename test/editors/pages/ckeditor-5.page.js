import { loadScripts } from './load.js';

/** The plugins with which its builder starts, with the source view added. */
const NAMES = [
  'Essentials',
  'Paragraph',
  'Heading',
  'Bold',
  'Italic',
  'Underline',
  'Link',
  'AutoLink',
  'List',
  'BlockQuote',
  'Alignment',
  'Indent',
  'Table',
  'TableToolbar',
  'ImageBlock',
  'ImageInline',
  'ImageCaption',
  'ImageStyle',
  'ImageToolbar',
  'MediaEmbed',
  'PasteFromOffice',
  'SourceEditing',
];

/** The source view calls `setData` with what was typed. */
export async function start(at, readSettings) {
  await loadScripts(`${at}dist/browser/ckeditor5.umd.js`);
  const { CKEDITOR } = window;
  const { extraPlugins = [], ...settings } = await readSettings();
  const editor = await CKEDITOR.ClassicEditor.create(document.querySelector('#editor'), {
    licenseKey: 'GPL',
    plugins: [...NAMES.map((name) => CKEDITOR[name]), ...extraPlugins],
    ...settings,
  });
  return (html) => {
    editor.setData(html);
    return editor.getData();
  };
}
