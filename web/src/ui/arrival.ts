const firstAddress = location.pathname
let left = false

/** Whether the reader came here from another page of ours: the first page leaves the focus where the browser put it. */
export const arrivedByLink = (): boolean => {
  left ||= location.pathname !== firstAddress
  return left
}
