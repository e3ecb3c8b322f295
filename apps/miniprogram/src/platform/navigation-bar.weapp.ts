export const drawsNavigationBar = true;
