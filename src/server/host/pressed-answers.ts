import { ByteCache } from '../app/byte-cache.js';
import { compress, LEAST_BYTES } from './compress.js';
import { encodingFor, type Encoding } from './encoding.js';
import { isText } from './file-types.js';

/** How many bytes of compressed answers are kept. */
const MOST = 64_000_000;

type Pressed = Exclude<Encoding, 'identity'>;

/** Answers that anyone may keep, compressed once for each state that they had. */
class Kept {
  private readonly bodies = new ByteCache<{ readonly bytes: Uint8Array }>(MOST);
  private readonly pending = new Map<string, Promise<Uint8Array>>();

  get(key: string): Uint8Array | undefined {
    return this.bodies.get(key)?.bytes;
  }

  /** Who asks while it is being made waits for that. */
  make(key: string, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
    const found = this.pending.get(key);
    if (found) return found;
    const made = make()
      .then((bytes) => {
        this.bodies.set(key, { bytes });
        return bytes;
      })
      .finally(() => this.pending.delete(key));
    this.pending.set(key, made);
    return made;
  }
}

/** An ETag of the same state in another form (RFC 9110, 8.8.1): enough for what is asked with it. */
const weak = (etag: string): string => (etag.startsWith('W/') ? etag : `W/${etag}`);

function mayPress(request: Request, response: Response): boolean {
  const { status, headers } = response;
  if (request.method === 'HEAD' || status === 204 || status === 304 || headers.has('Content-Encoding')) return false;
  return isText(headers.get('Content-Type') ?? '');
}

function withBody(response: Response, bytes: Uint8Array, encoding: Pressed): Response {
  const { status, headers } = response;
  headers.set('Content-Encoding', encoding);
  const etag = headers.get('ETag');
  if (etag) headers.set('ETag', weak(etag));
  return new Response(bytes as Uint8Array<ArrayBuffer>, { status, headers });
}

/** Sends answers of the API compressed to whoever takes that. */
export class PressedAnswers {
  private readonly kept = new Kept();

  async press(request: Request, response: Response): Promise<Response> {
    const asked = request.headers.get('If-None-Match');
    const etag = response.headers.get('ETag');
    if (response.status === 304) {
      response.headers.append('Vary', 'Accept-Encoding');
      if (etag && asked?.includes(weak(etag))) response.headers.set('ETag', weak(etag));
      return response;
    }
    if (!mayPress(request, response)) return response;
    response.headers.append('Vary', 'Accept-Encoding');
    const encoding = encodingFor(request.headers.get('Accept-Encoding'));
    if (encoding === 'identity') return response;
    const isPublic = response.status === 200 && /\bpublic\b/.test(response.headers.get('Cache-Control') ?? '');
    const key = isPublic && etag ? [encoding, etag, request.url].join('\n') : undefined;
    const known = key && this.kept.get(key);
    if (known) return withBody(response, known, encoding);
    const bytes = new Uint8Array(await response.arrayBuffer());
    const { status, headers } = response;
    if (bytes.length < LEAST_BYTES) return new Response(bytes, { status, headers });
    const work = (): Promise<Uint8Array> => compress(bytes, encoding, key ? 'often' : 'once');
    return withBody(response, await (key ? this.kept.make(key, work) : work()), encoding);
  }
}
