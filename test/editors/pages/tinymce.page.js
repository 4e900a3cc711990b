import { loadScripts } from './load.js';

/** The source view of its `code` plugin calls `setContent` with what was typed. */
export async function start(at, readSettings) {
  await loadScripts(`${at}tinymce.min.js`);
  const { tinymce } = window;
  const [editor] = await tinymce.init({
    selector: '#editor',
    // From version 7 on it asks under which licence it runs.
    ...(Number(tinymce.majorVersion) > 6 && { license_key: 'gpl' }),
    ...(await readSettings()),
  });
  return (html) => {
    editor.setContent(html);
    return editor.getContent();
  };
}
