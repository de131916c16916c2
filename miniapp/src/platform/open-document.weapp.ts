import Taro from '@tarojs/taro';
import { sessionHeader } from './session';

/** False when the file could not be fetched or this phone cannot show it. */
export async function openDocument(address: string, _title: string): Promise<boolean> {
  try {
    const { tempFilePath, statusCode } = await Taro.downloadFile({ url: API_ORIGIN + address, header: sessionHeader() });
    if (statusCode !== 200) return false;
    await Taro.openDocument({ filePath: tempFilePath, fileType: 'pdf', showMenu: true });
    return true;
  } catch {
    return false;
  }
}

export async function previewImage(address: string): Promise<void> {
  await Taro.previewImage({ urls: [address.startsWith('/') ? API_ORIGIN + address : address] }).catch(() => undefined);
}
