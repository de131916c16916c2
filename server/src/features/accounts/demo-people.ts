import { residentIdCheckCharacter, type DemoPerson, type Role } from '@qiban/shared';

/** Somebody to be in a demonstration. No number stands here: they are computed, valid in form, and belong to nobody on purpose. */
export interface DemoCharacter {
  readonly key: string;
  readonly name: string;
  readonly role: Role;
  /** What the demo panel says below the name. */
  readonly title: string;
  readonly kind: 'person' | 'staff';
  readonly idNumber: string;
  readonly mobile: string;
}

/** 3702xx is Qingdao; `serial` 9xx is rarely given out. The last digit of the serial tells the sex. */
const idNumberOf = (division: string, birthday: string, serial: number): string => {
  const first17 = `${division}${birthday.replaceAll('-', '')}${String(serial).padStart(3, '0')}`;
  return first17 + residentIdCheckCharacter(first17);
};

/** 199 0000 00xx: a block with nobody behind it. */
const mobileOf = (serial: number): string => `199${String(serial).padStart(8, '0')}`;

type Sketch = readonly [key: string, name: string, role: Role, title: string, kind: 'person' | 'staff', division: string, birthday: string, serial: number];

const SKETCHES: readonly Sketch[] = [
  ['founder', '林知远', 'applicant', '创业者，要开一家公司', 'person', '370202', '1991-04-12', 911],
  ['co-founder', '周沐', 'applicant', '合伙人，收到签署链接', 'person', '370203', '1993-09-03', 912],
  ['owner', '孟岚', 'owner', '海泊里物业，房屋产权方', 'person', '370212', '1979-06-21', 914],
  ['tenant', '宋予', 'applicant', '租户，执照快到期', 'person', '370211', '1988-12-05', 915],
  ['agent', '许青禾', 'agent', '代办人员', 'person', '370213', '1990-02-18', 916],
  ['grid-worker', '高原', 'grid-worker', '社区网格员，上门帮办', 'staff', '370214', '1985-07-30', 917],
  ['clerk', '何川', 'clerk', '登记窗口，审查办件', 'staff', '370202', '1987-10-09', 919],
  ['reviewer', '沈岳', 'reviewer', '登记机关，复核', 'staff', '370203', '1982-03-14', 921],
  ['dispatcher', '乔木', 'dispatcher', '服务专线，派单', 'staff', '370212', '1994-08-26', 922],
  ['leader', '江临', 'leader', '行政审批局，看全局', 'staff', '370211', '1976-11-11', 923],
  ['operator', '陆行', 'operator', '系统运维', 'staff', '370213', '1989-05-17', 925],
];

let cast: readonly DemoCharacter[] | null = null;

export function demoPeople(): readonly DemoCharacter[] {
  cast ??= SKETCHES.map(([key, name, role, title, kind, division, birthday, serial], index) =>
    ({ key, name, role, title, kind, idNumber: idNumberOf(division, birthday, serial), mobile: mobileOf(index + 1) }));
  return cast;
}

export const demoPerson = (key: string): DemoCharacter | undefined => demoPeople().find((each) => each.key === key);

/** What the simulator of WeChat knows a demo person by. */
export const demoOpenid = (key: string): string => `demo-${key}`;

export const demoLine = ({ key, name, role, title, idNumber, mobile }: DemoCharacter, maskedId: string): DemoPerson => ({ key, name, role, title, maskedId, idNumber, mobile });

/** Not one of the cast: somebody who has never been here, to be whoever the face check finds. */
export const NEWCOMER: DemoPerson = { key: 'newcomer', name: '新来的人', role: 'applicant', title: '还没有实名，签署前要先核验', maskedId: '没有登记证号', idNumber: '', mobile: '' };
