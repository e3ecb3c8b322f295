/// <reference types="@tarojs/taro" />

declare module '*.png';
declare module '*.module.scss' {
  const classes: Record<string, string>;
  export default classes;
}
declare module '*.scss';

declare namespace NodeJS {
  interface ProcessEnv {
    /** `weapp` or `h5`, put in by the build. */
    TARO_ENV: 'weapp' | 'h5';
    /** Where the API lives for the phone; empty on H5, which shares its origin. */
    TARO_APP_API_BASE: string;
  }
}
