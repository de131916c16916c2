import { QueryClientProvider } from '@tanstack/react-query';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import Taro from '@tarojs/taro';
import { queryClient } from '@/api/query-client';
import { endSession, useSession } from '@/api/session';
import { SignInScreen } from './sign-in.screen';

const requested = Taro.request as unknown as jest.Mock;
const me = { id: '1', displayName: '林知远', roles: ['applicant'], maskedMobile: null, verified: true, maskedName: null, maskedId: null };

const answering = (answers: Record<string, [number, unknown]>) =>
  requested.mockImplementation(async ({ url }: { url: string }) => {
    const [statusCode, data] = answers[url] ?? [404, { code: 'page.not-found', detail: '没有这个页面' }];
    return { statusCode, data: JSON.stringify(data) };
  });

const open = () => render(<QueryClientProvider client={queryClient}><SignInScreen next="/register/pages/tasks/index?caseId=c1" /></QueryClientProvider>);

beforeEach(() => {
  jest.clearAllMocks();
  queryClient.clear();
  endSession();
});

it('one tap on a demo person signs in and leads back to where one came from', async () => {
  answering({
    '/api/demo/people': [200, { items: [{ key: 'founder', name: '林知远', role: 'applicant', title: '发起人', maskedId: '3702***********1234' }] }],
    '/api/demo/sessions': [200, { token: 'x', expiresAt: '', me }],
  });
  open();
  await userEvent.click(await screen.findByRole('link', { name: /林知远.*发起人/ }));
  await waitFor(() => expect(useSession.getState().signedIn).toBe(true));
  expect(Taro.redirectTo).toHaveBeenCalledWith({ url: '/register/pages/tasks/index?caseId=c1' });
});

it('outside of demo mode there is no panel, and the browser says where to go', async () => {
  answering({ '/api/demo/people': [404, { code: 'demo.off', detail: '没有这个页面' }] });
  open();
  expect(await screen.findByText(/在微信中打开/)).toBeTruthy();
  expect(screen.queryByText('演示人物，一点就进')).toBeNull();
});

it('a refusal is said on the page and nobody is signed in', async () => {
  answering({
    '/api/demo/people': [200, { items: [{ key: 'ghost', name: '周沐', role: 'applicant', title: '合伙人', maskedId: '' }] }],
    '/api/demo/sessions': [404, { code: 'demo.person-unknown', detail: '没有这位演示人物' }],
  });
  open();
  await userEvent.click(await screen.findByRole('link', { name: /周沐/ }));
  expect((await screen.findByRole('alert')).textContent).toContain('没有这位演示人物');
  expect(useSession.getState().signedIn).toBe(false);
});
