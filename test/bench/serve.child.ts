/** A server in a process of its own: ours, or a bare one that sends the same bytes. Told by a message what to be. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ServeSettings } from '../../src/server/host/serve-settings.js';
import { startServer } from '../../src/server/host/start-server.js';

export type ChildTask =
  | { readonly kind: 'serve'; readonly settings: ServeSettings }
  | { readonly kind: 'raw'; readonly text: string; readonly headers: Readonly<Record<string, string>> };

async function start(task: ChildTask): Promise<string> {
  if (task.kind === 'serve') {
    const log = { write: (line: string) => void process.stdout.write(line) };
    return (await startServer(task.settings, { now: () => new Date(), log }, '0.0.0')).url;
  }
  const bytes = Buffer.from(task.text);
  const headers = { ...task.headers, 'Content-Length': String(bytes.length) };
  const server = createServer((_, response) => response.writeHead(200, headers).end(bytes));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

process.once('message', (task) => {
  start(task as ChildTask).then(
    (url) => process.send!({ url }),
    (error: unknown) => process.send!({ fault: error instanceof Error ? error.stack : String(error) }),
  );
});
// How much of the processor it has had, in milliseconds: others on the machine take nothing from that.
process.on('message', (task) => {
  const { user, system } = process.cpuUsage();
  if (task === 'cpu') process.send!({ cpu: (user + system) / 1000 });
});
process.once('disconnect', () => process.exit(0));
