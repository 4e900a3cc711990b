/** Answers that go on until somebody ends them: they are counted, and ended when the server stops. */
export class EventStreams {
  private readonly ends = new Set<() => void>();

  get count(): number {
    return this.ends.size;
  }

  /** The same answer, but for that `endAll` ends it as if it had come to its end. */
  hold(response: Response): Response {
    const reader = (response.body as ReadableStream<Uint8Array>).getReader();
    let end = (): void => undefined;
    const done = (): boolean => this.ends.delete(end);
    const body = new ReadableStream<Uint8Array>(
      {
        start: (controller) => {
          end = () => {
            if (done()) controller.close();
            void reader.cancel().catch(() => undefined);
          };
          this.ends.add(end);
        },
        async pull(controller) {
          const step = await reader.read();
          if (!step.done) controller.enqueue(step.value);
          else if (done()) controller.close();
        },
        cancel: (reason) => {
          done();
          return reader.cancel(reason);
        },
      },
      { highWaterMark: 0 },
    );
    return new Response(body, { status: response.status, headers: response.headers });
  }

  endAll(): void {
    for (const end of [...this.ends]) end();
  }
}

export function isEventStream(response: Response): boolean {
  return response.headers.get('Content-Type')?.startsWith('text/event-stream') ?? false;
}
