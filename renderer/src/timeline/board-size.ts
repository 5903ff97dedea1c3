/** Height of a row and width of the column with the names, in px; board.module.css has the same. */
export const ROW_PX = 30;
export const NAME_PX = 168;
