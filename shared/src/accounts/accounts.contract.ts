import type { Instant } from '../company-registration/company-registration.contract';

export const roles = ['applicant', 'owner', 'agent', 'grid-worker', 'clerk', 'reviewer', 'dispatcher', 'leader', 'operator'] as const;
export type Role = (typeof roles)[number];

/** 实名核验的方式: by face, by a notarised identity paper (公证), or seen in person by somebody in office at the counter or at home. */
export const verificationWays = ['face', 'notarised-paper', 'counter', 'home-visit'] as const;
export type VerificationWay = (typeof verificationWays)[number];

export interface Me {
  id: string;
  displayName: string;
  roles: Role[];
  maskedMobile: string | null;
  /** 实名核验通过: name and number were checked against a face by the published contract. */
  verified: boolean;
  maskedName: string | null;
  maskedId: string | null;
}
/** `token` is for the mini-program; browsers get the same session as an HttpOnly cookie. */
export interface SignedIn { token: string; expiresAt: Instant; me: Me }
export interface SignInWithWechat { code: string }
export interface SignInStaff { username: string; password: string }
export interface GiveMobile { code: string }
export interface BeginVerification { name: string; idNumber: string }
/** `verifyId` goes to `wx.requestFacialVerify`; on H5 in demo mode the simulator's page plays the camera. */
export interface VerificationBegun { verificationId: string; verifyId: string; expiresAt: Instant; simulatorUrl: string | null }
export interface FinishVerification { verificationId: string }
export interface SessionLine { id: string; client: string; createdAt: Instant; seenAt: Instant; current: boolean }
/** An invented person of the demonstration. Their numbers are computed, valid in form, and nobody's: whoever tries the form must be able to fill them in. */
export interface DemoPerson { key: string; name: string; role: Role; title: string; maskedId: string; idNumber: string; mobile: string }
export interface DemoSignIn { person: string }
/** Demo mode only: what the simulated camera shall have seen. */
export interface LookIntoCamera { verifyId: string; outcome: 'pass' | 'other-person' | 'cancel' }
export interface InboxMessage { id: string; at: Instant; title: string; text: string; link: string | null; read: boolean }
