/// <reference types="@tarojs/taro" />

declare module '*.scss';
declare module '*.png' {
  const address: string;
  export default address;
}

/** Where the API lives; empty on H5, which the API's own origin serves. */
declare const API_ORIGIN: string;
