/** The browser tells TanStack Query itself when it comes back to the front or to the network. */
export function watchConnection(): void {
  // Nothing to add here.
}
