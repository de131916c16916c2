import type { Role } from '@qiban/shared';
import { Button, Popover } from 'antd';
import { useState } from 'react';
import { wordsOf } from '../api/client';
import { useMe, useSignOut } from '../features/sign-in';
import { PersonIcon } from '../ui/icons';

const roleWords: Record<Role, string> = {
  applicant: '申请人', owner: '业主', agent: '帮办代办', 'grid-worker': '网格员', clerk: '登记人员', reviewer: '审核人员', dispatcher: '派单员', leader: '分管领导', operator: '运维人员',
};

export function PersonMenu() {
  const me = useMe();
  const signOut = useSignOut();
  const [leaving, setLeaving] = useState(false);
  const [refused, setRefused] = useState('');
  const duties = me.roles.map((role) => roleWords[role]).join('、');
  const leave = async () => {
    setLeaving(true);
    try {
      await signOut();
    } catch (error) {
      setRefused(wordsOf(error));
      setLeaving(false);
    }
  };
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      content={
        <div className="person-card">
          <b>{me.displayName}</b>
          <span className="note">{duties}</span>
          {refused && <span className="danger" role="alert">{refused}</span>}
          <Button block loading={leaving} onClick={() => void leave()}>退出登录</Button>
        </div>
      }
    >
      <button type="button" className="person" aria-haspopup="dialog">
        <PersonIcon size={20} />
        <span>{duties}<span className="sep"> · </span>{me.displayName}</span>
      </button>
    </Popover>
  );
}
