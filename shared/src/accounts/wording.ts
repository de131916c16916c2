import type { VerificationWay } from './accounts.contract';

export const verificationWayTitles: Record<VerificationWay, string> = {
  face: '人脸核验',
  'notarised-paper': '公证的身份证明',
  counter: '窗口当面核验',
  'home-visit': '上门当面核验',
};
