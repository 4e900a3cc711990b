import { loadScripts } from './load.js';

export async function start(at, readSettings) {
  window.CKEDITOR_BASEPATH = at;
  await loadScripts(`${at}ckeditor.js`);
  // It would ask its maker whether it is the newest.
  const editor = window.CKEDITOR.replace('editor', { versionCheck: false, ...(await readSettings()) });
  await new Promise((resolve) => editor.on('instanceReady', resolve));
  const setMode = (mode) => new Promise((resolve) => editor.setMode(mode, resolve));
  return async (html) => {
    await setMode('source');
    editor.editable().setValue(html);
    await setMode('wysiwyg');
    return editor.getData();
  };
}
