/** Whether a licence (an SPDX expression) may go into the program. */
export function isAccepted(expression: string): boolean;
