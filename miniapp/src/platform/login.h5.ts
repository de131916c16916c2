/** A browser has no WeChat identity of its own: who signs in there does so on the demo panel, or by the staff password. */
export async function wechatCode(): Promise<string | null> {
  return null;
}

export const signsInWithWechat = false;
