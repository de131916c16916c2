import { QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { queryClient } from '@/api/query-client';
import { useDisplay } from '@/display/display-settings';
import '@/platform/browser-styles';
import { reflectCareMode } from '@/platform/device';
import './ui/kit.scss';

reflectCareMode(useDisplay.getState().care);

/** What stands around every page. A package that WeChat loads without the main one brings it along itself. */
export function Frame({ children }: { children?: ReactNode }) {
  return <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>;
}
