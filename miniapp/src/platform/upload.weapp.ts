import Taro from '@tarojs/taro';
import { ApiUnreachable, failureFrom } from './api-failure';
import type { PickedFile } from './picked-file';
import { sessionHeader } from './session';

export async function upload<Answer>(address: string, file: PickedFile, fields: Readonly<Record<string, string>>, key: string): Promise<Answer> {
  let answer: Taro.uploadFile.SuccessCallbackResult;
  try {
    answer = await Taro.uploadFile({
      url: API_ORIGIN + address,
      filePath: file.source as string,
      name: 'file',
      formData: { ...fields },
      header: { ...sessionHeader(), 'idempotency-key': key },
      timeout: 60_000,
    });
  } catch {
    throw new ApiUnreachable('offline');
  }
  if (answer.statusCode >= 400) throw failureFrom(answer.statusCode, answer.data);
  return JSON.parse(answer.data) as Answer;
}
