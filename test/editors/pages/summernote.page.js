import { loadScripts } from './load.js';

export async function start(at, readSettings) {
  await loadScripts(`${at}../jquery/dist/jquery.min.js`, `${at}dist/summernote-lite.min.js`);
  const editor = window.jQuery('#editor').summernote(await readSettings());
  return (html) => {
    // To the source view, where the text is typed, and back.
    editor.summernote('codeview.activate');
    editor.next('.note-editor').find('.note-codable').val(html);
    editor.summernote('codeview.deactivate');
    return editor.summernote('code');
  };
}
