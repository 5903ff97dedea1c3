/** Form that saves a result as the next version, under the name that stands in it. */
export const SAVE_FORM_ID = 'planning-save';
