import { RegisterScreen } from '@/features/agents/register.screen';

export default function RegisterPage() {
  return <RegisterScreen />;
}
