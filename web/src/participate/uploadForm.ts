/** Under what this device keeps the photographs and papers that wait for a file. */
export const uploadForm = (fileId: string): string => `application/${fileId}`
