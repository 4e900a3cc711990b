import { loadScripts } from './load.js';

export async function start(at, readSettings) {
  await loadScripts(`${at}kindeditor-all.js`, `${at}lang/zh-CN.js`);
  const settings = await readSettings();
  const editor = await new Promise((resolve) => {
    window.KindEditor.create('#editor', {
      basePath: at,
      ...settings,
      afterCreate() {
        resolve(this);
      },
    });
  });
  return (html) => {
    // To the source view, where the text is typed, and back.
    editor.clickToolbar('source');
    editor.edit.textarea.val(html);
    editor.clickToolbar('source');
    editor.sync();
    return document.querySelector('#editor').value;
  };
}
