import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import { RouterProvider } from 'react-router-dom';
import { ApiFailure } from './api/client';
import { SessionGate } from './features/sign-in';
import { router } from './routes';
import { theme } from './ui/theme';

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      // A refusal is an answer: only what did not arrive is asked for again.
      retry: (count, error) => count < 2 && error instanceof ApiFailure && (error.isNetwork || error.status >= 500),
      retryDelay: (attempt) => 600 * 2 ** attempt,
      staleTime: 5_000,
      refetchOnWindowFocus: false,
    },
  },
});

export const App = () => (
  <ConfigProvider locale={zhCN} theme={theme} button={{ autoInsertSpace: false }}>
    <QueryClientProvider client={queries}>
      <SessionGate>
        <RouterProvider router={router} />
      </SessionGate>
    </QueryClientProvider>
  </ConfigProvider>
);
