/** H5 draws none: pages bring their own title and way back. */
export const drawsNavigationBar = false;
