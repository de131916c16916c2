import { useQuery } from '@tanstack/react-query';
import type { DemoPerson, Me } from '@qiban/shared';
import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { call, wordsOf } from '../../api/client';
import { Notice } from '../../ui/notice';
import { firstPlace } from './places';

interface Typed { username: string; password: string }

/** `only`: the person whose session ended; the demo panel then offers just them. */
export function SignInForm({ onSignedIn, only }: { onSignedIn: (me: Me) => void; only?: Me }) {
  const [waiting, setWaiting] = useState('');
  const [refused, setRefused] = useState('');
  // The demo panel exists only in demo mode: elsewhere this answers 404 and nothing is shown.
  const people = useQuery({ queryKey: ['demo-people'], queryFn: ({ signal }) => call('demo.people', { signal }), retry: false, staleTime: Infinity });
  const staff = (people.data?.items ?? []).filter(({ role, name }) => firstPlace([role]) !== null && (only === undefined || name === only.displayName));

  const signIn = async (who: string, attempt: () => Promise<{ me: Me }>) => {
    setWaiting(who);
    setRefused('');
    try {
      onSignedIn((await attempt()).me);
    } catch (error) {
      setRefused(wordsOf(error));
    } finally {
      setWaiting('');
    }
  };

  return (
    <>
      <Form<Typed> layout="vertical" requiredMark={false} onFinish={(body) => void signIn('form', () => call('sessions.staff', { body }))}>
        {refused && <Notice tone="bad">{refused}</Notice>}
        <Form.Item name="username" label="用户名" rules={[{ required: true, message: '请填用户名' }]}>
          <Input size="large" autoComplete="username" autoFocus spellCheck={false} />
        </Form.Item>
        <Form.Item name="password" label="密码" rules={[{ required: true, message: '请填密码' }]}>
          <Input.Password size="large" autoComplete="current-password" />
        </Form.Item>
        <Button type="primary" size="large" htmlType="submit" block loading={waiting === 'form'} disabled={waiting !== '' && waiting !== 'form'}>
          登录
        </Button>
      </Form>
      {staff.length > 0 && <DemoPeople people={staff} waiting={waiting} onChoose={(person) => void signIn(person.key, () => call('demo.sign-in', { body: { person: person.key } }))} />}
    </>
  );
}

const DemoPeople = ({ people, waiting, onChoose }: { people: readonly DemoPerson[]; waiting: string; onChoose: (person: DemoPerson) => void }) => (
  <section className="demo-people" aria-labelledby="demo-people-title">
    <h2 id="demo-people-title">
      <span className="demo-mark">演示</span> 点一位演示人物直接进入
    </h2>
    <ul>
      {people.map((person) => (
        <li key={person.key}>
          <button type="button" onClick={() => onChoose(person)} disabled={waiting !== ''} aria-busy={waiting === person.key}>
            <b>{person.name}</b>
            <span className="note">{waiting === person.key ? '正在进入…' : person.title}</span>
          </button>
        </li>
      ))}
    </ul>
  </section>
);
