/** Names that cameras, phones and messengers give: a mark of theirs, then digits. They tell nobody anything. */
const GIVEN_BY_A_DEVICE =
  /^(?:img|image|imag|dsc|dscn|dscf|pxl|mvimg|vid|p|photo|picture|screenshot|wechatimg|mmexport|wx_camera|微信图片|微信截图|图片|照片|屏幕截图|截图)?[\s_\-.()（）\d]*$/iu;

/** What stands below a photo: its note, else the name a person gave its file, else the place it was taken at. */
export function photoCaption(
  { note, fileName }: { readonly note: string; readonly fileName: string },
  placeName: string,
): string {
  if (note !== '') return note;
  const name = fileName.replace(/\.[^.]+$/u, '').trim();
  return GIVEN_BY_A_DEVICE.test(name) ? placeName : name;
}
