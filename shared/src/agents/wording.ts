import type { MandatePermission, MandateState } from './agents.contract';

export const permissionTitles: Readonly<Record<MandatePermission, string>> = {
  'fill-in': '填写', 'send-to-sign': '送签', 'hand-in': '提交', collect: '领取',
};

/** What each comes to; the first takes in what the application form calls correcting forms and papers. */
export const permissionWords: Readonly<Record<MandatePermission, string>> = {
  'fill-in': '填写申请内容、上传材料，改正表格和自备文件中的错误',
  'send-to-sign': '生成文件，把签署链接发给各位签署人',
  'hand-in': '各方签好后，向登记机关提交申请',
  collect: '查看和领取营业执照及有关文书',
};

export const mandateStateWords: Readonly<Record<MandateState, string>> = {
  offered: '等待代办人员接受', live: '代办中', declined: '代办人员没有接受', revoked: '委托人已收回', expired: '委托已到期',
};

/** 代办 许青禾（澜舟企业服务）: how the log, the timeline and the desk name whoever acts under a mandate. */
export function actingWords(agentName: string, agencyName: string): string {
  const most = 38 - '代办 （）'.length - Array.from(agentName).length;
  const agency = Array.from(agencyName);
  return `代办 ${agentName}（${agency.length > most ? `${agency.slice(0, most - 1).join('')}…` : agencyName}）`;
}

export const feeWords = (feeYuan: number): string => (feeYuan === 0 ? '免费代办' : `公示收费 ${feeYuan} 元/件`);
