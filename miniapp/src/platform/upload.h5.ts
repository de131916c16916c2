import { ApiUnreachable, failureFrom } from './api-failure';
import type { PickedFile } from './picked-file';
import { sessionHeader } from './session';

/** Sends a file as the part `file`, with the other fields beside it. */
export async function upload<Answer>(address: string, file: PickedFile, fields: Readonly<Record<string, string>>, key: string): Promise<Answer> {
  const form = new FormData();
  // Fields first: the server reads the parts in order and must know them before the file.
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', file.source as Blob, file.name);
  let response: Response;
  try {
    response = await fetch(API_ORIGIN + address, { method: 'POST', body: form, headers: { ...sessionHeader(), 'idempotency-key': key } });
  } catch {
    throw new ApiUnreachable('offline');
  }
  const text = await response.text();
  if (!response.ok) throw failureFrom(response.status, text);
  return JSON.parse(text) as Answer;
}
