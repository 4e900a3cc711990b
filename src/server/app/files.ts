import { fileTypeFromBuffer } from 'file-type';
import { API_BASE, FILE_TYPES, type FileResource } from '../../sdk/contract/index.js';
import { hasRole } from '../auth/principal.js';
import { getKept, type Kept } from '../store/kept.js';
import { hexOf } from '../store/hex.js';
import { timeId } from '../store/time-id.js';
import type { Call, Handlers } from './call.js';
import { etagOf } from './etag.js';
import { journal } from './journal.js';
import { isOfBureau } from './plans.js';
import { Problem } from './problem.js';
import { add, found, remove } from './versions.js';

/** A file as it is kept: whose it is, beside what is told. */
interface KeptFile extends FileResource {
  readonly units: readonly string[];
}

const ENDINGS: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
};

function toFile({ units: _, ...file }: KeptFile): FileResource {
  return file;
}

const placeOf = (call: Call): { region: string; id: string } => ({ region: call.region, id: call.params['fileId']! });

/**
 * What the content is, whatever its name or header says.
 *
 * @throws {Problem} `wrong-type`, `not-valid` for nothing at all.
 */
async function typeOf(bytes: Uint8Array): Promise<string> {
  if (bytes.length === 0)
    throw new Problem('not-valid', 'the file is empty', { issues: [{ path: '', message: 'is empty' }] });
  const told = await fileTypeFromBuffer(bytes).catch(() => undefined);
  const type = FILE_TYPES.find((each) => each === told?.mime);
  if (!type) throw new Problem('wrong-type', `is none of ${Object.values(ENDINGS).join(', ')}`);
  return type;
}

async function sumOf(bytes: Uint8Array): Promise<string> {
  const sum = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes));
  return hexOf(sum);
}

async function foundFile(call: Call): Promise<Kept<KeptFile>> {
  const kept = await getKept<KeptFile>(call.db, 'files', placeOf(call));
  const maySee = kept && (kept.value.visibility === 'public' || isOfBureau(call.principal));
  if (!maySee) throw new Problem('not-found', 'there is none of this id');
  return kept;
}

export const fileHandlers: Handlers<'postFile' | 'getFile' | 'deleteFile'> = {
  async postFile(call) {
    const { bytes, region } = call;
    const type = await typeOf(bytes);
    // Nothing that the client says becomes part of a name or path.
    const id = `f-${timeId(call.now)}`;
    const { visibility = 'internal' } = call.query;
    const url = `${API_BASE}/files/${id}`;
    const value: KeptFile = {
      id,
      type,
      size: bytes.length,
      sha256: await sumOf(bytes),
      url,
      visibility,
      units: call.principal!.units,
    };
    const kept = await add(call, 'files', { region, id }, { value, beside: { bytes } });
    await journal(call, { kind: 'file', id, action: 'create', after: value });
    return { body: toFile(value), etag: etagOf(kept.version), headers: { Location: `files/${id}` } };
  },

  async getFile(call) {
    const { value, version } = await foundFile(call);
    const row = await call.db
      .selectFrom('files')
      .select('bytes')
      .where('region', '=', call.region)
      .where('id', '=', value.id)
      .executeTakeFirst();
    if (!row) throw new Problem('not-found', 'there is none of this id');
    const headers = {
      'Content-Type': value.type,
      'Content-Disposition': `attachment; filename="${value.id}.${ENDINGS[value.type]}"`,
      'Cache-Control': value.visibility === 'public' ? 'public, max-age=300' : 'private, no-cache',
      ETag: etagOf(version),
    };
    return { response: new Response(new Uint8Array(row.bytes), { headers }) };
  },

  async deleteFile(call) {
    const place = placeOf(call);
    const kept = await found<KeptFile>(call, 'files', place);
    const isOwn = kept.value.units.some((unit) => call.principal!.units.includes(unit));
    if (!isOwn && !hasRole(call.principal!, 'officer')) throw new Problem('not-allowed', 'it is of another unit');
    await remove(call, 'files', place, { kept, show: ({ value }: Kept<KeptFile>) => toFile(value) });
    await journal(call, { kind: 'file', id: place.id, action: 'erase', before: kept.value });
    return {};
  },
};
