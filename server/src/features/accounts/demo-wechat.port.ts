import type { LookIntoCamera } from '@qiban/shared';

/**
 * In a demonstration there is no phone with WeChat on it. This is what the phone would have done, played by the
 * simulator; everything after it goes through the real client. Absent outside demonstrations.
 */
export abstract class DemoWechat {
  /** What wx.login would have returned on this person's phone. */
  abstract loginCode(openid: string): Promise<string>;
  /** What the phone-number button would have returned. */
  abstract phoneCode(openid: string, mobile: string): Promise<string>;
  /** The person looks into the camera: is who they say, is somebody else, or turns away. */
  abstract endFaceCheck(verifyId: string, outcome: LookIntoCamera['outcome']): Promise<void>;
}
