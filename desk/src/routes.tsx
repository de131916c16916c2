import { Suspense, lazy } from 'react';
import { createBrowserRouter, Navigate } from 'react-router-dom';
import { firstPlace, useMe } from './features/sign-in';
import { NotHere, PageFault } from './shell/not-here';
import { Shell } from './shell/shell';
import { Skeleton } from './ui/page-states';

const ReviewScreen = lazy(() => import('./features/review/review.screen'));
const AfterChecksScreen = lazy(() => import('./features/after-checks/after-checks.screen'));
const NoticesScreen = lazy(() => import('./features/notices/notices.screen'));
const ClaimsScreen = lazy(() => import('./features/identity-claims/claims.screen'));
const OutboxScreen = lazy(() => import('./features/outbox/outbox.screen'));
const AgentsScreen = lazy(() => import('./features/agents/agents.screen'));

const page = (screen: React.ReactNode) => <Suspense fallback={<Skeleton label="正在打开" rows={[30, 80, 75, 60]} />}>{screen}</Suspense>;

function FirstPlace() {
  return <Navigate to={firstPlace(useMe().roles) ?? '/nowhere'} replace />;
}

/** `caseId` is optional in one route, so that going from case to case keeps the page, its queue and what is being said about the last decision. */
export const router = createBrowserRouter(
  [
    {
      element: <Shell />,
      errorElement: <PageFault />,
      children: [
        { index: true, element: <FirstPlace /> },
        { path: 'review/:caseId?', element: page(<ReviewScreen />) },
        { path: 'after-checks', element: page(<AfterChecksScreen />) },
        { path: 'notices/:noticeId?', element: page(<NoticesScreen />) },
        { path: 'claims', element: page(<ClaimsScreen />) },
        { path: 'outbox', element: page(<OutboxScreen />) },
        { path: 'agents', element: page(<AgentsScreen />) },
        { path: '*', element: <NotHere /> },
      ],
    },
  ],
  { basename: '/desk' },
);
