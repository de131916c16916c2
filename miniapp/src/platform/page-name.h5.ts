interface Configured {
  __taroAppConfig?: { router?: { customRoutes?: Record<string, string> } };
}

/** The page behind a browser's short address: Taro tells where one is by address, and is sent places by page. */
export function pageName(address: string): string {
  const short = (window as Configured).__taroAppConfig?.router?.customRoutes ?? {};
  return Object.keys(short).find((page) => short[page] === address) ?? address;
}
