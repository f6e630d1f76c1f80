export const root = "";
export const lying = [];
