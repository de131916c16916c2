import { document, signs, table, text, type LegalDocument } from './document';
import { FormGap, type Reading } from './reading';

/** 分公司负责人的任职文件 (细则第三十条): the parent appoints, its legal representative signs for it. */
export function headAppointment(reading: Reading): LegalDocument {
  const { form: { parent }, name } = reading;
  const { head, representative } = parent;
  if (head == null || representative == null) throw new FormGap('');
  return document('head-appointment', '分公司负责人任职文件', reading, [
    text(`${parent.name}决定设立${name}，依照《公司法》第十三条，任命下列人员为分公司负责人：`),
    table([['职务', '姓名', '证件号码', '移动电话'], ['负责人', head.name, head.idNumber, head.mobile]]),
    text('负责人在隶属公司授权范围内管理分公司的经营。分公司不具有法人资格，其民事责任由隶属公司承担。'),
    text('负责人声明：本人同意担任上述职务，具有完全民事行为能力，不存在法律、行政法规规定的不得任职的情形。'),
  ], [{ key: representative.key, name: representative.name, as: '隶属公司法定代表人', organisation: parent.name }, signs('负责人')(head)]);
}
