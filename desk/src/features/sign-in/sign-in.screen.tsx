import type { Me } from '@qiban/shared';
import { usePageTitle } from '../../platform/page-title';
import { BrandMark } from '../../ui/brand-mark';
import './sign-in.css';
import { SignInForm } from './sign-in-form';

export function SignInScreen({ onSignedIn }: { onSignedIn: (me: Me) => void }) {
  usePageTitle('登录');
  return (
    <main className="sign-in">
      <div className="sign-in-scene" aria-hidden="true">
        <div className="brand"><BrandMark /><b>企办</b><span>工作台</span></div>
        <p className="sign-in-lead">一窗受理，一次告知，<br />一件一件办好。</p>
        <Waves />
      </div>
      <div className="sign-in-card">
        <h1>登录企办工作台</h1>
        <p className="note">登记人员、审核人员和管理人员从这里进入。申请人请用微信小程序。</p>
        <SignInForm onSignedIn={onSignedIn} />
      </div>
    </main>
  );
}

const Waves = () => (
  <svg className="waves" viewBox="0 0 720 300" preserveAspectRatio="xMidYMax slice">
    {[0, 1, 2, 3].map((row) => (
      <path
        key={row}
        d={`M-40 ${110 + row * 48}c60-44 120-44 180 0s120 44 180 0 120-44 180 0 120 44 180 0 120-44 180 0V320H-40z`}
        fill={['#0b5665', '#0a4b59', '#084350', '#063a46'][row]}
        transform={`translate(${row % 2 === 0 ? 0 : -60} 0)`}
      />
    ))}
  </svg>
);
