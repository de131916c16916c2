import Taro from '@tarojs/taro';

/** A code that the server exchanges for the person's identity; it works once, for five minutes. */
export async function wechatCode(): Promise<string | null> {
  try {
    const { code } = await Taro.login();
    return code || null;
  } catch {
    return null;
  }
}

export const signsInWithWechat = true;
