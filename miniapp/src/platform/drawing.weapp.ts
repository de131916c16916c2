import Taro from '@tarojs/taro';
import { useEffect, useState } from 'react';
import { sessionHeader } from './session';

/** An image element cannot send our session along: the drawing is fetched as text and shown from memory. */
export function useDrawing(address: string): string | null {
  const [drawing, setDrawing] = useState<string | null>(null);
  useEffect(() => {
    let gone = false;
    Taro.request<string>({ url: API_ORIGIN + address, header: sessionHeader(), dataType: 'text', responseType: 'text' })
      .then(({ statusCode, data }) => {
        if (!gone && statusCode === 200) setDrawing(`data:image/svg+xml,${encodeURIComponent(data)}`);
      })
      .catch(() => undefined);
    return () => { gone = true; };
  }, [address]);
  return drawing;
}
