/** The sentences of a log that is joined to a back end. */
export interface SentWords {
  waiting(count: number): string;
  met(record: string): string;
  refused(record: string): string;
  readonly mine: string;
  readonly theirs: string;
  readonly again: string;
  readonly drop: string;
}

export const sentWordsZh: SentWords = {
  waiting: (count) => `有 ${count} 处改动还在这台设备上，连上服务器后会自动送出。`,
  met: (record) => `“${record}”在别处也改过，两边的内容都留着，请选一个。`,
  refused: (record) => `服务器没有接受“${record}”。内容还在这台设备上，可以改一改再送。`,
  mine: '用这台设备上的',
  theirs: '用服务器上的',
  again: '再送一次',
  drop: '不送了',
};

export const sentWordsEn: SentWords = {
  waiting: (count) =>
    `${count === 1 ? 'A change waits' : `${count} changes wait`} on this device and will be sent when the server can be reached.`,
  met: (record) => `“${record}” was changed elsewhere, too. Both are kept: choose one.`,
  refused: (record) =>
    `The server did not accept “${record}”. It is kept on this device: correct it and send it again.`,
  mine: 'Use the one of this device',
  theirs: 'Use the one of the server',
  again: 'Send again',
  drop: 'Do not send',
};
