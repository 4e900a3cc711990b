/**
 * Whether this device keeps anything of a log, told without loading what reads it: a page whose visitor has written nothing
 * is drawn without waiting for it. False where nobody can tell.
 */
export function hasKeptRecords(logId: string): Promise<boolean> {
  return new Promise((answer) => {
    const resolve = (isKept: boolean): void => {
      clearTimeout(timer);
      answer(isKept);
    };
    const no = (): void => resolve(false);
    // Storage that never answers is waited for by whoever writes, not by whoever looks.
    const timer = setTimeout(no, 1000);
    try {
      const request = indexedDB.open('jiaogai', 1);
      request.onupgradeneeded = () => request.result.createObjectStore('keyval');
      request.onerror = no;
      request.onsuccess = () => {
        const database = request.result;
        try {
          const table = database.transaction('keyval').objectStore('keyval');
          const keys = ['records', 'record-draft'].map((kind) => table.getKey(`jg:${kind}:${logId}`));
          table.transaction.oncomplete = () => {
            database.close();
            resolve(keys.some(({ result }) => result !== undefined));
          };
          table.transaction.onabort = no;
        } catch {
          database.close();
          no();
        }
      };
    } catch {
      no();
    }
  });
}
