import Taro from '@tarojs/taro';

export function callPhone(number: string): void {
  // Cancelling the call is an answer, not a failure.
  Taro.makePhoneCall({ phoneNumber: number }).catch(() => undefined);
}

export async function copy(text: string): Promise<boolean> {
  try {
    await Taro.setClipboardData({ data: text });
    // Both platforms say “copied” in a toast of their own, over the page's words.
    Taro.hideToast();
    return true;
  } catch {
    return false;
  }
}
