import { useState } from 'react';

/** Where an image element finds a drawing of the service; the browser's cookie lets it in. Null while it is not there. */
export function useDrawing(address: string): string | null {
  return useState(API_ORIGIN + address)[0];
}
