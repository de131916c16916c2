/** The package has no types of its own; this is what we use of it. */
declare module 'jsdom' {
  export class JSDOM {
    constructor(html: string, options?: { pretendToBeVisual?: boolean; runScripts?: 'outside-only' });
    readonly window: any; // eslint-disable-line @typescript-eslint/no-explicit-any -- a whole browser window
    getInternalVMContext(): import('node:vm').Context;
  }
}
