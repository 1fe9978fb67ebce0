/** … */
export const uk = {};
