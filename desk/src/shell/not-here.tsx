import { Button } from 'antd';
import { Link, useRouteError } from 'react-router-dom';
import { firstPlace, useMe, useSignOut } from '../features/sign-in';
import { usePageTitle } from '../platform/page-title';
import { Empty } from '../ui/page-states';

/** An address that leads nowhere, or somebody who has no work here. */
export function NotHere() {
  usePageTitle('没有这个页面');
  const place = firstPlace(useMe().roles);
  const signOut = useSignOut();
  return place === null ? (
    <Empty title="您的身份在工作台还没有页面">
      <p>审件由登记人员、审核人员办理。请换一个账号。</p>
      <Button onClick={() => void signOut()}>退出登录</Button>
    </Empty>
  ) : (
    <Empty title="没有这个页面"><p><Link to={place}>回到工作台</Link></p></Empty>
  );
}

/** A part of the desk could not be loaded or fell over; what was written in the correction notice is kept and is there after reloading. */
export function PageFault() {
  usePageTitle('页面出错');
  const error = useRouteError();
  return (
    <Empty title="这一页没有打开">
      <p>可能是工作台刚更新过，或者网断了。写进补正通知的话还在，刷新后接着办。</p>
      <Button type="primary" onClick={() => window.location.reload()}>刷新</Button>
      <p className="note">{error instanceof Error ? error.message : ''}</p>
    </Empty>
  );
}
