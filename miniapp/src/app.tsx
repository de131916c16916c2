import type { ReactNode } from 'react';
import { useSendKept } from './features/registration/use-unsent';
import { Frame } from './frame';

export default function App({ children }: { children?: ReactNode }) {
  useSendKept();
  return <Frame>{children}</Frame>;
}
