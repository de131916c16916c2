import { routes } from '@/routes';
import { linkTarget } from './link-target';

it.each([
  ['/sign?t=abc', { path: routes.sign, query: { t: 'abc' } }],
  ['/register/timeline?id=c-1', { path: routes.timeline, query: { id: 'c-1' } }],
  ['/permit/show?id=p-1', { path: routes.permit, query: { id: 'p-1' } }],
  ['/register/tasks?id=c-1', { path: routes.tasks, query: { id: 'c-1' } }],
  ['/register/agent?caseId=c-1', { path: routes.agent, query: { caseId: 'c-1' } }],
  ['/agent/mandate?id=m-1', { path: routes.mandate, query: { id: 'm-1' } }],
])('%s leads to its page', (link, target) => {
  expect(linkTarget(link)).toEqual(target);
});

it.each([null, '', '/nowhere?id=1', 'https://elsewhere.example/sign?t=abc'])('%s leads nowhere', (link) => {
  expect(linkTarget(link)).toBeNull();
});
