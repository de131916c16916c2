// The browser's own resets have no counterpart here.
export {};
