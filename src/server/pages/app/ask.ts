/** What the client has no call for: a document below `/api/v1`, with this person's token. */
import { HttpError, NetworkError } from 'jiaogai/sdk';
import { desk } from './desk.js';

/**
 * @throws {NetworkError} {HttpError} as the client's own calls.
 */
export async function askDocument(path: string, query: Readonly<Record<string, string>>, type: string): Promise<Blob> {
  const url = new URL(`/api/v1${path}`, location.origin);
  const region = desk.config?.region;
  Object.entries(query).forEach(([name, value]) => url.searchParams.set(name, value));
  if (region) url.searchParams.set('region', region);
  const token = await desk.session?.token();
  if (!token) throw new HttpError(`GET ${path}: 401`, 401);
  const headers = { Authorization: `Bearer ${token}`, Accept: type };
  const response = await fetch(url.href, { headers }).catch((error: unknown) => {
    throw new NetworkError(`GET ${path}: not reached`, error);
  });
  if (!response.ok) throw new HttpError(`GET ${path}: ${response.status}`, response.status);
  return response.blob();
}
