import Taro from '@tarojs/taro';

export const canScan = true;

/** What the code says; null when the person closed the camera. */
export async function scanCode(): Promise<string | null> {
  try {
    const { result } = await Taro.scanCode({ scanType: ['qrCode'] });
    return result;
  } catch {
    return null;
  }
}
