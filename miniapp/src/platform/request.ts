import Taro from '@tarojs/taro';
import { ApiUnreachable, failureFrom } from './api-failure';
import { sessionHeader } from './session';

export interface ApiRequest {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Begins with `/api`. */
  address: string;
  body?: unknown;
  /** Named by whoever acts, and kept while the same act is tried again. */
  key?: string;
  timeoutMs?: number;
}

const TIMEOUT_MS = 15_000;

/** One request to the service: an answer, an `ApiRefusal`, or an `ApiUnreachable`; nothing else comes out. */
export async function request<Answer>({ method, address, body, key, timeoutMs = TIMEOUT_MS }: ApiRequest): Promise<Answer> {
  const header: Record<string, string> = { accept: 'application/json', ...sessionHeader() };
  if (body !== undefined) header['content-type'] = 'application/json';
  if (key !== undefined) header['idempotency-key'] = key;

  let answer: { statusCode: number; data: unknown };
  try {
    answer = await Taro.request<string>({
      url: API_ORIGIN + address,
      method,
      header,
      data: body === undefined ? undefined : JSON.stringify(body),
      timeout: timeoutMs,
      dataType: 'text',
      responseType: 'text',
    });
  } catch (error) {
    throw new ApiUnreachable(/timeout|abort/i.test(reasonOf(error)) ? 'timeout' : 'offline');
  }
  if (answer.statusCode >= 400) throw failureFrom(answer.statusCode, answer.data);
  return readAnswer<Answer>(answer.data);
}

function readAnswer<Answer>(text: unknown): Answer {
  if (typeof text !== 'string') return text as Answer;
  if (text === '') return {} as Answer;
  try {
    return JSON.parse(text) as Answer;
  } catch {
    throw new ApiUnreachable('nonsense');
  }
}

function reasonOf(error: unknown): string {
  const { errMsg, message } = (error ?? {}) as { errMsg?: string; message?: string };
  return `${errMsg ?? ''} ${message ?? ''}`;
}
