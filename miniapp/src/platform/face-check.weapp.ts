export type FaceCheckEnd = 'finished' | 'cancelled' | 'not-here';

interface FacialVerify {
  requestFacialVerify?(options: { verifyId: string; success(): void; fail(error: { errCode?: number }): void }): void;
}

declare const wx: FacialVerify;

const CANCELLED = [90002, 90100];

/** Hands over to WeChat's own face check (微信人脸核身 2.0). What it says here counts for nothing: the service asks WeChat itself. */
export function checkFace(verifyId: string): Promise<FaceCheckEnd> {
  return new Promise((resolve) => {
    if (wx.requestFacialVerify === undefined) return resolve('not-here');
    wx.requestFacialVerify({
      verifyId,
      success: () => resolve('finished'),
      fail: ({ errCode }) => resolve(CANCELLED.includes(errCode ?? 0) ? 'cancelled' : 'finished'),
    });
  });
}
