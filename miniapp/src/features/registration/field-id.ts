/** The id of the control that stands for a path into the form; an error summary, a change link and a defect all lead there. */
export const fieldId = (path: string): string => path.replace(/\./g, '-');
