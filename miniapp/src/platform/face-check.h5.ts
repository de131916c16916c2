export type FaceCheckEnd = 'finished' | 'cancelled' | 'not-here';

/** A browser has no camera that WeChat vouches for. */
export async function checkFace(_verifyId: string): Promise<FaceCheckEnd> {
  return 'not-here';
}
