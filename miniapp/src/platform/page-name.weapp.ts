/** WeChat knows pages by one name only. */
export const pageName = (address: string): string => address;
